import {
  BEFORE_DATE,
  CLOSES_LIST,
  FUNCTION_WORDS,
  LEADS_ON,
  MEASURE,
  NUMBERED,
  PLACE,
  TITLE,
} from './rules'
import type { LanguageRules } from './rules'

export const belarusian: LanguageRules = {
  neverFinal: [
    { words: 'гр акад праф дац сп св', because: TITLE },
    { words: 'вул пр пл прасп зав бул вобл р-н воз д', because: PLACE },
    { words: 'напр гл параўн', because: LEADS_ON },
  ],
  beforeNumber: [{ words: 'арт п пп с стар рыс табл т № д кв гл', because: NUMBERED }],
  mayBeFinal: [
    { words: 'т.д т.п інш', because: CLOSES_LIST },
    { words: 'мм км кг га руб кап тыс млн млрд', because: MEASURE },
  ],
  finalAfterNumber: [
    { words: 'г гг ст стст', because: 'a year or century; else a town or an article' },
    { words: 'м см', because: 'metres; else a town' },
  ],
  nameFollows: [{ words: 'ім', because: '"named after"; at an end it is the pronoun' }],
  openers: [{ words: 'у ў з да пасля каля ўжо на пры', because: BEFORE_DATE }],
  starters: [
    {
      words: `ён яна яно яны я мы вы ты гэта гэты той там тут у на з са ад да па за пад пры для без пра але і а або
        калі дзе як што хто чаму не ні так таксама потым пасля яго яе іх усе`,
      because: FUNCTION_WORDS,
    },
  ],
}
