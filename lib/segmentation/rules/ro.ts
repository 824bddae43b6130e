import { words } from './rules'
import type { LanguageRules } from './rules'

export const romanian: LanguageRules = {
  neverFinal: words('dl d-l dna d-na dr prof ing str bd sf dpdv'),
  beforeNumber: words('nr art alin lit pag p lg leg cap vol fig'),
  mayBeFinal: words('etc'),
}
