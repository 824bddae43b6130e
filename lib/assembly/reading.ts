import { concatAll, isAllGlue, isMark, slicer } from '@/lib/inline/content'
import type { Content } from '@/lib/model/content'
import { CODE } from '@/lib/model/content'
import type { Range } from '@/lib/model/range'
import type { ReadParagraph, ReadRun } from '@/lib/model/reading'
import { emit, openAfter } from '@/lib/review/emit'
import { wordedUnits, type Part } from './assemble'
import { withMachineTexts } from './machine-texts'

/**
 * The target as `assemble` gives it, and which segment each stretch of it comes from. Segments
 * without a text stand where they would be, with an empty run.
 */
export function readingOf(
  parts: readonly Part[],
  tail: Content,
  unapproved: 'machine' | 'current',
): readonly ReadParagraph[] {
  const rows = unapproved === 'machine' ? withMachineTexts(parts, tail) : parts
  const spans: Span[] = []
  const given: Content[] = []
  let open = false
  let start = 0
  for (const row of rows) {
    const content = emit(row, open)
    open = openAfter(open, content)
    given.push(content)
    const end = start + content.text.length
    spans.push({ start, words: row.target.text === '' ? end : end - row.target.text.length, end })
    start = end
  }
  const text = concatAll([...given, tail])
  const imported = parts.length > 0 ? concatAll(parts.map(({ machine }) => machine)) : tail
  return paragraphsOf(text, spans, wordedUnits(imported))
}

interface Span extends Range {
  /** Where its target begins, behind the lead. */
  readonly words: number
}

function paragraphsOf(
  text: Content,
  spans: readonly Span[],
  worded: ReadonlySet<string>,
): readonly ReadParagraph[] {
  const cut = slicer(text)
  const paragraphs: ReadParagraph[] = []
  let next = 0
  for (const { unit, start, end } of stretchesOf(text)) {
    const content = cut(start, end)
    const isEmpty = isAllGlue(content)
    const isLeftOut = isEmpty && (unit === null || worded.has(unit))
    const runs: ReadRun[] = []
    // A segment that ends behind this paragraph goes on in the next.
    for (let part = next; part < spans.length; part++) {
      const span = spans[part]
      if (!span || span.start > end || (span.start === end && span.end > span.start)) break
      const from = Math.max(start, span.start)
      const to = Math.min(end, span.end)
      const words = Math.min(Math.max(from, span.words), Math.max(from, to))
      if (to > from || span.end === span.start)
        runs.push({
          part,
          lead: cut(from, words),
          content: cut(words, Math.max(words, to)),
          at: { start: words - span.words, end: Math.max(words, to) - span.words },
        })
      if (span.end <= end) next = part + 1
    }
    if (!isLeftOut) paragraphs.push({ unit, runs })
  }
  return paragraphs
}

/** Where the units of an assembled text stand, behind their marks. */
export function stretchesOf(text: Content): ({ readonly unit: string | null } & Range)[] {
  const stretches: ({ readonly unit: string | null } & Range)[] = []
  let unit: string | null = null
  let start = 0
  let at = -1
  for (const code of text.codes) {
    at = text.text.indexOf(CODE, at + 1)
    if (!isMark(code)) continue
    stretches.push({ unit, start, end: at })
    unit = code.kind === 'unit' ? code.unit : null
    start = at + 1
  }
  return [...stretches, { unit, start, end: text.text.length }]
}
