import {
  BEFORE_DATE,
  CLOSES_LIST,
  DATED,
  FUNCTION_WORDS,
  LEADS_ON,
  MEASURE,
  NUMBERED,
  PLACE,
  TITLE,
} from './rules'
import type { LanguageRules } from './rules'

/** Croatian and Bosnian. */
export const croatian: LanguageRules = {
  neverFinal: [
    {
      words: 'g gđa gđica gosp dr mr prof doc akad ing inž dipl sc sv pok gen puk',
      because: TITLE,
    },
    { words: 'ul nas', because: PLACE },
    { words: 'npr tj tzv odn v usp cca', because: LEADS_ON },
    { words: 'rođ', because: 'a date or place follows' },
  ],
  beforeNumber: [
    { words: 'br čl st toč str sl tab pogl sv tel t', because: NUMBERED },
    { words: 'ok', because: 'a rough figure follows' },
  ],
  mayBeFinal: [
    { words: 'itd i.dr sl', because: CLOSES_LIST },
    { words: 'n.e p.n.e pr.kr', because: DATED },
    { words: 'tis mil mlrd kn min sek', because: MEASURE },
  ],
  finalAfterNumber: [{ words: 'god st', because: 'a year or century after its number' }],
  openers: [{ words: 'u od do oko nakon', because: BEFORE_DATE }],
  starters: [
    {
      words: `on ona ono oni ja mi vi ti to taj ta tamo ovdje u na s sa iz od do po za pod nad pri bez o ali i a ili ako
        kad kada gdje kako što tko zašto ne nije također zatim poslije njegov njezin svi`,
      because: FUNCTION_WORDS,
    },
  ],
  ordinals: { because: 'days, years, centuries and rulers are written with a full stop' },
}
