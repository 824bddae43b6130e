import { words } from './rules'
import type { LanguageRules } from './rules'

export const catalan: LanguageRules = {
  neverFinal: words('sr sra srs dr dra prof hble mr mrs st sta av pl'),
  // Words as well as abbreviations: before a capital they are words.
  mayBeFinal: words('dir vol cap pp m/s etc'),
  beforeNumber: words('núm art pàg p vol cap fig'),
}
