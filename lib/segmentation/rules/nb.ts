import { CLOSES_LIST, DATED, FUNCTION_WORDS, LEADS_ON, MEASURE, NUMBERED, TITLE } from './rules'
import type { LanguageRules } from './rules'

/** Both written forms: Bokmål and Nynorsk. */
export const norwegian: LanguageRules = {
  neverFinal: [
    { words: 'hr fr frk dr prof st kgl', because: TITLE },
    { words: 'bl.a f.eks dvs ca inkl ekskl pga mht evt jf jfr ang t.d', because: LEADS_ON },
  ],
  beforeNumber: [
    { words: 'nr art s kap fig bd pkt tlf', because: NUMBERED },
    { words: 'kl ca', because: 'a time or rough figure follows' },
  ],
  mayBeFinal: [
    { words: 'osv etc m.m m.v m.fl o.l', because: CLOSES_LIST },
    { words: 'f.kr e.kr', because: DATED },
    { words: 'kr mill mrd', because: MEASURE },
  ],
  starters: [
    {
      words: `det den de en et ei han hun ho vi jeg eg du dere i der her hva hvor hvem når hvorfor hvis men og eller
        på til fra med ved for om av etter før da som så nå ikke også alle min hans hennes deres denne dette disse`,
      because: FUNCTION_WORDS,
    },
  ],
  ordinals: { because: 'days, centuries and ranks are written with a full stop' },
}
