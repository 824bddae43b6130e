import { CLOSES_LIST, DATED, FUNCTION_WORDS, LEADS_ON, NUMBERED, PLACE, TITLE } from './rules'
import type { LanguageRules } from './rules'

export const italian: LanguageRules = {
  neverFinal: [
    {
      words:
        'sig sig.ra sig.na sigg dott dott.ssa dr prof prof.ssa ing avv arch geom rag on sen gen col cap ten mons egr gent.mo spett',
      because: TITLE,
    },
    { words: 'p.zza p.le v.le c.so l.go', because: PLACE },
    { words: 'p.es ad.es es cfr vs ca', because: LEADS_ON },
  ],
  beforeNumber: [
    { words: 'art artt sec n nn nr pag pagg p pp fig vol cap t tab tel', because: NUMBERED },
  ],
  mayBeFinal: [
    { words: 'ecc etc', because: CLOSES_LIST },
    { words: 'a.c d.c', because: DATED },
    {
      words: 'post via fa',
      because: 'words as well as abbreviations: before a capital they are words',
    },
  ],
  nameFollows: [{ words: 's.p.a s.r.l', because: 'part of a name that may go on' }],
  starters: [
    {
      words: `il l c d n lo la i gli le un uno una lui lei loro io tu noi voi egli questo questa quello quella qui là in nel
        nella di del della dello dei delle a al alla da dal dalla con senza su sul per tra fra ma e o né se che chi
        quando dove come perché non anche è sono ha già poi dopo prima suo sua tutti si`,
      because: FUNCTION_WORDS,
    },
  ],
}
