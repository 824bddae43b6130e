import { CLOSES_LIST, DATED, FUNCTION_WORDS, LEADS_ON, NUMBERED, PLACE, TITLE } from './rules'
import type { LanguageRules } from './rules'

/** Turkish and Azerbaijani. */
export const turkish: LanguageRules = {
  neverFinal: [
    { words: 'dr prof doç av sn uzm op yrd öğr gör müh alb yzb gen', because: TITLE },
    { words: 'cad sok mah apt bul', because: PLACE },
    { words: 'ltd bkz krş örn yak alm ing fr ar far', because: LEADS_ON },
  ],
  beforeNumber: [
    { words: 'no s sf cilt c madde m tel', because: NUMBERED },
    { words: 'm.ö m.s', because: DATED },
  ],
  mayBeFinal: [
    { words: 'vb vs vd', because: CLOSES_LIST },
    { words: 'şti a.ş', because: 'ends the name of a company' },
  ],
  starters: [
    {
      words: `bu şu o onlar ben sen biz siz bir burada orada ama ve veya ya eğer çünkü ki kim ne nerede neden niçin nasıl
        değil de da sonra önce şimdi bunun her ayrıca`,
      because: FUNCTION_WORDS,
    },
  ],
  ordinals: {
    because: 'rulers and centuries are a number and a full stop, whatever stands before',
    always: true,
  },
}
