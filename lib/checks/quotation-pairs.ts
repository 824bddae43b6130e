import { type QuoteMark, quoteMarksOf } from './quote-sides'
import { bare, type QuotePair } from './quote-styles'

/** A quotation mark with the one that it answers. */
export interface Quotation {
  readonly open: QuoteMark | null
  readonly close: QuoteMark | null
  /** In how many other quotations it stands. */
  readonly depth: number
}

/**
 * Pairs the quotation marks of a paragraph, whatever their form. A mark that spaces put on the wrong side
 * (`plan, ”he said`) still closes what it can close. `pairs` are those of the language.
 */
export function quotationsOf(text: string, pairs: readonly QuotePair[]): Quotation[] {
  const found: (Quotation & { depth: number })[] = []
  const open: QuoteMark[] = []
  const leave = (depth: number) => {
    while (open.length > depth) {
      const unclosed = open.pop()
      if (unclosed) found.push({ open: unclosed, close: null, depth: open.length })
    }
  }
  for (const mark of quoteMarksOf(text)) {
    const answered = open.findLastIndex((one) => answers(one, mark, pairs))
    if (isOpening(mark, open, answered, pairs)) {
      open.push(mark)
      continue
    }
    if (mark.side === null && answered < 0) continue
    leave(answered < 0 ? open.length : answered + 1)
    // What closes nothing closes a quotation that began before: all so far stood in it.
    if (open.length === 0) for (const one of found) one.depth += 1
    found.push({ open: open.pop() ?? null, close: mark, depth: open.length })
  }
  leave(0)
  return found
}

/** Whether a mark opens: where its spaces say so, unless by its form it can but close what is open. */
function isOpening(
  { side, glyph, isAmongIdeographs }: QuoteMark,
  open: readonly QuoteMark[],
  answered: number,
  pairs: readonly QuotePair[],
): boolean {
  if (side === null) return answered < 0 && isAmongIdeographs
  if (side === 'close') return false
  const opens = pairs.some(([one]) => bare(one) === glyph)
  const closes = pairs.some(([, other]) => bare(other) === glyph)
  return opens || !closes || answered < 0
}

function answers(open: QuoteMark, { glyph }: QuoteMark, pairs: readonly QuotePair[]): boolean {
  return [...pairs, ...EVERYWHERE].some(([a, b]) => bare(a) === open.glyph && bare(b) === glyph)
}

/** Pairs of some language or other. */
const EVERYWHERE: readonly QuotePair[] = [
  ...([
    ['“', '”'],
    ['„', '“'],
    ['„', '”'],
    ['«', '»'],
    ['»', '«'],
    ['”', '”'],
    ['»', '»'],
  ] as const),
  ...([
    ['"', '"'],
    ['「', '」'],
    ['『', '』'],
    ['〝', '〟'],
    ['＂', '＂'],
    ['‚', '‘'],
  ] as const),
  ...([
    [',,', "''"],
    [',,', '"'],
    [',,', '”'],
    [',,', '“'],
    ['<<', '>>'],
    ["''", "''"],
  ] as const),
  ['``', "''"],
]
