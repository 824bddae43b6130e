import type { AnnotationsAnswer, AnnotationView } from '@/lib/api/annotation-answers'
import type { AnnotationRequest } from '@/lib/api/annotation-requests'
import type { Content } from '@/lib/model/content'
import type { MqmAnnotation } from '@/lib/model/mqm'
import type { Range } from '@/lib/model/range'

/** Something done to annotations that the server has not acknowledged. It may be sent twice. */
export type Doing =
  | { readonly does: 'add'; readonly annotation: AnnotationRequest; readonly more: MarkedPlace }
  | { readonly does: 'change'; readonly id: string; readonly to: Said }
  | { readonly does: 'remove'; readonly id: string }
  /** Brings back what was removed. */
  | { readonly does: 'restore'; readonly view: AnnotationView }

export type Said = MqmAnnotation & { readonly note: string }

/** What the server will say of a new annotation, as far as it is known here. */
export interface MarkedPlace extends Pick<AnnotationView, 'quote' | 'author' | 'at' | 'inSource'> {
  /** The text that its stretch is of. */
  readonly text: Content
}

/** Annotations as they are shown: what the server said, with what is on its way done. */
export interface AnnotationsState {
  readonly list: readonly AnnotationView[]
  readonly bySegment: ReadonlyMap<string, readonly AnnotationView[]>
  /** The texts that stretches are of, by `textKey`. */
  readonly texts: ReadonlyMap<string, Content>
}

export const NO_ANNOTATIONS: AnnotationsState = {
  list: [],
  bySegment: new Map(),
  texts: new Map(),
}

export function textKey({ segment, number }: Pick<AnnotationView, 'segment' | 'number'>): string {
  return `${segment} ${number}`
}

export function annotationsAfter(
  { annotations, texts: known }: AnnotationsAnswer,
  doings: readonly Doing[],
): AnnotationsState {
  const list = doings.reduce(done, annotations)
  const texts = new Map(
    known.map(([segment, number, text]) => [textKey({ segment, number }), text]),
  )
  for (const doing of doings)
    if (doing.does === 'add') texts.set(textKey(doing.annotation), doing.more.text)
  const bySegment = new Map<string, AnnotationView[]>()
  for (const one of list)
    for (const segment of one.on) bySegment.set(segment, [...(bySegment.get(segment) ?? []), one])
  return { list, bySegment, texts }
}

function done(list: readonly AnnotationView[], doing: Doing): readonly AnnotationView[] {
  switch (doing.does) {
    case 'add': {
      const view = viewOf(doing)
      return list.some(({ id }) => id === view.id) ? list : [...list, view]
    }
    case 'change': {
      return list.map((one) => (one.id === doing.id ? { ...one, ...doing.to } : one))
    }
    case 'remove': {
      return list.filter(({ id }) => id !== doing.id)
    }
    case 'restore': {
      const { view } = doing
      return list.some(({ id }) => id === view.id) ? list : [...list, view]
    }
  }
}

function viewOf({ annotation, more }: Doing & { readonly does: 'add' }): AnnotationView {
  const { id, segment, number, category, severity, note, span = null, missing = null } = annotation
  const { quote, author, at, inSource } = more
  const said = { category, severity, note: note.trim(), author, at, editedAt: null }
  return { id, segment, number, span, missing, inSource, quote, ...said, on: [segment] }
}

/** The worst first, and of one severity in the order in which they were marked. */
export function worstFirst(list: readonly AnnotationView[]): readonly AnnotationView[] {
  return list.toSorted((a, b) => RANK[b.severity] - RANK[a.severity])
}

const RANK = { neutral: 0, minor: 1, major: 2, critical: 3 } as const

/** Where a stretch of the source stands in the shown source of a segment; null where it does not. */
export function rangeInSource(
  { inSource }: Pick<AnnotationView, 'inSource'>,
  shown: { readonly start: number; readonly length: number },
): Range | null {
  if (!inSource) return null
  const start = Math.max(0, inSource.start - shown.start)
  const end = Math.min(shown.length, inSource.end - shown.start)
  return start < end ? { start, end } : null
}
