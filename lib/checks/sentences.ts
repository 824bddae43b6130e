import { CODE } from '@/lib/model/content'
import type { Range } from '@/lib/model/range'
import { isAbbreviation } from './abbreviations'

/** A sentence within a segment, as the marks tell, and what kind of end parts it from the next. */
export interface Sentence extends Range {
  /** A full stop before lower case ended it: right segmentation would not cut here. */
  readonly isTorn: boolean
}

/**
 * The sentences of a segment's text by their marks alone, without outer white space.
 *
 * Coarser than segmentation, which checks do not import: abbreviations and initials end nothing,
 * digits end nothing before a small letter. It cuts before lower case too, since torn sentences
 * are what is looked for. Line ends cut. Inline codes are no letters of the words beside them.
 */
export function sentencesIn(text: string, base: string): Sentence[] {
  const last = cache.get(text)
  if (last && last.base === base) return last.sentences
  const sentences = cut(text, base)
  if (cache.size >= KEPT) cache.clear()
  cache.set(text, { base, sentences })
  return sentences
}

// Several checks ask for the same segment in turn.
const cache = new Map<string, { base: string; sentences: Sentence[] }>()
const KEPT = 64

function cut(text: string, base: string): Sentence[] {
  const sentences: Sentence[] = []
  let start = 0
  const close = (end: number, next: number, isTorn: boolean) => {
    const range = trimmed(text, start, end)
    if (range.start < range.end) sentences.push({ ...range, isTorn })
    start = next
  }
  for (const { index, 0: found, groups } of text.matchAll(END)) {
    const next = index + found.length
    if (groups?.line !== undefined) close(index, next, false)
    else if (next < text.length && endsHere(text, index, next, found, base))
      close(next, next, isStop(found) && LOWER.test(seen(text, next).trimStart().charAt(0)))
  }
  close(text.length, text.length, false)
  return sentences
}

// Marks, and the quotation marks and brackets that close after them, or a line end.
const END = /(?<line>[\r\n]+)|(?:[.!?…؟।॥՞։]+["'”’»“)\]]*|[。！？]+[”’」』）]*)/gu
const LOWER = /^(?!\p{Script=Georgian})\p{Ll}$/u

function isStop(found: string): boolean {
  return found === '.' || found === '..'
}

function endsHere(text: string, index: number, next: number, found: string, base: string) {
  if (/[。！？]/u.test(found)) return true
  const after = seen(text, next)
  if (!/^\s/u.test(after)) return false
  const right = after.trimStart()
  const isLower = LOWER.test(right.charAt(0))
  if (isLower && !isStop(found)) return false
  if (!found.startsWith('.') || found.startsWith('..')) return true
  const before = text.slice(Math.max(0, index - 40), index).replace(/\uFFFC+$/u, '')
  const [word = ''] = /[^\s\uFFFC([«„“"']*$/u.exec(before) ?? []
  if (/\d$/u.test(word)) {
    const isYear = /^\d{4}$/.test(word) && !ORDINAL_STOP.has(base)
    return (isYear || !isLower) && !/^\d{1,2}$/.test(word)
  }
  return word !== '' && !isAbbreviation(word.toLowerCase(), base) && !isBrandOrItem(right, isLower)
}

/** What stands behind a place, as far as it matters, without inline codes. */
function seen(text: string, from: number): string {
  return text.slice(from, from + 40).replaceAll(CODE, '')
}

// Languages that write 3rd as 3., and some of them years so.
const ORDINAL_STOP: ReadonlySet<string> = new Set(
  'de cs sk pl hr sr bs sl hu fi et lv nb nn no da is tr lb mk'.split(' '),
)

/** `iPhone` and `a)` begin with a small letter by right. */
function isBrandOrItem(right: string, isLower: boolean): boolean {
  return isLower && /^(?:\p{Ll}{1,2}\p{Lu}|\p{Ll}\)|\p{Ll}[\p{L}\d-]*[./@]\p{L})/u.test(right)
}

function trimmed(text: string, start: number, end: number): Range {
  let [from, to] = [start, end]
  while (from < to && BLANK.test(text.charAt(from))) from += 1
  while (to > from && BLANK.test(text.charAt(to - 1))) to -= 1
  return { start: from, end: to }
}

const BLANK = /[\s\uFFFC]/u
