import { words } from './rules'
import type { LanguageRules } from './rules'

// Turkish writes rulers and centuries with a number and a full stop, whatever stands before.
export const turkish: LanguageRules = {
  neverFinal: words('dr prof doç av sn alm bkz'),
  beforeNumber: words('m.ö m.s no s sf cilt madde'),
  ordinalAlways: true,
}
