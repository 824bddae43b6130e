import type { Range } from '@/lib/model/range'

/** A paragraph without markup, by itself at the top; `next` is where the block after it begins. */
export interface PlainBlock extends Range {
  readonly next: number
}

/**
 * The plain paragraph that begins at the start of a block of the top; null where something else does.
 * Its lines begin with letters, so none can begin another block, and hold nothing that can be markup;
 * a blank line or the end of the text follows. The parser would read it in a thousand times the time.
 */
export function plainBlockAt(text: string, start: number): PlainBlock | null {
  for (let at = start; at - start < LONGEST;) {
    LINE.lastIndex = at
    const [line, words = ''] = LINE.exec(text) ?? []
    if (line === undefined || words.endsWith(' ')) return null
    const end = at + words.length
    at += line.length
    if (at === text.length) return { start, end, next: at }
    BLANK.lastIndex = at
    const [blank = ''] = BLANK.exec(text) ?? []
    if (blank !== '') return { start, end, next: at + blank.length }
  }
  return null
}

/** Where the next plain paragraph begins that is worth an end of what is before; null where none does before `limit`. */
export function plainBlockAfter(text: string, at: number, limit: number): number | null {
  GAP.lastIndex = at
  for (let gap = GAP.exec(text); gap && gap.index < limit; gap = GAP.exec(text)) {
    const plain = plainBlockAt(text, GAP.lastIndex)
    if (plain && plain.end - plain.start >= WORTH_IT) return plain.start
  }
  return null
}

const LONGEST = 4_000
const WORTH_IT = 200
const LINE = /(\p{L}[^\\`*_[\]<>&~|\r\n\t]*)(?:\r\n|[\r\n]|$)/uy
const BLANK = /(?:[ \t]*(?:\r\n|[\r\n]))+/y
// Never between the two characters of one line end.
const GAP = /(?:\r\n|\n|\r(?!\n))(?:[ \t]*(?:\r\n|\n|\r(?!\n)))+(?=\p{L})/gu
