import { CLOSES_LIST, DATED, FUNCTION_WORDS, LEADS_ON, MEASURE, NUMBERED, TITLE } from './rules'
import type { LanguageRules } from './rules'

export const swedish: LanguageRules = {
  neverFinal: [
    { words: 'hr fr frk dr prof st', because: TITLE },
    {
      words: 't.ex d.v.s dvs bl.a ca fr.o.m t.o.m p.g.a m.a.o s.k resp inkl exkl jfr jmf ev',
      because: LEADS_ON,
    },
  ],
  beforeNumber: [
    { words: 'nr art s sid kap fig bd tel', because: NUMBERED },
    { words: 'kl ca', because: 'a time or rough figure follows' },
  ],
  mayBeFinal: [
    { words: 'osv o.s.v etc m.m m.fl o.d', because: CLOSES_LIST },
    { words: 'f.kr e.kr', because: DATED },
    { words: 'kr milj', because: MEASURE },
  ],
  starters: [
    {
      words: `det den de en ett han hon vi jag du ni man i där här vad var vem när varför om men och eller på till
        från med vid för av efter före då som så nu inte också alla min hans hennes deras denna detta dessa`,
      because: FUNCTION_WORDS,
    },
  ],
}
