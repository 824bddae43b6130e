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

export const polish: LanguageRules = {
  neverFinal: [
    {
      words: 'prof dr med hab inż mgr ks św o bp abp gen płk mjr kpt por ppor sierż pp red hr lek',
      because: TITLE,
    },
    { words: 'ul al pl os woj pow gm m.st', because: PLACE },
    { words: 'm.in tzw tzn tj np ww zob ew wg cd', because: LEADS_ON },
    { words: 'ur zm', because: 'a date or place follows' },
  ],
  beforeNumber: [
    { words: 'nr m art ust pkt s str poz rys tab t rozdz vol tel sygn lit', because: NUMBERED },
    { words: 'godz ok', because: 'a time or rough figure follows' },
  ],
  mayBeFinal: [
    { words: 'itd itp in', because: CLOSES_LIST },
    { words: 'p.n.e n.e', because: DATED },
    { words: 'tys mln mld mlrd zł gr', because: MEASURE },
  ],
  finalAfterNumber: [{ words: 'r w', because: 'a year or century; else "rok", "wyspa"' }],
  nameFollows: [{ words: 'im', because: '"named after"; at an end it is the pronoun' }],
  openers: [
    {
      words: 'w we po podczas już od do przed około na z za dopiero jeszcze',
      because: BEFORE_DATE,
    },
  ],
  starters: [
    {
      words: `on ona ono oni one ja my wy ty to ten ta te tamten tam tu tutaj w we na z ze od do po za pod nad przy dla
        bez o ale i a lub albo jeśli gdy kiedy gdzie jak co kto dlaczego nie czy także potem jego jej ich wszyscy dziś dzisiaj teraz wtedy`,
      because: FUNCTION_WORDS,
    },
  ],
  ordinals: {
    because: 'days and ranks may have a full stop, and decades do',
    before: 'lat lata latach latami',
  },
}
