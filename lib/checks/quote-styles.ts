import { rowFor } from './by-language'
import table from './lists/quotation-marks.json'
import { quoteMarksOf } from './quote-sides'
import type { View } from './view'

/** An opening mark and its closing one, with the no-break spaces that French has inside. */
export type QuotePair = readonly [open: string, close: string]

/** The marks of a language. Source: CLDR's delimiters, and what newspapers print besides. */
interface QuoteStyles {
  /** Right anywhere; the first is the language's own. */
  readonly own: readonly QuotePair[]
  /** Right inside a quotation. */
  readonly nested: readonly QuotePair[]
  /** Right where a text uses them throughout. */
  readonly rare: readonly QuotePair[]
}

function quoteStylesOf(lang: string): QuoteStyles | null {
  if (!known.has(lang)) {
    const row = rowFor<Readonly<Record<keyof QuoteStyles, string>>>(table, lang)
    const styles = row && {
      own: pairsOf(row.own),
      nested: pairsOf(row.nested),
      rare: pairsOf(row.rare),
    }
    known.set(lang, styles)
  }
  return known.get(lang) ?? null
}

const known = new Map<string, QuoteStyles | null>()

/** `„“ »«`: two halves each. */
function pairsOf(text: string): QuotePair[] {
  return text
    .split(' ')
    .filter((pair) => pair !== '')
    .map((pair) => [pair.slice(0, pair.length / 2), pair.slice(pair.length / 2)])
}

/** The mark of a pair's half, without its no-break space. */
export function bare(half: string): string {
  return half.trim()
}

/** The segments around one, itself among them: twenty-five on either side. */
export function viewsAround(view: View): View[] {
  const found = [view]
  for (let one = view.previous, n = 0; one && n < AROUND; one = one.previous, n += 1)
    found.push(one)
  for (let one = view.next, n = 0; one && n < AROUND; one = one.next, n += 1) found.push(one)
  return found
}

const AROUND = 25

/** What is right around a segment. */
export interface QuotesHere {
  /** What a wrong mark is replaced with. */
  readonly expected: QuotePair
  /** Right outside any other quotation: single marks and the like too, but no English ones. */
  readonly outer: readonly QuotePair[]
  /** Those of them whose one half tells what the other should be. */
  readonly sure: readonly QuotePair[]
  readonly inner: readonly QuotePair[]
  /** Whether the text around prefers `"`. */
  readonly isStraight: boolean
  /** Whether it prints marks of the language all but always, so that `"` is a slip. */
  readonly isTypographic: boolean
}

/** What a language holds right whatever stands around; null for one whose customs are not known. */
export function quotesOf(lang: string): QuotesHere | null {
  if (!rights.has(lang)) {
    const styles = quoteStylesOf(lang)
    rights.set(lang, styles && rightIn(styles, styles.own, styles.own[0] ?? [STRAIGHT, STRAIGHT]))
  }
  return rights.get(lang) ?? null
}

const rights = new Map<string, QuotesHere | null>()

/**
 * Decides by the text around which of the language's own styles it uses most, and whether a rare one is
 * its custom.
 */
export function quotesAround(view: View): QuotesHere | null {
  const styles = quoteStylesOf(view.targetLang)
  if (!styles) return null
  const counts = countsAround(view)
  const uses = ([open, close]: QuotePair) => {
    const opened = counts.get(`open ${bare(open)}`) ?? 0
    return 2 * Math.min(opened, counts.get(`close ${bare(close)}`) ?? 0)
  }
  const mostOf = (pairs: readonly QuotePair[]) => Math.max(0, ...pairs.map(uses))
  const typographic = styles.own.filter(([open]) => open !== STRAIGHT)
  const custom = styles.rare.filter(
    (pair) => uses(pair) >= CUSTOM_FROM && uses(pair) > mostOf(typographic),
  )
  const best = mostOf([...custom, ...typographic])
  const most = [...custom, ...typographic].find((pair) => best > 0 && uses(pair) === best)
  const expected = most ?? styles.own[0] ?? [STRAIGHT, STRAIGHT]
  const straight = uses([STRAIGHT, STRAIGHT])
  return {
    ...rightIn(styles, [...custom, ...styles.own], expected),
    isStraight: straight > 2 * best,
    isTypographic: best >= CUSTOM_FROM && best >= RULE * straight,
  }
}

function rightIn(
  { nested }: QuoteStyles,
  sure: readonly QuotePair[],
  expected: QuotePair,
): QuotesHere {
  return {
    ...{ expected, sure, isStraight: false, isTypographic: false },
    outer: [...sure, ...nested.filter(([open]) => open !== ENGLISH)],
    inner: [...nested, ...sure],
  }
}

// What machines leave behind when they know no better.
const ENGLISH = '“'
const STRAIGHT = '"'
// Of five quotations four are printed well.
const RULE = 4
// Three quotations in a rare style are no slip.
const CUSTOM_FROM = 6

function countsAround(view: View): Map<string, number> {
  const sum = new Map<string, number>()
  for (const one of viewsAround(view))
    for (const [mark, count] of countsIn(one)) sum.set(mark, (sum.get(mark) ?? 0) + count)
  return sum
}

function countsIn(view: View): ReadonlyMap<string, number> {
  const counted = counts.get(view)
  if (counted) return counted
  const found = new Map<string, number>()
  for (const { side, glyph } of quoteMarksOf(view.target)) {
    const key = `${side ?? ''} ${glyph}`
    found.set(key, (found.get(key) ?? 0) + 1)
  }
  counts.set(view, found)
  return found
}

const counts = new WeakMap<View, ReadonlyMap<string, number>>()
