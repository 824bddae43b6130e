import { DATED, FUNCTION_WORDS, LEADS_ON, NUMBERED, PLACE, TITLE } from './rules'
import type { LanguageRules } from './rules'

export const english: LanguageRules = {
  neverFinal: [
    { words: 'mr mrs ms mx dr prof hon rev fr messrs mme mlle msgr', because: TITLE },
    { words: 'gen maj col capt cmdr lt sgt cpl pvt adm brig', because: 'a rank: a name follows' },
    { words: 'sen rep gov pres supt atty amb', because: 'an office: a name follows' },
    { words: 'mt', because: PLACE },
    { words: 'e.g i.e vs viz cf', because: LEADS_ON },
  ],
  beforeNumber: [
    {
      words: 'no nos art fig figs p pp sec secs ch chs chap vol vols nr eq ex op para pt tab app',
      because: NUMBERED,
    },
    { words: 'approx ca c est', because: 'a rough figure follows' },
    { words: 'jan feb mar apr jun jul aug sep sept oct nov dec', because: 'a day or year follows' },
    { words: 'mon tue tues wed thu thur thurs fri sat', because: 'a date follows' },
  ],
  nameFollows: [{ words: 'st', because: 'a saint, or a street at an end' }],
  finalBeforeStarter: [
    { words: 'a.m p.m', because: 'a name often follows a time: "At 5 p.m. Mr. Hale left"' },
    { words: 'co inc ltd corp bros plc llc', because: 'part of a name that may go on' },
    {
      words: 'jr sr phd ph.d m.d esq',
      because: 'stands after a name, a verb or another name follows',
    },
    { words: 'b.c a.d b.c.e c.e', because: DATED },
    { words: 'ave blvd rd', because: 'a street: it may go on, as "St. Paul" does' },
    { words: 'etc al dept est', because: 'may stand anywhere in a sentence' },
  ],
  lettersEnd: { because: '"plan B", "you and I" are common' },
  starters: [
    {
      words: `the a an he she it i we they you this that these those there here in on at for from with by of to
        but and or so yet what when where who why how my his her our their its your if as after before while
        although because since until however according some many most all no not one did do does is are was
        were have has had can could will would may might should let then now later today yesterday meanwhile
        millions`,
      because: FUNCTION_WORDS,
    },
  ],
}
