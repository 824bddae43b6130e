import { codeErrors, hasCodeErrors } from '@/lib/inline/code-errors'
import { isInline } from '@/lib/inline/code-pairs'
import { codeKey, equal, isMark, notStorable } from '@/lib/inline/content'
import { expectedCodes } from '@/lib/inline/expected-codes'
import type { Code, Content } from '@/lib/model/content'
import type { Failure } from '@/lib/model/result'
import { fail } from '@/lib/model/result'
import type { ReviseLabel, Revision } from '@/lib/model/review'
import { isSettled } from './permissions'
import { effective } from './state'
import type { ReviewView, SegmentState } from './view'

/**
 * Why a target may not hold what it holds; null when it may.
 *
 * Codes must be the source's, where the file can hold them, the machine's or the segment's own, unit marks its own and in their order: so no
 * unit can come twice. Fails with `text.notStorable` (offset), `text.lineEnd` (segment, offset), `code.foreign`, `unit.cannotInsert`,
 * `unit.cannotRemove` (all with `segment`), and `segment.notLoaded` where revision 0 would decide and
 * is not in the view.
 */
export function refusedTarget(
  view: Pick<ReviewView, 'insertsUnits' | 'removesUnits' | 'takesSourceCodes'>,
  state: SegmentState,
  target: Content,
): Failure | null {
  const { insertsUnits, removesUnits } = view
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
  if (codesFit(view, target, state, head.target)) return null
  const birth = state.states.get(0)
  if (!birth) return fail('segment.notLoaded', { segment }).failure
  return codesFit(view, target, state, birth.target)
    ? null
    : fail('code.foreign', { segment }).failure
}

// As a character of the text it would begin a unit in the file that nobody asked for: a line end
// inside a text is a code, and a new paragraph is a mark.
const LINE_END = /[\n\r\u2028\u2029]/

/**
 * Are the codes of a target the machine's, those of a `known` target of the same segment, or the
 * source's where its file can hold them? Those of the machine may have been lost before the segment
 * was born, and are put back into it.
 */
export function codesFit(
  { takesSourceCodes }: Pick<ReviewView, 'takesSourceCodes'>,
  target: Content,
  { source, machine }: Pick<SegmentState, 'source' | 'machine'>,
  known: Content,
): boolean {
  const sources = source.codes.filter((code) => takesSourceCodes || !isInline(code))
  const allowed = new Set(
    [...sources, ...machine.codes, ...known.codes].filter((code) => !isMark(code)).map(codeKey),
  )
  return (
    target.codes.every((code) => isMark(code) || allowed.has(codeKey(code))) &&
    isSubsequence(unitsIn(target), unitsIn(known))
  )
}

/**
 * Why a target may not be approved as it stands, by its inline codes; null when it may, and for any
 * other status. What was born approved stays so, and may be restored as it was.
 *
 * Fails with `code.notInOrder` (segment, and how many are missing, surplus and misplaced).
 */
export function refusedCodes(
  view: Pick<ReviewView, 'isPaired' | 'takesSourceCodes'>,
  state: Pick<SegmentState, 'head' | 'states' | 'source' | 'machine'>,
  { target, status, label }: Pick<Revision, 'target' | 'status'> & { readonly label: ReviseLabel },
): Failure | null {
  if (!isSettled(status)) return null
  const errors = codeErrors(target, expectedCodes(view, state))
  if (!hasCodeErrors(errors) || isBornSo(state, target, label)) return null
  const { missing, surplus, misplaced } = errors
  return fail('code.notInOrder', {
    segment: state.head.segment,
    ...{ missing: missing.length, surplus: surplus.length, misplaced: misplaced.length },
  }).failure
}

/** Of revision 0 only a restore may speak: for all else the reducer may not have it. */
function isBornSo(
  { head, states }: Pick<SegmentState, 'head' | 'states'>,
  target: Content,
  label: ReviseLabel,
): boolean {
  const birth = effective(head) === 0 ? head : label === 'restore' ? states.get(0) : undefined
  return birth !== undefined && isSettled(birth.status) && equal(birth.target, target)
}

function unitsIn({ codes }: Content): string[] {
  return codes.flatMap((code) => (code.kind === 'unit' ? [code.unit] : []))
}

/** Do the `few` stand among the `many`, in the same order, each as often at most? */
function isSubsequence(few: readonly string[], many: readonly string[]): boolean {
  let at = 0
  return few.every((one) => (at = many.indexOf(one, at) + 1) > 0)
}
