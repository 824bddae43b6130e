import { CLOSES_LIST, DATED, FUNCTION_WORDS, LEADS_ON, MEASURE, NUMBERED, TITLE } from './rules'
import type { LanguageRules } from './rules'

export const danish: LanguageRules = {
  neverFinal: [
    { words: 'hr fr frk dr prof kgl skt st mag', because: TITLE },
    {
      words: 'bl.a f.eks dvs ca inkl ekskl pga mht vha evt jf jfr sml ift ang bla',
      because: LEADS_ON,
    },
  ],
  beforeNumber: [
    { words: 'nr art s kap fig stk bd pkt tlf', because: NUMBERED },
    { words: 'kl ca d', because: 'a time, date or rough figure follows' },
  ],
  mayBeFinal: [
    { words: 'osv etc m.m m.v m.fl o.l o.lign', because: CLOSES_LIST },
    { words: 'f.kr e.kr', because: DATED },
    { words: 'kr mio mia', because: MEASURE },
  ],
  starters: [
    {
      words: `det den de en et han hun vi jeg du i der her hvad hvor hvem hvornår hvorfor hvis men og eller på til
        fra med ved for om af efter før når da som så nu ikke også alle min hans hendes deres denne dette disse`,
      because: FUNCTION_WORDS,
    },
  ],
  ordinals: { because: 'days, centuries and floors are written with a full stop' },
}
