import {
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

export const estonian: LanguageRules = {
  neverFinal: [
    { words: 'hr pr prl dr prof mag ins', because: TITLE },
    { words: 'nt st s.t näit vrd vt sh nn', because: LEADS_ON },
  ],
  beforeNumber: [
    { words: 'nr lk ptk jn tel tn pst mnt', because: NUMBERED },
    { words: 'kl u', because: 'a time or rough figure follows' },
  ],
  mayBeFinal: [
    { words: 'jne jm jms vms', because: CLOSES_LIST },
    { words: 'e.kr p.kr e.m.a m.a.j', because: DATED },
    { words: 'mln mld kr', because: MEASURE },
    { words: 'tn pst mnt', because: PLACE },
  ],
  starters: [
    {
      words: `ta tema nad nemad see need ma mina sa sina me meie te siin seal aga ja või kuid kui sest et kes mis kus
        miks millal kuidas ei ka siis nüüd`,
      because: FUNCTION_WORDS,
    },
  ],
  ordinals: { because: 'days, centuries and years are written with a full stop' },
}
