import { CLOSES_LIST, NUMBERED, PLACE, TITLE } from './rules'
import type { LanguageRules } from './rules'

// Burmese ။ and Khmer ។ ៕ stand in `marks.ts`. Thai and Lao have no sentence marks: a space may
// part sentences as well as clauses and lists, so they are cut at line ends only, and at `!` and
// `?`.

export const vietnamese: LanguageRules = {
  neverFinal: [
    { words: 'ts ths gs pgs bs ks cn ls đ/c', because: TITLE },
    { words: 'tp tx q p h t', because: PLACE },
    { words: 'vd', because: 'an example follows' },
  ],
  beforeNumber: [{ words: 'tr đ tel', because: NUMBERED }],
  mayBeFinal: [{ words: 'v.v', because: CLOSES_LIST }],
}

/** Indonesian and Malay. */
export const indonesian: LanguageRules = {
  neverFinal: [
    { words: 'dr prof ir drs dra tn ny nn sdr sdri h hj kh', because: TITLE },
    { words: 'pt cv ud jl jln gg kab kec prov', because: PLACE },
    { words: 'yth a.n u.p d.a s.d', because: 'who or what is meant follows' },
  ],
  beforeNumber: [{ words: 'no hal hlm rp tel', because: NUMBERED }],
  mayBeFinal: [{ words: 'dll dsb dst dkk', because: CLOSES_LIST }],
}

export const swahili: LanguageRules = {
  neverFinal: [{ words: 'bw bi dkt prof mhe mch sh', because: TITLE }],
  beforeNumber: [{ words: 'uk no', because: NUMBERED }],
  mayBeFinal: [{ words: 'n.k n.k.w', because: CLOSES_LIST }],
}
