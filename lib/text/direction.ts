import { likelyScript } from './tags'

/** Which way a language is written; left to right when unknown. */
export function directionOf(lang: string): 'ltr' | 'rtl' {
  return RIGHT_TO_LEFT.has(likelyScript(lang)) ? 'rtl' : 'ltr'
}

const RIGHT_TO_LEFT = new Set(
  'Arab Hebr Thaa Syrc Nkoo Adlm Rohg Mand Samr Aran Mend Yezi Hung'.split(' '),
)
