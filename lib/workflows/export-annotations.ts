import type { AnnotationView } from '@/lib/api/annotation-answers'
import type { SegmentView } from '@/lib/api/answers'
import { displaySource } from '@/lib/review/state'
import { plainText } from '@/lib/inline/content'
import type { Result } from '@/lib/model/result'
import { ok } from '@/lib/model/result'
import { type Cell, type Delimited, delimited } from '@/lib/text/delimited'
import type { Context } from './context'
import { documentInfo } from './document-info'
import type { ExportedFile } from './export-document'
import { safeName } from './file-names'
import { listAnnotations } from './list-annotations'
import { segmentsWindow } from './segments-window'

/** A marked error as programs read it. Offsets are in UTF-16 code units. */
export interface ExportedAnnotation extends Omit<AnnotationView, 'on' | 'segment' | 'inSource'> {
  /** Number of the segment that it is shown on, from 1; null where it is on none. */
  readonly segment: number | null
  readonly segmentId: string
  /** The texts of that segment now. */
  readonly source: string
  readonly target: string
}

/** The errors marked in a document, in the order of the text. Fails with `document.missing`. */
export async function annotationList(
  context: Pick<Context, 'store'>,
  { document }: { readonly document: string },
): Promise<Result<readonly ExportedAnnotation[]>> {
  const marked = await listAnnotations(context, { document })
  if (!marked.ok) return marked
  const window = await segmentsWindow(context, { document, from: 0, count: EVERY })
  if (!window.ok) return window
  const { segments } = window.value
  const ranks = new Map(segments.map(({ segment }, rank) => [segment.id, rank]))
  const list = marked.value.annotations.map((view) => exported(view, segments, ranks))
  return ok(list.toSorted((a, b) => (a.segment ?? Infinity) - (b.segment ?? Infinity)))
}

function exported(
  annotation: AnnotationView,
  segments: readonly SegmentView[],
  ranks: ReadonlyMap<string, number>,
): ExportedAnnotation {
  const { id, number, span, missing, quote, note, author, at, editedAt } = annotation
  const { category, severity } = annotation
  const rank = ranks.get(annotation.on[0] ?? '') ?? null
  const view = rank === null ? undefined : segments[rank]
  const source = view ? plainText(displaySource(view).content) : ''
  const target = view ? plainText(view.head.target) : ''
  return {
    ...{ id, number, span, missing, quote, note, author, at, editedAt, category, severity },
    ...{ segment: rank === null ? null : rank + 1, segmentId: annotation.segment, source, target },
  }
}

const EVERY = 10_000_000

/** The same as a file to be saved. Fails with `document.missing`. */
export async function exportAnnotations(
  context: Pick<Context, 'store' | 'person'>,
  { document, as }: { readonly document: string; readonly as: Delimited | 'json' },
): Promise<Result<ExportedFile>> {
  const info = await documentInfo(context, { document })
  if (!info.ok) return info
  const list = await annotationList(context, { document })
  if (!list.ok) return list
  const text =
    as === 'json'
      ? `${JSON.stringify(list.value, null, 2)}\n`
      : BOM + delimited([HEAD, ...list.value.map(cellsOf)], as)
  const bytes = new TextEncoder().encode(text)
  return ok({ name: safeName(`${info.value.title}.errors.${as}`), bytes, mediaType: MEDIA[as] })
}

// Without it spreadsheets take UTF-8 for the legacy encoding of their system.
const BOM = '\u{feff}'

const MEDIA = {
  csv: 'text/csv; charset=utf-8; header=present',
  tsv: 'text/tab-separated-values; charset=utf-8; header=present',
  json: 'application/json; charset=utf-8',
} as const

const HEAD = [
  ...['segment', 'category', 'severity', 'words', 'missing', 'note', 'source', 'target'],
  ...['revision', 'start', 'end', 'author', 'at', 'id'],
] as const

/** `missing` says of the words, and of the offsets, that they are the source's. */
function cellsOf(one: ExportedAnnotation): readonly Cell[] {
  const stretch = one.span ?? one.missing
  return [
    ...[one.segment, one.category, one.severity, one.quote, one.missing ? 'yes' : '', one.note],
    ...[one.source, one.target, one.number, stretch?.start ?? null, stretch?.end ?? null],
    ...[one.author, one.at, one.id],
  ]
}
