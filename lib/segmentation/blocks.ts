import type { Range } from '@/lib/model/range'
import { LOWER } from './letters'

/**
 * Stretches between line ends, each a paragraph, heading or list item that never merges with its
 * neighbours; line ends themselves belong to none. A single line end before a lower-case word,
 * below a line without a terminal mark, is a hard wrap and stays inside its block.
 */
export function blocks(text: string): Range[] {
  const found: Range[] = []
  let start = 0
  for (const match of text.matchAll(LINE_ENDS)) {
    const end = match.index + match[0].length
    if (isHardWrap(text, match.index, match[0])) continue
    found.push({ start, end: match.index })
    start = end
  }
  found.push({ start, end: text.length })
  return found
}

function isHardWrap(text: string, at: number, lineEnds: string): boolean {
  if (!SINGLE.test(lineEnds)) return false
  const above = text.slice(Math.max(0, at - 20), at).trimEnd()
  const below = text.slice(at + lineEnds.length, at + lineEnds.length + 20)
  return above !== '' && !TERMINAL.test(above) && STARTS_LOWER.test(below)
}

const LINE_ENDS = /(?:\r\n|[\r\n\u2028\u2029])+/g
const SINGLE = /^(?:\r\n|[\r\n\u2028\u2029])$/
const STARTS_LOWER = new RegExp(`^[ \\t]*${LOWER}`, 'u')
const TERMINAL = /[.!?:;…。！？؟۔।॥։။។][\p{Pe}\p{Pf}\p{Pi}"'”’]*$/u
