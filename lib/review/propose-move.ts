import { isAllGlue, slice } from '@/lib/inline/content'
import type { RealignAction } from '@/lib/model/review'
import { joinedText } from './joined'
import type { NewIds } from './propose'
import { proposeMerge, proposeMove } from './propose'
import { emittingOf } from './realign'
import { displaySource } from './state'
import type { SegmentState } from './view'

export type Pair = readonly [SegmentState, SegmentState]
export type LinkSide = 'source' | 'target'

/** A new border between two neighbours on one side. */
export interface NewBorder {
  readonly side: LinkSide
  /** Which of the two the border comes to stand in: 0 gives to the second, 1 takes from it. */
  readonly row: 0 | 1
  /** Offset in that row's shown source, or in its target: where a sentence ends, 0, or its length. */
  readonly offset: number
  /** The same place in the machine's slice of that row, for a border of the target. */
  readonly machine?: number
}

/**
 * Moves sentences of one side over the border to the neighbour. What would be left without any word
 * goes with them: the two become one. Ids are for both cases; a merge takes the first.
 */
export function proposeMoveSentence(
  pair: Pair,
  border: NewBorder,
  ids: NewIds<readonly [string, string]>,
): RealignAction {
  if (leavesNothing(pair, border)) {
    const one = { action: ids.action, born: [ids.born[0]] as const }
    return { ...proposeMerge(pair, one), label: 'move' }
  }
  return proposeMove(pair, borderOf(pair, border), ids)
}

/**
 * Marks a segment as an omission (`target`: its translation goes to a neighbour) or as an addition
 * (`source`: the words that it was said to translate go there). `gives` is its place in the pair.
 */
export function proposeEmpty(
  pair: Pair,
  side: LinkSide,
  gives: 0 | 1,
  ids: NewIds<readonly [string, string]>,
): RealignAction {
  const { head, machine } = pair[gives]
  const own = side === 'source' ? displaySource(pair[gives]).content : head.target
  const end =
    gives === 0
      ? { offset: 0, machine: 0 }
      : { offset: own.text.length, machine: machine.text.length }
  return proposeMoveSentence(pair, { side, row: gives, ...end }, ids)
}

function borderOf(pair: Pair, { side, row, offset, machine }: NewBorder) {
  const [first] = pair
  if (side === 'source') return { source: sourceBorder(pair, row, offset) }
  const { spans } = joinedText(pair.map(emittingOf))
  const target = row === 0 && offset === 0 ? 0 : (spans[row]?.start ?? 0) + offset
  if (machine === undefined || isAllOfItsImport(pair[row], row, machine)) return { target }
  return { target, machine: row === 0 ? machine : first.machine.text.length + machine }
}

/** Would a row without a source lose all of the machine's text? It would have no place any more. */
function isAllOfItsImport({ segment, machine }: SegmentState, row: 0 | 1, cut: number): boolean {
  const isAll = row === 0 ? cut === 0 : cut >= machine.text.length
  return isAll && segment.source.start === segment.source.end
}

/** Borders stand where words end, so that the glue goes with what follows, as at the import. */
function sourceBorder([first, second]: Pair, row: 0 | 1, offset: number): number {
  const { start, content } = displaySource(row === 0 ? first : second)
  const inRow = offset === 0 ? 0 : start + offset
  if (row === 0) return inRow
  const all = offset >= content.text.length ? second.source.text.length : inRow
  return first.source.text.length + all
}

/** Would the row that gives have words on neither side, or nothing of the imported texts? */
function leavesNothing(pair: Pair, { side, row, offset }: NewBorder): boolean {
  const giver = pair[row]
  const source = displaySource(giver).content
  const { target } = giver.head
  const own = side === 'source' ? source : target
  const rest = row === 0 ? slice(own, 0, offset) : slice(own, offset)
  if (!isAllGlue(rest)) return false
  const { machine } = giver.segment
  const hasNoMachine = side === 'source' && machine.start === machine.end
  return hasNoMachine || isAllGlue(side === 'source' ? target : source)
}
