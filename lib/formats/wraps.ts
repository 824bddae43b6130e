import { isListItem, TERMINAL } from './kinds'
import type { Line } from './lines'

/**
 * Which lines go on in the line below: their end is a hard wrap, not the end of a paragraph.
 *
 * That is so before a lower-case word when the line above has at least three words and no terminal
 * mark; and throughout a text that was filled up to one column, where a line ends, as often as not
 * inside a sentence, only because the next word would not have fitted.
 */
export function wrapsOf(lines: readonly Line[]): boolean[] {
  const column = fillColumn(lines)
  return lines.map((line, n) => {
    const next = lines[n + 1]
    if (!next || line.blankAfter || isListItem(next.text)) return false
    return goesOn(line.text, next.text) || (column !== null && isFull(line, next, column))
  })
}

function goesOn(above: string, below: string): boolean {
  return /^\p{Ll}/u.test(below) && !TERMINAL.test(above) && THREE_WORDS.test(above)
}

// Shorter lines in lower case are a list: features, contact manager, events.
const THREE_WORDS = /\S\s+\S+\s+\S/

/** The column that a text was filled to, in UTF-16 code units, or null when it was not. */
function fillColumn(lines: readonly Line[]): number | null {
  const breaks = lines.flatMap((line, n) => {
    const next = lines[n + 1]
    return next && !line.blankAfter && !isListItem(next.text) ? [{ line, next }] : []
  })
  const column = breaks.reduce((widest, { line }) => Math.max(widest, widthOf(line)), 0)
  if (breaks.length < FEWEST_BREAKS || column < NARROWEST || column > WIDEST) return null
  const full = breaks.filter(({ line, next }) => isFull(line, next, column))
  const inside = breaks.filter(({ line }) => !TERMINAL.test(line.text))
  return full.length >= 0.9 * breaks.length && inside.length >= breaks.length / 2 ? column : null
}

const FEWEST_BREAKS = 4
const NARROWEST = 40
const WIDEST = 130

function isFull(line: Line, next: Line, column: number): boolean {
  const word = /^\S+/.exec(next.text)?.[0] ?? ''
  return THREE_WORDS.test(line.text) && widthOf(line) + 1 + word.length > column
}

function widthOf({ indent, text }: Line): number {
  return indent.length + text.length
}
