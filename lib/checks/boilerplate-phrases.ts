import table from './lists/boilerplate.json'
import { plainOf } from './plain'

/**
 * Whether a text is what pages put around an article: `Share this article`, `Advertisement`,
 * `Photo: …`. Long texts and whole sentences that only begin alike are not.
 */
export function isBoilerplate(text: string, base: string): boolean {
  if (text === '' || text.length > LONGEST) return false
  const phrases = phrasesOf(base)
  if (COPYRIGHT.test(text)) return true
  if (!phrases) return false
  const plain = plainOf(text)
  if (phrases.whole.has(plain)) return true
  return phrases.start.some(
    (phrase) => plain.startsWith(phrase) && isCompleteAt(text, plain, phrase, base),
  )
}

const LONGEST = 140
const COPYRIGHT = /^\s*(?:©|\(c\)\s|copyright\b)/iu

/** One word alone (`Photo`) counts only before a colon or as the whole text; a phrase, where a word ends. */
function isCompleteAt(text: string, plain: string, phrase: string, base: string): boolean {
  if (plain === phrase) return true
  const isWord = !phrase.includes(' ') && (!WITHOUT_SPACES.has(base) || phrase.length <= 2)
  if (isWord) return HEADED.test(text) && plain.startsWith(`${phrase} `)
  return WITHOUT_SPACES.has(base) || plain.startsWith(`${phrase} `)
}

/** `Photo: X`, `Source – X`, `Foto/X`. */
const HEADED = /^[^\p{L}]*\p{L}[\p{L}\p{M}]*\s?[:：/|©]/u
const WITHOUT_SPACES = new Set(['zh', 'ja', 'th'])

interface Phrases {
  readonly start: readonly string[]
  readonly whole: ReadonlySet<string>
}

const made = new Map<string, Phrases | null>()

function phrasesOf(base: string): Phrases | null {
  const known = made.get(base)
  if (known !== undefined) return known
  const row = ROWS[base]
  const phrases = row ? { start: row.start.split('|'), whole: new Set(row.whole.split('|')) } : null
  made.set(base, phrases)
  return phrases
}

const ROWS: Readonly<Partial<Record<string, { readonly start: string; readonly whole: string }>>> =
  table
