import {
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

export const hungarian: LanguageRules = {
  neverFinal: [
    { words: 'dr prof ifj id özv gr br szt ref kat', because: TITLE },
    { words: 'pl ill ún kb vö ld ti cca', because: LEADS_ON },
    { words: 'kr', because: '"Kr. e.", "Kr. u.": an era in two words' },
    { words: 'szül', because: 'a date or name follows' },
  ],
  beforeNumber: [{ words: 'sz old ábr tel bek par kb', because: NUMBERED }],
  mayBeFinal: [
    { words: 'stb', because: CLOSES_LIST },
    { words: 'kr.e kr.u i.e i.sz', because: DATED },
    { words: 'mrd ft kft rt bt zrt nyrt', because: MEASURE },
  ],
  finalAfterNumber: [{ words: 'u k', because: PLACE }],
  starters: [
    {
      words: `a az egy ez ezek azok ő ők én te mi ti itt ott de és vagy ha mert hogy ki mit hol miért mikor hogyan nem is
        akkor most majd`,
      because: FUNCTION_WORDS,
    },
  ],
  ordinals: {
    because: 'a number with a full stop stands before what it counts: a ruler, a century, a street',
    always: true,
  },
}
