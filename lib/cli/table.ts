import { onOneLine } from './sentences'

/** Columns padded to the widest cell; the last is left as it is. */
export function table(rows: readonly (readonly string[])[]): string {
  const clean = rows.map((row) => row.map((cell) => withoutControls(onOneLine(cell))))
  const widths = (clean[0] ?? []).map((_, n) =>
    Math.max(...clean.map((row) => (row[n] ?? '').length)),
  )
  const lines = clean.map((row) =>
    row.map((cell, n) => (n === row.length - 1 ? cell : cell.padEnd(widths[n] ?? 0))).join('  '),
  )
  return lines.map((line) => `${line}\n`).join('')
}

/** What a file brings may steer a terminal: escapes are written out. */
function withoutControls(cell: string): string {
  return cell.replace(
    /[\p{Cc}]/gu,
    (one) => `\\x${one.charCodeAt(0).toString(16).padStart(2, '0')}`,
  )
}
