import type { Deed, TrackedBy } from '@/lib/formats/tracked'
import { readableText, slice } from '@/lib/inline/content'
import { CODE, type Content } from '@/lib/model/content'
import { changesOf, type ReviewSegment, type Stretch } from './review-snapshot'

/** A stretch of a target with its changes, as a reader sees it. */
export interface Shown {
  readonly deed: Deed
  readonly text: string
  /** Null for what was kept, and where nobody is known to have changed it. */
  readonly by: TrackedBy | null
}

/** The target with what was struck out and written in, in order. */
export function shownChanges(segment: ReviewSegment): readonly Shown[] {
  const { machine, text } = segment
  const shown: Shown[] = []
  let at = 0
  const add = (deed: Deed, of: Content, { start, end, by }: Stretch) => {
    const words = shownText(slice(of, start, end), deed !== 'keep')
    if (words !== '') shown.push({ deed, text: words, by: deed === 'keep' ? null : by })
  }
  for (const { fromB, toB, removed, added } of changesOf(segment)) {
    add('keep', text, { start: at, end: fromB, by: null })
    const [first] = [...removed, ...added].flatMap(({ by }) => by ?? [])
    for (const one of removed) add('delete', machine, { ...one, by: one.by ?? first ?? null })
    for (const one of added) add('insert', text, { ...one, by: one.by ?? first ?? null })
    at = toB
  }
  add('keep', text, { start: at, end: text.text.length, by: null })
  return shown
}

/** Markup that a reader does not see is shown where it was changed: by its sign. */
function shownText(content: Content, isChanged: boolean): string {
  if (!isChanged) return readableText(content)
  let n = 0
  return content.text.replaceAll(CODE, () => {
    const code = content.codes[n++]
    if (code?.kind === 'unit' || code?.kind === 'newUnit') return '¶'
    if (code?.kind === 'lineEnd') return '↵'
    const text = code ? readableText({ text: CODE, codes: [code] }) : ''
    return text === '' && code?.kind === 'inline' ? `‹${code.display}›` : text
  })
}
