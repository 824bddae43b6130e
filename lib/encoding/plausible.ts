/** What a text in a legacy encoding is made of, apart from ASCII and typographic signs. */
export interface Alphabet {
  readonly letters: RegExp
  /** Latin with accents: such letters stand singly among plain ones. */
  readonly isLatin: boolean
}

/**
 * How much a decoded text looks like one: the mean, over the characters beyond ASCII, of 1 for a
 * letter of the alphabet, .6 for a typographic sign, less for what seldom stands in texts (down to
 * −3 for a control character), less a deduction for capitals inside words and for mixed words. 0 for plain ASCII.
 */
export function plausibility(text: string, alphabet: Alphabet): number {
  const beyond = text.match(/[^\0-\x7f]/gu) ?? []
  if (beyond.length === 0) return 0
  const points = beyond.reduce((sum, character) => sum + pointsOf(character, alphabet), 0)
  const torn = text.match(/\p{Ll}\p{Lu}/gu)?.length ?? 0
  const misplaced = alphabet.isLatin ? crowdedLetters(text) : mixedWords(text)
  return (points - torn - 1.5 * misplaced) / beyond.length
}

function pointsOf(character: string, { letters }: Alphabet): number {
  if (letters.test(character)) return 1
  if (TYPOGRAPHIC.test(character)) return 0.6
  if (/[\x80-\x9f\ufffd\p{Co}\p{Cn}]/u.test(character)) return -3
  return /\p{L}/u.test(character) ? -0.3 : -1
}

const TYPOGRAPHIC = /[\u00a0«»‘’‚“”„–—…•°§№€©®™×·¿¡ºª、。「」『』（）！？，：；《》・　]/u

// Words of a foreign script come out as rows of accented letters.
function crowdedLetters(text: string): number {
  return (text.match(/[^\0-\x7f\P{L}]{3,}/gu) ?? []).join('').length
}

// And accented letters, singly in Latin words, come out as letters of the foreign script.
function mixedWords(text: string): number {
  return text.match(/[a-z][^\0-\x7f\P{L}]|[^\0-\x7f\P{L}][a-z]/giu)?.length ?? 0
}
