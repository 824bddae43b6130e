import { fixedContent } from '@/lib/checks/fix-content'
import { concat, slice } from '@/lib/inline/content'
import { type Content, plain } from '@/lib/model/content'
import type { Fix } from '@/lib/model/finding'

/** The words round a fix as they are and as they would be, for a diff. */
export interface FixExcerpt {
  readonly before: Content
  readonly after: Content
}

/** As much of the content as shows where a fix stands: some words on either side. */
export function fixExcerpt(content: Content, fix: Fix): FixExcerpt {
  const { text } = content
  const { start, end, text: put } = fix
  const from = start <= AROUND ? 0 : wordStart(text, start - AROUND)
  const to = end + AROUND >= text.length ? text.length : wordEnd(text, end + AROUND)
  const fixed = fixedContent(content, [fix])
  const cut = (whole: Content, until: number) =>
    concat(
      plain(from > 0 ? '…' : ''),
      slice(whole, from, until),
      plain(to < text.length ? '…' : ''),
    )
  return { before: cut(content, to), after: cut(fixed, to + put.length - (end - start)) }
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
