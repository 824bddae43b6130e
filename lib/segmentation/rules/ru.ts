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

export const russian: LanguageRules = {
  neverFinal: [
    {
      words: 'гр акад проф доц г-н г-жа св о и.о чл.-корр засл нар ген полк кап лейт',
      because: TITLE,
    },
    { words: 'ул пл просп пер наб д бул б-р обл р-н пос дер ст-ца оз', because: PLACE },
    { words: 'т.е т.к т.н напр ср', because: LEADS_ON },
    { words: 'ж', because: '"ж.-д.", "ж. д.": the railway' },
  ],
  beforeNumber: [
    { words: 'ст п пп с стр гл рис табл т тт № разд ч корп кв тел изд вып', because: NUMBERED },
    { words: 'ок прибл', because: 'a rough figure follows' },
  ],
  mayBeFinal: [
    { words: 'т.д т.п др пр проч', because: CLOSES_LIST },
    { words: 'мм км кг га руб коп тыс млн млрд трлн сек мин экз чел', because: MEASURE },
    { words: 'н.э', because: DATED },
    { words: 'кв', because: '"12 кв." as a flat or a measure' },
  ],
  finalAfterNumber: [
    { words: 'г гг в вв', because: 'a year or century; else a town, or the preposition' },
    { words: 'м см', because: 'metres and centimetres; else "метро", "смотри"' },
  ],
  nameFollows: [
    { words: 'долл', because: '"долл. США"' },
    { words: 'им', because: '"named after"; at an end it is the pronoun' },
  ],
  openers: [
    {
      words: 'в во к с со до после около уже ещё на при весной летом осенью зимой',
      because: BEFORE_DATE,
    },
  ],
  starters: [
    {
      words: `он она оно они я мы вы ты это этот эта эти тот та те там здесь тут в во на с со из от до к ко по за под
        над при для без у о об но и а или если когда где как что кто почему зачем не ни да нет также потом затем
        после его её их все всё`,
      because: FUNCTION_WORDS,
    },
  ],
}
