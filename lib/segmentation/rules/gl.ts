import { CLOSES_LIST, FUNCTION_WORDS, LEADS_ON, NUMBERED, PLACE, TITLE } from './rules'
import type { LanguageRules } from './rules'

export const galician: LanguageRules = {
  neverFinal: [
    { words: 'sr sra sres dr dra d dna prof profa lic enx', because: TITLE },
    { words: 'av avda r pza sto sta', because: PLACE },
    { words: 'p.ex aprox cf', because: LEADS_ON },
  ],
  beforeNumber: [{ words: 'art séc núm n.º páx páxs p pp fig vol cap tel', because: NUMBERED }],
  mayBeFinal: [{ words: 'etc a.c d.c', because: CLOSES_LIST }],
  starters: [
    {
      words: `o a os as un unha el ela eles elas eu ti nós vós este esta isto ese esa iso aquí alí en no na de do da
        por para con sen sobre entre desde ata pero e ou nin se que quen cando onde como non tamén xa despois antes`,
      because: FUNCTION_WORDS,
    },
  ],
}
