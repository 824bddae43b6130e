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

/** Bulgarian, and Macedonian, which abbreviates alike. */
export const bulgarian: LanguageRules = {
  neverFinal: [
    { words: 'проф доц акад инж арх ген полк кап г-н г-жа св д-р', because: TITLE },
    { words: 'ул бул пл кв обл общ с жк', because: PLACE },
    { words: 'т.е т.нар напр вж срв', because: LEADS_ON },
  ],
  beforeNumber: [{ words: 'ок чл ал т стр с фиг табл гл № бр ред', because: NUMBERED }],
  mayBeFinal: [
    { words: 'т.н др пр', because: CLOSES_LIST },
    { words: 'лв ст хил млн млрд мин сек', because: MEASURE },
    { words: 'н.е', because: DATED },
  ],
  finalAfterNumber: [
    { words: 'гг в', because: 'a century; else a name' },
    { words: 'ч м', because: 'hours, metres; else a part or month' },
    { words: 'гр', because: 'grams; else a town' },
  ],
  finalBeforeStarter: [{ words: 'г', because: 'years as well as a year: a name may follow' }],
  openers: [{ words: 'през в във до след около от на още', because: BEFORE_DATE }],
  starters: [
    {
      words: `той тя то те аз ние вие ти това този тази тези онзи там тук в във на с със от до към по за под над при
        без но и а или ако когато къде как какво кой защо не да също после след неговата всички`,
      because: FUNCTION_WORDS,
    },
  ],
}
