import { CLOSES_LIST, DATED, FUNCTION_WORDS, LEADS_ON, NUMBERED, PLACE, TITLE } from './rules'
import type { LanguageRules } from './rules'

export const romanian: LanguageRules = {
  neverFinal: [
    {
      words: 'dl d-l dna d-na d-ra dr prof ing av arh gen col cpt lt conf univ acad',
      because: TITLE,
    },
    { words: 'str bl sc et ap bd b-dul sf jud com mun', because: PLACE },
    { words: 'dpdv cca aprox cf', because: LEADS_ON },
  ],
  beforeNumber: [
    {
      words: 'nr art sec alin lit pag pg p lg leg cap vol fig tab tel bl sc et ap',
      because: NUMBERED,
    },
  ],
  mayBeFinal: [
    { words: 'etc ș.a ş.a ș.a.m.d', because: CLOSES_LIST },
    { words: 'î.hr d.hr î.e.n e.n î.h', because: DATED },
  ],
  starters: [
    {
      words: `un o el ea ei ele eu tu noi voi acest această acesta aceasta acel acea aici acolo în din de la pe cu
        fără pentru prin spre dar și sau ori dacă că care cine când unde cum ce nu mai și-a s-a a au este sunt apoi
        după înainte toți`,
      because: FUNCTION_WORDS,
    },
  ],
}
