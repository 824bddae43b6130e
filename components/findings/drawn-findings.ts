import { checkedText } from '@/lib/checks/segments'
import type { Revision } from '@/lib/model/review'
import type { EditorHandle } from '../editor/target-editor'
import { cardsOf, cardWith } from './cards'
import { classOfLine } from './finding-span'
import { findingsOf } from './findings-state'
import type { FindingsStore } from './findings-store'
import { linesOf } from './lines'

/**
 * Keeps the lines under the words of an open text; gives what ends that. Nothing of it passes through
 * React: while one types only the lines that are others are drawn anew.
 */
export function drawnFindings(
  editor: EditorHandle,
  { state, open }: FindingsStore,
  segment: string,
  head: Revision,
): () => void {
  const draw = () => {
    const local = state.get().local.get(segment)
    const text = local?.text ?? checkedText(head.target)
    const findings = local?.findings ?? findingsOf(state.get(), segment, text, head.number)
    const cards = cardsOf(findings)
    const opened = open.get()
    const card = opened?.segment === segment ? cardWith(cards, opened.key) : null
    editor.draw(
      text,
      linesOf(cards, text.length, card).map((line) => ({ ...line, className: classOfLine(line) })),
    )
  }
  draw()
  const stops = [state.subscribe(draw), open.subscribe(draw)]
  return () => stops.forEach((stop) => stop())
}
