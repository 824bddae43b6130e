import { codeKey, isMark, notStorable } from '@/lib/inline/content'
import type { Code, Content } from '@/lib/model/content'
import type { Failure } from '@/lib/model/result'
import { fail } from '@/lib/model/result'
import type { ReviewView, SegmentState } from './view'

/**
 * Why a target may not hold what it holds; null when it may.
 *
 * Codes must be the source's or the segment's own, unit marks its own and in their order: so no
 * unit can come twice. Fails with `text.notStorable` (offset), `text.lineEnd` (segment, offset), `code.foreign`, `unit.cannotInsert`,
 * `unit.cannotRemove` (all with `segment`), and `segment.notLoaded` where revision 0 would decide and
 * is not in the view.
 */
export function refusedTarget(
  { insertsUnits, removesUnits }: Pick<ReviewView, 'insertsUnits' | 'removesUnits'>,
  state: SegmentState,
  target: Content,
): Failure | null {
  const segment = state.segment.id
  const offset = notStorable(target.text)
  if (offset !== null) return fail('text.notStorable', { offset }).failure
  const lineEnd = target.text.search(LINE_END)
  if (lineEnd >= 0) return fail('text.lineEnd', { segment, offset: lineEnd }).failure
  const { head } = state
  const isNew = ({ kind }: Code) => kind === 'newUnit'
  if (!insertsUnits && target.codes.some(isNew))
    return fail('unit.cannotInsert', { segment }).failure
  const kept = isSubsequence(unitsIn(head.target), unitsIn(target))
  if (!removesUnits && !kept) return fail('unit.cannotRemove', { segment }).failure
  if (codesFit(target, state, head.target)) return null
  const birth = state.states.get(0)
  if (!birth) return fail('segment.notLoaded', { segment }).failure
  return codesFit(target, state, birth.target) ? null : fail('code.foreign', { segment }).failure
}

// As a character of the text it would begin a unit in the file that nobody asked for: a line end
// inside a text is a code, and a new paragraph is a mark.
const LINE_END = /[\n\r\u2028\u2029]/

/** Are the codes of a target those of the source or of a `known` target of the same segment? */
export function codesFit(
  target: Content,
  { source }: Pick<SegmentState, 'source'>,
  known: Content,
): boolean {
  const allowed = new Set(
    [...source.codes, ...known.codes].filter((code) => !isMark(code)).map(codeKey),
  )
  return (
    target.codes.every((code) => isMark(code) || allowed.has(codeKey(code))) &&
    isSubsequence(unitsIn(target), unitsIn(known))
  )
}

function unitsIn({ codes }: Content): string[] {
  return codes.flatMap((code) => (code.kind === 'unit' ? [code.unit] : []))
}

/** Do the `few` stand among the `many`, in the same order, each as often at most? */
function isSubsequence(few: readonly string[], many: readonly string[]): boolean {
  let at = 0
  return few.every((one) => (at = many.indexOf(one, at) + 1) > 0)
}
