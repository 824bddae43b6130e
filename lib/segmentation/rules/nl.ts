import { CLOSES_LIST, DATED, FUNCTION_WORDS, LEADS_ON, NUMBERED, TITLE } from './rules'
import type { LanguageRules } from './rules'

export const dutch: LanguageRules = {
  neverFinal: [
    { words: 'dhr mevr mw mej drs dr ir ing mr prof ds st jhr kol gen lt', because: TITLE },
    {
      words: 'd.w.z bijv bv o.a o.m m.n t.a.v i.p.v a.d.h.v o.l.v m.b.t t.o.v i.v.m incl excl vgl',
      because: LEADS_ON,
    },
    { words: 'geb', because: 'a name or date follows' },
  ],
  beforeNumber: [
    { words: 'nr nrs art tab blz p pag afb fig hfst vol dl tel', because: NUMBERED },
    { words: 'ca d.d plm', because: 'a date or rough figure follows' },
  ],
  mayBeFinal: [
    { words: 'enz etc e.d e.a', because: CLOSES_LIST },
    { words: 'v.chr n.chr', because: DATED },
  ],
  starters: [
    {
      words: `de het een hij zij ze ik we wij je jij u dit dat deze die er hier daar in op aan voor van met bij naar
        om maar en of want dus toen als omdat wat wie waar wanneer waarom hoe niet geen ook nu dan later zijn haar ons`,
      because: FUNCTION_WORDS,
    },
  ],
}
