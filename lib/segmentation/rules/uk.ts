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

export const ukrainian: LanguageRules = {
  neverFinal: [
    { words: 'гр акад проф доц п св в.о т.зв чл.-кор ген полк', because: TITLE },
    { words: 'вул просп пл пров бульв буд обл р-н смт оз с д', because: PLACE },
    { words: 'напр т.б пор', because: LEADS_ON },
  ],
  beforeNumber: [
    { words: 'ст п пп с стор гл рис табл т № див розд ч корп кв тел вип', because: NUMBERED },
  ],
  mayBeFinal: [
    { words: 'т.д т.п ін', because: CLOSES_LIST },
    { words: 'мм км кг га грн коп тис млн млрд хв сек м/с крб', because: MEASURE },
    { words: 'кв див', because: 'words as well as abbreviations: before a capital they are words' },
    { words: 'н.е', because: DATED },
  ],
  finalAfterNumber: [
    { words: 'р рр ст', because: 'a year or century; else a river, an article' },
    { words: 'м см', because: 'metres and centimetres; else a town' },
  ],
  nameFollows: [{ words: 'ім', because: '"named after"; at an end it is the pronoun' }],
  openers: [{ words: 'у в з до після близько вже на при від', because: BEFORE_DATE }],
  starters: [
    {
      words: `він вона воно вони я ми ви ти це цей ця ці той та ті там тут у в на з із зі від до по за під над при для
        без про але й і а або чи якщо коли де як що хто чому не ні так також потім після його її їх усі все`,
      because: FUNCTION_WORDS,
    },
  ],
}
