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

export const greek: LanguageRules = {
  neverFinal: [
    { words: 'κ κα κος κυρ δρ δρα καθ στρ αγ αρχιεπ', because: TITLE },
    { words: 'οδ λεωφ πλ', because: PLACE },
    { words: 'π.χ δηλ βλ πρβλ λ.χ περ τηλ', because: LEADS_ON },
  ],
  beforeNumber: [{ words: 'αρ σ σσ σελ κεφ τ τομ εικ πιν παρ αρθ τηλ', because: NUMBERED }],
  mayBeFinal: [
    { words: 'κ.λπ κλπ κ.ά κ.ο.κ κτλ κ.τ.λ', because: CLOSES_LIST },
    { words: 'μ.χ μ.μ π.μ', because: DATED },
    { words: 'εκ εκατ δισ χιλ', because: MEASURE },
  ],
  starters: [
    {
      words: `ο η το οι τα τον την του της των ένας μια μία ένα αυτός αυτή αυτό εγώ εσύ εμείς εσείς εδώ εκεί σε στο στη
        στην στον από για με χωρίς και αλλά ή αν όταν γιατί που πού ποιος τι πώς δεν θα να`,
      because: FUNCTION_WORDS,
    },
  ],
  marks: [{ words: '; \u037e', because: 'the question mark of Greek' }],
}
