import { likelyScript } from '@/lib/text/tags'
import type { Found, SegmentCheck } from './check'
import type { View } from './view'

/**
 * No letter of one script stands in a word of another that looks the same: a Cyrillic "а" in an English
 * word is found by no search and no spelling checker. Latin, Cyrillic and Greek are compared.
 */
export const homoglyphs: SegmentCheck<'mixed'> = {
  id: 'homoglyphs',
  tier: 2,
  kinds: { mixed: { mqm: 'fluency/character-encoding', severity: 'error' } },
  examples: [
    { targetLang: 'en', wrong: 'The h\u0430rbour closed.', right: 'The harbour closed.' },
    { targetLang: 'ru', wrong: 'П\u006fрт закрыт.', right: 'Порт закрыт.' },
    { targetLang: 'uk', wrong: 'Порт \u0069 берег.', right: 'Порт і берег.' },
  ],
  run(view) {
    const scripts = LETTERS.filter((letter) => letter.test(view.target))
    const isOwn = scripts.length === 1 && scripts[0] === LETTERS[ownScript(view)]
    if (scripts.length === 0 || isOwn) return []
    const found = wordsIn(view)
    // Whoever types a whole text so has a reason, or its letters were exchanged by a program.
    if (found.length <= MANY) return found
    return found.slice(0, 1).map((one) => ({ ...one, severity: 'hint' }))
  },
}

// Latin, Cyrillic, Greek in columns; a space where a script has no letter that looks so.
const LOOKALIKES: readonly (readonly [string, string, string])[] = [
  ['ABCEHIJKMOPSTXYZ', 'АВСЕНІЈКМОРЅТХУ ', 'ΑΒ ΕΗΙ ΚΜΟΡ ΤΧΥΖ'],
  ['acehijopsxyv', 'асеһіјорѕхуѵ', '      ο    ν'],
]

const SCRIPTS = ['Latn', 'Cyrl', 'Grek']
const LETTERS: readonly RegExp[] = [
  /\p{Script=Latin}/u,
  /\p{Script=Cyrillic}/u,
  /\p{Script=Greek}/u,
]
const WORD = /[\p{L}\p{M}\p{N}]+/gu

/** The letter of another script that looks like this one; null when there is none. */
function twin(letter: string, to: number): string | null {
  for (const columns of LOOKALIKES) {
    const at = columns.map((column) => column.indexOf(letter)).find((found) => found >= 0) ?? -1
    const answer = at < 0 ? ' ' : (columns[to]?.[at] ?? ' ')
    if (answer !== ' ') return answer
  }
  return null
}

const MANY = 3

function ownScript({ targetLang }: View): number {
  return SCRIPTS.indexOf(likelyScript(targetLang))
}

function wordsIn(view: View): Found<'mixed'>[] {
  const { target, source } = view
  const own = ownScript(view)
  return Array.from(target.matchAll(WORD), ({ index: start, 0: word }): Found<'mixed'>[] => {
    const counts = LETTERS.map(
      (letter) => Array.from(word).filter((one) => letter.test(one)).length,
    )
    const scripts = counts.flatMap((count, n) => (count > 0 ? [n] : []))
    const isLone = scripts.length === 1 && scripts[0] !== own && own >= 0
    if (scripts.length < 2 && !(isLone && isLoneLetter(target, start, word, own))) return []
    const to = scriptOf(word, scripts, own, counts)
    const expected = to === null || source.includes(word) ? null : rewritten(word, to)
    if (expected === null) return []
    const end = start + word.length
    return [
      {
        ...{ kind: 'mixed', target: { start, end }, args: { found: word } },
        fixes: [{ start, end, text: expected, safe: true }],
        confidence: 0.97,
      },
    ]
  }).flat()
}

/** A conjunction or preposition of one letter in the wrong script, between words of the right one. */
function isLoneLetter(text: string, start: number, word: string, own: number): boolean {
  const isCode = /^\p{Lu}\p{N}+$/u.test(word) && own === 0
  if (isCode) return true
  if (word.length > 1 || word !== word.toLowerCase()) return false
  const letter = LETTERS[own]
  const before = /([\p{L}])[ ,]{1,2}$/u.exec(text.slice(Math.max(0, start - 3), start))?.[1] ?? ''
  const after = /^ (\p{L})/u.exec(text.slice(start + 1, start + 3))?.[1] ?? ''
  return (letter?.test(before) ?? false) && (letter?.test(after) ?? false)
}

/** The script that every letter can be written in; the target's own, where both would do. */
function scriptOf(
  word: string,
  scripts: readonly number[],
  own: number,
  counts: readonly number[],
): number | null {
  const fits = [own, ...scripts].filter((to) => to >= 0 && rewritten(word, to) !== null)
  const most = fits.toSorted((a, b) => (counts[b] ?? 0) - (counts[a] ?? 0))
  return fits.includes(own) ? own : (most[0] ?? null)
}

function rewritten(word: string, to: number): string | null {
  let text = ''
  for (const one of word) {
    const isOther = LETTERS.some((letter, n) => n !== to && letter.test(one))
    const answer = isOther ? twin(one, to) : one
    if (answer === null) return null
    text += answer
  }
  return text
}
