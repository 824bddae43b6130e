import type { Deed, TrackedBy, TrackedParagraph, TrackedPiece } from '@/lib/formats/tracked'
import { isMark, slicer } from '@/lib/inline/content'
import { CODE, type Code } from '@/lib/model/content'
import type { ReviewSnapshot } from './review-snapshot'
import { stepsOf } from './steps'

/** The target as paragraphs, with what was done to the machine's text and by whom. */
export function trackedOf(snapshot: ReviewSnapshot): readonly TrackedParagraph[] {
  const drafts: Draft[] = [{ unit: null, pieces: [], end: 'keep', endBy: null }]
  const seen = { old: false, young: false }
  let lastBy: TrackedBy | null = null
  for (const piece of stepsOf(snapshot).flatMap(atMarks)) {
    const last = drafts.at(-1)
    if (!last) break
    lastBy = piece.by ?? lastBy
    if (!('mark' in piece)) {
      last.pieces.push(piece)
      if (piece.deed !== 'delete') seen.young = true
      continue
    }
    const { mark, deed } = piece
    const end = endOf({ old: deed !== 'insert', young: deed !== 'delete' }, seen)
    if (deed !== 'insert') seen.old = true
    if (deed !== 'delete') seen.young = true
    const unit = mark.kind === 'unit' ? mark.unit : null
    if (!end) {
      last.unit = unit ?? last.unit
      continue
    }
    ;[last.end, last.endBy] = [end, end === 'keep' ? null : lastBy]
    drafts.push({ unit, pieces: [], end: 'keep', endBy: null })
  }
  return withOwnEnds(drafts, snapshot.kinds)
}

interface Draft {
  unit: string | null
  pieces: TrackedPiece[]
  end: Deed
  endBy: TrackedBy | null
}

interface Sides {
  readonly old: boolean
  readonly young: boolean
}

/**
 * What became of the end of the paragraph before a mark; null where neither text has one there: the
 * first mark of a text ends nothing.
 */
function endOf(mark: Sides, seen: Sides): Deed | null {
  const [old, young] = [mark.old && seen.old, mark.young && seen.young]
  if (old) return young ? 'keep' : 'delete'
  return young ? 'insert' : null
}

export type Mark = Omit<TrackedPiece, 'content'> & { readonly mark: Code }

/** A piece cut at the marks in it. */
export function atMarks(piece: TrackedPiece): (TrackedPiece | Mark)[] {
  const { content, deed, by, segment } = piece
  if (!content.codes.some(isMark)) return [piece]
  const found: (TrackedPiece | Mark)[] = []
  const cut = slicer(content)
  let [start, at] = [0, -1]
  for (const mark of content.codes) {
    at = content.text.indexOf(CODE, at + 1)
    if (!isMark(mark)) continue
    if (at > start) found.push({ ...piece, content: cut(start, at) })
    found.push({ mark, deed, by, segment })
    start = at + 1
  }
  const rest = cut(start, content.text.length)
  return rest.text === '' ? found : [...found, { ...piece, content: rest }]
}

/**
 * A paragraph that came or went whole came or went with its own end, not with that of the one before:
 * the texts are the same, and the one before keeps its form. But what was written in from the end of a
 * paragraph on into a new one of its kind stays one stretch: LibreOffice 7.4, rejecting it, would
 * otherwise join what stands about it.
 */
function withOwnEnds(
  drafts: readonly Draft[],
  kinds: ReviewSnapshot['kinds'],
): readonly TrackedParagraph[] {
  const paragraphs = drafts.map((draft) => ({ ...draft }))
  const kindOf = ({ unit }: Draft) => (unit !== null && kinds.get(unit)) || 'paragraph'
  for (let n = paragraphs.length - 2; n > 0; n -= 1) {
    const [before, here] = [paragraphs[n - 1], paragraphs[n]]
    if (!before || !here || before.end === 'keep' || here.end !== 'keep') continue
    if (!here.pieces.every(({ deed }) => deed === before.end)) continue
    const goesOn = before.end === 'insert' && before.pieces.at(-1)?.deed === 'insert'
    if (goesOn && kindOf(before) === kindOf(here)) continue
    ;[here.end, here.endBy] = [before.end, before.endBy]
    ;[before.end, before.endBy] = ['keep', null]
  }
  return paragraphs
}
