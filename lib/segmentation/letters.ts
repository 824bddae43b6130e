/*
 * Pieces of regular expressions, to be used with the flag `u`.
 */

/** A lower-case letter that tells something: Georgian has no capitals in running text. */
export const LOWER = '(?!\\p{Script=Georgian})\\p{Ll}'

/** Closing quotation marks and brackets, as they follow a full stop. */
export const CLOSING = '["\'”’»“)\\]」』）］】》]'

/**
 * A short token without a vowel, which only an abbreviation is, in Latin, Cyrillic and Greek
 * script.
 */
export function hasNoVowel(word: string): boolean {
  const plain = word.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '')
  return CONSONANTS.test(plain) && !SYLLABIC.test(plain) && !INTERJECTION.test(plain)
}

const CONSONANTS =
  /^(?:[b-df-hj-np-tv-xzßđłþð]{2,4}|[б-дж-зк-нп-тф-щьъђјљњћџґ]{2,4}|[βγδζθκλμνξπρστφχψς]{2,4})$/
// Slavic "Krk", "prst", "vlk" are words: r and l between consonants are vowels there.
const SYLLABIC = /.[rlрл]./
const INTERJECTION = /^(?:h+m+|s+h+|p+s+t+|b+r+|m+|t+s+k|g+r+|p+f+t?|z+|х+м+|т+с+|б+р+|м+)$/
