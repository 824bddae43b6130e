import ENDINGS from './lists/name-endings.json'

/** A form of a name taken apart: `Tarricks` into `tarrick` and `s`. */
export interface NameStem {
  readonly stem: string
  readonly ending: string
}

/**
 * The ways a word may be taken apart into a name and an ending of its language, the whole word first.
 * In lower case and without accents. What follows an apostrophe is an ending in every language.
 */
export function nameStems(word: string, base: string): readonly NameStem[] {
  const known = cache.get(base)?.get(word)
  if (known) return known
  const words = cache.get(base) ?? new Map<string, readonly NameStem[]>()
  if (words.size > LARGEST_CACHE) words.clear()
  const made = takenApart(word, base)
  cache.set(base, words.set(word, made))
  return made
}

const LARGEST_CACHE = 20_000
const cache = new Map<string, Map<string, readonly NameStem[]>>()

function takenApart(word: string, base: string): readonly NameStem[] {
  const [bare = '', ...suffix] = word.split(/['’]/)
  const isSuffixed = suffix.length === 1 && bare.length >= SHORTEST
  const whole = isSuffixed ? bare : word
  const tail = isSuffixed ? word.slice(bare.length) : ''
  const folded = foldedName(whole)
  const stems = [{ stem: folded, ending: tail }]
  for (const ending of endingsOf(base)) {
    if (!folded.endsWith(ending) || folded.length - ending.length < SHORTEST) continue
    const length = whole.length - ending.length
    stems.push({ stem: folded.slice(0, -ending.length), ending: whole.slice(length) + tail })
  }
  return stems
}

/** Whether two words are forms of one name: they share a stem, each with an ending of its language. */
export function isSameName(a: readonly NameStem[], b: readonly NameStem[]): boolean {
  return a.some(({ stem }) => b.some((other) => other.stem === stem))
}

/** A word in lower case without accents. */
export function foldedName(word: string): string {
  if (/^[a-z]*$/.test(word)) return word
  return word
    .toLowerCase()
    .normalize('NFD')
    .replace(/(?<!и|И)[\u0300-\u036f]/g, '')
    .normalize('NFC')
    .replace(/[łøæœßđðþı]/g, (letter) => LETTERS[letter] ?? letter)
}

// A name of fewer letters than this is no stem.
const SHORTEST = 3

const LETTERS: Readonly<Partial<Record<string, string>>> = {
  ...{ ł: 'l', ø: 'o', æ: 'ae', œ: 'oe', ß: 'ss', đ: 'd', ð: 'd', þ: 'th', ı: 'i' },
}

const TABLES: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries(ENDINGS).map(([base, list]) => [
    base,
    [...new Set(list.split(' ').map(foldedName))].filter((ending) => ending !== ''),
  ]),
)

/** Whether a language gives names the endings of its cases. */
export function declinesNames(base: string): boolean {
  return endingsOf(base).length > FEW
}

// As German has them.
const FEW = 8

function endingsOf(base: string): readonly string[] {
  return TABLES.get(base) ?? []
}
