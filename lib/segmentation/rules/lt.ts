import {
  BEFORE_DATE,
  CLOSES_LIST,
  DATED,
  FUNCTION_WORDS,
  LEADS_ON,
  MEASURE,
  NUMBERED,
  TITLE,
} from './rules'
import type { LanguageRules } from './rules'

export const lithuanian: LanguageRules = {
  neverFinal: [
    { words: 'prof dr doc akad inž p gen plk kpt šv vysk kun', because: TITLE },
    { words: 'pvz t.y vad plg žr', because: LEADS_ON },
  ],
  beforeNumber: [{ words: 'nr p psl pav lent str tel t', because: NUMBERED }],
  mayBeFinal: [
    { words: 't.t pan kt', because: CLOSES_LIST },
    { words: 'tūkst mln mlrd val min', because: MEASURE },
    { words: 'pr.kr po.kr', because: DATED },
  ],
  finalAfterNumber: [
    { words: 'm d a', because: 'year, day or century after its number' },
    { words: 'g k', because: 'a street or village before its number: a name follows elsewhere' },
  ],
  openers: [{ words: 'nuo iki apie po prieš', because: BEFORE_DATE }],
  starters: [
    {
      words: `jis ji jie jos aš tu mes jūs šis ši tas ta tai čia ten bet ir ar jei jeigu kai nes kad kas kur kodėl kaip
        ne nėra taip pat tada dabar iš į su po prie`,
      because: FUNCTION_WORDS,
    },
  ],
}
