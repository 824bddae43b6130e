import { CLOSES_LIST, DATED, FUNCTION_WORDS, LEADS_ON, MEASURE, NUMBERED, TITLE } from './rules'
import type { LanguageRules } from './rules'

export const finnish: LanguageRules = {
  neverFinal: [
    { words: 'hra rva nti tri prof toht maist', because: TITLE },
    { words: 'esim ts ns mm ml ao ko em vrt ks puh huom', because: LEADS_ON },
  ],
  beforeNumber: [
    { words: 'nro n:o s siv kuv puh', because: NUMBERED },
    { words: 'klo n v', because: 'a time, year or rough figure follows' },
  ],
  mayBeFinal: [
    { words: 'jne ym yms tms jms', because: CLOSES_LIST },
    { words: 'eaa jaa ekr jkr e.kr j.kr', because: DATED },
    { words: 'milj mrd kpl', because: MEASURE },
  ],
  starters: [
    {
      words: `hän he se ne minä sinä me te tämä nämä tuo nuo täällä siellä siinä mutta ja tai vaan jos kun koska että
        kuka mikä missä miksi milloin miten ei myös sitten nyt`,
      because: FUNCTION_WORDS,
    },
  ],
  ordinals: { because: 'days, centuries and ranks are written with a full stop' },
}
