import { CODE } from '@/lib/model/content'
import type { Fix } from '@/lib/model/finding'

/** The words round a fix as they are and as they would be, for a diff. */
export interface FixExcerpt {
  readonly before: string
  readonly after: string
}

/** As much of the text as shows where a fix stands: some words on either side, codes as a sign. */
export function fixExcerpt(text: string, { start, end, text: put }: Fix): FixExcerpt {
  const from = start <= AROUND ? 0 : wordStart(text, start - AROUND)
  const to = end + AROUND >= text.length ? text.length : wordEnd(text, end + AROUND)
  const head = (from > 0 ? '…' : '') + text.slice(from, start)
  const tail = text.slice(end, to) + (to < text.length ? '…' : '')
  const shown = (middle: string) => (head + middle + tail).replaceAll(CODE, '▫')
  return { before: shown(text.slice(start, end)), after: shown(put) }
}

const AROUND = 32
const LONGEST_WORD = 24

/** Never in the middle of a word, where there is a space near. */
function wordStart(text: string, from: number): number {
  const space = text.slice(from, from + LONGEST_WORD).search(/\s/)
  return space < 0 ? from : from + space + 1
}

function wordEnd(text: string, to: number): number {
  const before = text.slice(to - LONGEST_WORD, to)
  const at = Math.max(...[...before.matchAll(/\s/g)].map(({ index }) => index), -1)
  return at < 0 ? to : to - LONGEST_WORD + at
}
