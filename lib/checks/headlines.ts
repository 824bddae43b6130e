import type { Range } from '@/lib/model/range'
import { plainOf } from './plain'
import type { View } from './view'

/** A whole paragraph of the target that ends without a full stop, as headlines and labels do. */
export interface Headline extends Range {
  readonly view: View
  readonly text: string
  readonly plain: string
  readonly words: number
}

/** A headline with a section glued to its end: `Port reopens – Economy`. */
export interface Glued {
  readonly head: string
  readonly separator: string
  /** Offset of the separator's outer space in the text. */
  readonly at: number
}

/** Headlines among segments, in order. A segment that holds several paragraphs gives several. */
export function headlinesIn(views: readonly View[]): Headline[] {
  return views.filter(isWholeUnit).flatMap((view) =>
    Array.from(view.target.matchAll(LINES), ({ index, 0: line }) => ({ index, line }))
      .filter(({ line }) => !STOP.test(line.trimEnd()))
      .map(({ index, line }) => headline(view, index, line))
      .filter(({ words }) => words > 0 && words <= MOST_WORDS),
  )
}

/** A headline's last part after a separator, if it is short enough to be a section or a site. */
export function gluedPart(text: string): Glued | null {
  const found = text.includes('«') ? null : GLUED.exec(text)
  const [, head = '', separator = '', tail = ''] = found ?? []
  if (head === '' || tail.split(/\s+/u).length > 6) return null
  return { head, separator, at: head.length }
}

const LINES = /[^\r\n\uFFFC]+/gu
const STOP = /[.!?。！？।؟…:：;]["'”’»“)\]」』]*$/u
const MOST_WORDS = 30
const GLUED = /^(.*\S)\s+([|•·»›>/]|::|[–—-])\s+([^\s|•·»›>/–—][^|•·»›>/–—]{0,50})$/u

function isWholeUnit({ targetStartsUnit, next }: View): boolean {
  return targetStartsUnit && (next === null || next.targetStartsUnit || next.target === '')
}

function headline(view: View, index: number, line: string): Headline {
  const text = line.trim()
  const start = index + line.indexOf(text)
  const plain = plainOf(text)
  const words = view
    .targetWords()
    .filter((word) => word.start >= start && word.end <= start + text.length)
  return { view, text, plain, words: words.length, start, end: start + text.length }
}
