import { isInline } from '@/lib/inline/code-pairs'
import { isMark, slice, trimGlue } from '@/lib/inline/content'
import { type CodeRules, expectedCodes } from '@/lib/inline/expected-codes'
import { CODE, type Content } from '@/lib/model/content'
import type { UnitKind } from '@/lib/model/file'
import type { Revision, Segment } from '@/lib/model/review'
import type { CheckedSegment } from './view'

/** A live segment with the slice of the imported source that its range cuts, glue included. */
export interface SegmentToCheck {
  readonly segment: Pick<Segment, 'lead' | 'confidence' | 'confirmed'>
  readonly head: Pick<Revision, 'target'> &
    Partial<Pick<Revision, 'number' | 'restores' | 'status'>>
  readonly source: Content
  /** The same of the target as it came in: for what its inline codes are held to. */
  readonly machine?: Content
  readonly kind: UnitKind
}

/**
 * Segments that follow each other in a document, as checks read them. The source is without its outer
 * glue, as its row shows it, the target whole; offsets in the texts are offsets in those contents.
 *
 * A segment begins a unit where a mark stands between its words and the words before them, wherever
 * it is kept: an omission may hold the lead of the paragraph that follows it.
 */
export function checkedSegments(
  segments: readonly SegmentToCheck[],
  rules?: CodeRules,
): CheckedSegment[] {
  const source = unitStarts()
  const target = unitStarts()
  return segments.map(({ segment, head, ...own }, n) => ({
    source: checkedText(trimGlue(own.source).content),
    target: checkedText(head.target),
    confidence: segment.confirmed ? 1 : (segment.confidence ?? 1),
    sourceStartsUnit: source(own.source),
    targetStartsUnit: target(head.target, segment.lead),
    targetIsGlued: isGlued(segments[n - 1]?.head.target, segment.lead, head.target),
    kind: own.kind,
    ...(rules && own.machine ? codesOf(head, { ...own, machine: own.machine }, rules) : {}),
  }))
}

/** What the check of inline codes needs, where there are any. */
function codesOf(
  { target, status, number, restores }: SegmentToCheck['head'],
  slices: { readonly source: Content; readonly machine: Content },
  rules: CodeRules,
): Pick<CheckedSegment, 'targetCodes' | 'expectedCodes' | 'cameApproved'> {
  const lists = [target.codes, slices.source.codes, slices.machine.codes]
  if (!lists.some((codes) => codes.some(isInline))) return {}
  const expected = expectedCodes(rules, slices)
  const cameApproved = (restores ?? number) === 0 && (status === 'approved' || status === 'final')
  return { targetCodes: target.codes, expectedCodes: expected, cameApproved }
}

function isGlued(before: Content | undefined, lead: Content, target: Content): boolean {
  if (!before || lead.text !== '' || before.text === '' || target.text === '') return false
  return /\S$/u.test(before.text) && /^\S/u.test(target.text)
}

/** A content as text of the same length: line ends are `\n`, other codes and marks stay U+FFFC. */
export function checkedText({ text, codes }: Content): string {
  if (codes.length === 0) return text
  let n = 0
  return text.replaceAll(CODE, () => (codes[n++]?.kind === 'lineEnd' ? '\n' : CODE))
}

/** Asked of one text after the other: do its words begin a unit? A text without words never does. */
function unitStarts(): (text: Content, lead?: Content) => boolean {
  let isPending = false
  return (text, lead) => {
    const { start, end, content } = trimGlue(text)
    isPending ||= (lead !== undefined && hasMark(lead)) || hasMark(slice(text, 0, start))
    if (content.text === '') return false
    const starts = isPending
    isPending = hasMark(slice(text, end))
    return starts
  }
}

function hasMark({ codes }: Content): boolean {
  return codes.some(isMark)
}
