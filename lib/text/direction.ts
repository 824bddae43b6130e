import { likelyScript } from './tags'

/** Which way a language is written; left to right when unknown. */
export function directionOf(lang: string): 'ltr' | 'rtl' {
  return RIGHT_TO_LEFT.has(likelyScript(lang)) ? 'rtl' : 'ltr'
}

const RIGHT_TO_LEFT = new Set(
  'Arab Hebr Thaa Syrc Nkoo Adlm Rohg Mand Samr Aran Mend Yezi Hung'.split(' '),
)

/** Whether a text that says nothing of its language begins with a letter of a script from right to left. */
export function beginsRightToLeft(text: string): boolean {
  return LETTERS.test(/\p{L}/u.exec(text)?.[0] ?? '')
}

const LETTERS =
  /[\p{Script=Arab}\p{Script=Hebr}\p{Script=Syrc}\p{Script=Thaa}\p{Script=Nkoo}\p{Script=Adlm}]/u
