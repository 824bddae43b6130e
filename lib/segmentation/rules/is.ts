import { CLOSES_LIST, DATED, FUNCTION_WORDS, LEADS_ON, NUMBERED, TITLE } from './rules'
import type { LanguageRules } from './rules'

export const icelandic: LanguageRules = {
  neverFinal: [
    { words: 'hr fr dr próf sr st', because: TITLE },
    { words: 't.d þ.e þ.e.a.s m.a u.þ.b s.s sbr ca þ.á.m', because: LEADS_ON },
  ],
  beforeNumber: [
    { words: 'nr gr bls mgr', because: NUMBERED },
    { words: 'kl', because: 'a time follows' },
  ],
  mayBeFinal: [
    { words: 'o.s.frv o.fl m.m', because: CLOSES_LIST },
    { words: 'f.kr e.kr', because: DATED },
    { words: 'kr millj', because: 'a currency after its number' },
  ],
  starters: [
    {
      words: `það þau þeir þær hann hún við ég þú þið hér þar í á frá með til um og en eða hvað hver hvar hvenær
        hvers ef þegar sem svo nú ekki allir þessi þetta`,
      because: FUNCTION_WORDS,
    },
  ],
  ordinals: { because: 'days and centuries are written with a full stop' },
}
