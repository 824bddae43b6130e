import { graphemes } from '@/lib/text/graphemes'
import { onOneLine } from './sentences'

/**
 * Columns padded to the widest cell; the last is left as it is, or cut where a line would be longer
 * than `width` columns of a terminal.
 */
export function table(rows: readonly (readonly string[])[], width = Infinity): string {
  const clean = rows.map((row) => row.map((cell) => withoutControls(onOneLine(cell))))
  const widths = (clean[0] ?? []).map((_, n) =>
    Math.max(...clean.map((row) => (row[n] ?? '').length)),
  )
  const lines = clean.map((row) => {
    const last = row.length - 1
    const before = row.slice(0, last).map((cell, n) => `${cell.padEnd(widths[n] ?? 0)}  `)
    const start = before.join('')
    return start + cutTo(row[last] ?? '', Math.max(LEAST, width - start.length))
  })
  return lines.map((line) => `${line}\n`).join('')
}

// In a terminal narrower than what stands before it, a title that says nothing would help nobody.
const LEAST = 12

/** What a file brings may steer a terminal: escapes are written out. */
function withoutControls(cell: string): string {
  return cell.replace(
    /[\p{Cc}]/gu,
    (one) => `\\x${one.charCodeAt(0).toString(16).padStart(2, '0')}`,
  )
}

/** A text that takes no more columns than that, with a sign that it was longer. */
function cutTo(text: string, width: number): string {
  // No grapheme takes more than two columns.
  if (text.length * 2 <= width) return text
  const all = graphemes(text)
  if (all.reduce((sum, one) => sum + columnsOf(one), 0) <= width) return text
  let left = width - 1
  const end = all.findIndex((one) => (left -= columnsOf(one)) < 0)
  return `${all.slice(0, end).join('').trimEnd()}…`
}

function columnsOf(grapheme: string): number {
  return WIDE.test(grapheme) ? 2 : 1
}

// What terminals draw over two columns: East Asian wide and full-width characters, and emoji.
const WIDE =
  /^[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\p{Emoji_Presentation}\u{20000}-\u{3fffd}]|\ufe0f/u
