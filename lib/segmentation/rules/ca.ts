import { words } from './rules'
import type { LanguageRules } from './rules'

export const catalan: LanguageRules = {
  neverFinal: words('sr sra srs dr dra prof hble mr mrs st sta av pl c'),
  beforeNumber: words('núm art pàg p vol cap fig'),
}
