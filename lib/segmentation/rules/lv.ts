import { CLOSES_LIST, FUNCTION_WORDS, LEADS_ON, MEASURE, NUMBERED, TITLE } from './rules'
import type { LanguageRules } from './rules'

export const latvian: LanguageRules = {
  neverFinal: [
    { words: 'prof dr doc akad inž kgs', because: TITLE },
    { words: 'piem t.i t.s resp sal sk', because: LEADS_ON },
  ],
  beforeNumber: [{ words: 'nr lpp att tab sēj tel p', because: NUMBERED }],
  mayBeFinal: [
    { words: 'u.c utt u.t.t u.tml', because: CLOSES_LIST },
    { words: 'p.m.ē m.ē', because: 'an era after its year' },
    { words: 'milj mljrd tūkst', because: MEASURE },
  ],
  starters: [
    {
      words: `viņš viņa viņi viņas es tu mēs jūs šis šī tas tā tie šeit tur bet un vai ja kad jo ka kas kur kāpēc kā nav
        ne arī tad tagad no uz ar pēc pirms`,
      because: FUNCTION_WORDS,
    },
  ],
  ordinals: { because: 'days, years and centuries are written with a full stop' },
}
