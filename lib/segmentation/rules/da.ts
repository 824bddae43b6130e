import { words } from './rules'
import type { LanguageRules } from './rules'

export const danish: LanguageRules = {
  neverFinal: words('hr fru dr prof kgl skt'),
  beforeNumber: words('nr art s kap fig stk'),
  starters: words('det den de han hun vi jeg der hvad hvor hvem hvornår hvis men og i på'),
}
