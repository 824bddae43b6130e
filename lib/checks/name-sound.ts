import { toLatin } from '@/lib/alignment/transliterate'
import { editDistance } from './edit-distance'

/**
 * How a name sounds, roughly: one spelling for all the ways in which languages write it in their
 * letters, so that Колчанова, Kolchanova, Koltschanowa and Koltchanova are one. Sibilants are `s`, all
 * of them; glides and mute letters are gone; a letter that is read in two ways gives two sounds.
 */
export function soundsOf(word: string): readonly string[] {
  const known = cache.get(word)
  if (known) return known
  if (cache.size > LARGEST_CACHE) cache.clear()
  const latin = plain(word.toLowerCase())
  const made = [...new Set(VARIANTS.map((variant) => spelledPlainly(variant(latin))))]
  cache.set(word, made)
  return made
}

export type Likeness = 'same' | 'near' | 'other'

/**
 * Whether two names sound the same, save for a vowel or so; or near, with one consonant lost, added,
 * replaced or swapped, which is what a slip leaves behind.
 */
export function likenessOfNames(a: string, b: string): Likeness {
  let best: Likeness = 'other'
  for (const one of soundsOf(a))
    for (const other of soundsOf(b)) {
      const found = compared(one, other)
      if (found === 'same') return 'same'
      if (found === 'near') best = 'near'
    }
  return best
}

/** Whether two names may sound the same, by their first letters: asked first, since it costs little. */
export function beginsAlike(a: string, b: string): boolean {
  const others = soundsOf(b)
  return soundsOf(a).some((one) => others.some((other) => one[0] === other[0]))
}

/** Whether two names have the same consonants and differ by so many vowels at most. */
export function soundsAlike(a: string, b: string, vowels: number): boolean {
  const others = soundsOf(b)
  return soundsOf(a).some((one) =>
    others.some(
      (other) =>
        one.replace(VOWELS, '') === other.replace(VOWELS, '') &&
        editDistance(one, other, vowels) <= vowels &&
        !isSwapped(one, other),
    ),
  )
}

function compared(a: string, b: string): Likeness {
  const [bonesA, bonesB] = [a.replace(VOWELS, ''), b.replace(VOWELS, '')]
  const distance = editDistance(a, b, 2)
  const isShort = Math.min(a.length, b.length) < 5
  if (bonesA === bonesB) {
    if (distance === 1 && isSwapped(a, b)) return 'near'
    return distance <= (isShort ? 1 : 2) ? 'same' : 'other'
  }
  if (Math.min(a.length, b.length) < SHORTEST_NEAR || distance > 1) return 'other'
  return editDistance(bonesA, bonesB, 1) <= 1 ? 'near' : 'other'
}

function isSwapped(a: string, b: string): boolean {
  return a !== b && a.length === b.length && sorted(a) === sorted(b)
}

function sorted(text: string): string {
  return Array.from(text).sort().join('')
}

// A slip in a shorter name makes it another name too easily.
const SHORTEST_NEAR = 5
const LARGEST_CACHE = 20_000
const cache = new Map<string, readonly string[]>()
const VOWELS = /[aeiou]/g

/** In Latin letters, those of Slavic, Turkish and Scandinavian alphabets written out. */
function plain(word: string): string {
  if (/\p{Script=Greek}/u.test(word)) return toLatin(greek(word)).replace(/[^a-z]/g, '')
  const written = word.replace(/[šśşșčćçžżźłøåæœđðþßğıñ]/g, (letter) => LETTERS[letter] ?? letter)
  return toLatin(written)
    .normalize('NFD')
    .replace(/[^a-z]/g, '')
}

/** Greek pairs of letters that are read as one. */
function greek(word: string): string {
  return GREEK.reduce(
    (text, [pair, by]) => text.replaceAll(pair, by),
    word.normalize('NFD').replace(/[\u0300-\u036f]/g, ''),
  )
}

const GREEK: readonly (readonly [string, string])[] = [
  ...([
    ['ου', 'u'],
    ['αι', 'e'],
    ['ει', 'i'],
    ['οι', 'i'],
    ['ευ', 'ev'],
    ['αυ', 'av'],
  ] as const),
  ...([
    ['μπ', 'b'],
    ['γγ', 'ng'],
    ['γκ', 'g'],
    ['τζ', 's'],
    ['τσ', 's'],
  ] as const),
]

const LETTERS: Readonly<Partial<Record<string, string>>> = {
  ...{ š: 'sh', ś: 'sh', ş: 'sh', ș: 'sh', č: 'ch', ć: 'ch', ç: 'ch', ž: 'zh', ż: 'zh', ź: 'zh' },
  ...{ ł: 'l', ø: 'o', å: 'o', æ: 'e', œ: 'e', đ: 'd', ð: 'd', þ: 't', ß: 'ss', ğ: '', ı: 'i' },
  ...{ ñ: 'n' },
}

/** `ch` is a sibilant or a kh, `j` a glide or a sibilant. */
const VARIANTS: readonly ((latin: string) => string)[] = [
  (latin) => latin,
  (latin) => latin.replace(/(?<![ts])ch/g, 'kh'),
  (latin) => latin.replace(/(?<!d)j/g, 'zh'),
]

function spelledPlainly(latin: string): string {
  return STEPS.reduce((text, [pattern, by]) => text.replace(pattern, by), latin)
}

const STEPS: readonly (readonly [RegExp, string])[] = [
  [/schtsch|shch|chtch|szcz/g, 's'],
  [/tsch|dsch|dzsh|tch|dzh|dzs|tsj|sch|tsh/g, 's'],
  [/sh|zh|cz|sz|cs|zs|sj|ch|ts|tz|dz|dj/g, 's'],
  [/c(?=[eiy])|[zx]/g, 's'],
  [/kh|gh/g, 'h'],
  [/ph/g, 'f'],
  [/th/g, 't'],
  [/ck|cq|qu|[cq]/g, 'k'],
  [/w/g, 'v'],
  [/ou|oo/g, 'u'],
  [/(?<=[a-z])h/g, ''],
  [/[yj]/g, 'i'],
  [/i+(?=[aeou])|(?<=[aeou])i+/g, ''],
  [/(.)\1+/g, '$1'],
]
