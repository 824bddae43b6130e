import type { ReadingAnswer, ReadingSegment } from '@/lib/api/reading-answers'
import { readingOf } from '@/lib/assembly/reading'
import { diff } from '@/lib/diff/hunks'
import type { ReadParagraph } from '@/lib/model/reading'
import { equal, trimGlue } from '@/lib/inline/content'
import type { Content } from '@/lib/model/content'
import type { Result } from '@/lib/model/result'
import { fail, ok } from '@/lib/model/result'
import { documentOf } from '@/lib/store/documents'
import { unitsOf } from '@/lib/store/files'
import { contentOf } from '@/lib/store/rows'
import { liveSegments } from '@/lib/store/segments'
import { read } from '@/lib/store/transaction'
import type { Context } from './context'
import { importedSlices } from './imported-slices'

export interface ReadCommand {
  readonly document: string
  /** What stands for segments that nobody approved, as in an export. */
  readonly unapproved: 'machine' | 'current'
  /** Compare with the machine's text? It takes the longest of all. */
  readonly withChanges: boolean
  /** Only so many paragraphs, from the first on, and the segments up to their last. */
  readonly most?: number
}

export interface ReadDocument extends ReadingAnswer {
  readonly title: string
}

/** The target as it would be exported now, as paragraphs to read; fails with `document.missing`. */
export async function readDocument(
  { store }: Pick<Context, 'store'>,
  { document, unapproved, withChanges, most = Infinity }: ReadCommand,
): Promise<Result<ReadDocument>> {
  const loaded = await read(store, async (db) => {
    const row = await documentOf(db, document)
    if (!row) return null
    const units = await unitsOf(db, document, 'target')
    const live = await liveSegments(db, document)
    const states = live.map(({ segment }) => segment)
    return { row, units, live, slices: await importedSlices(db, document, states) }
  })
  if (!loaded) return fail('document.missing')
  const { row, units, live, slices } = loaded
  const parts = live.map(({ segment, head }) => ({
    ...{ lead: segment.lead, target: head.target, status: head.status, ...slices.of(segment) },
  }))
  const kinds = new Map(units.map(({ id, kind }) => [id, kind]))
  const all = readingOf(parts, contentOf(row.tail), unapproved)
  const paragraphs = all.slice(0, most).map((paragraph) => ({
    ...paragraph,
    kind: (paragraph.unit !== null && kinds.get(paragraph.unit)) || ('paragraph' as const),
  }))
  const segments = parts.slice(0, lastPartIn(paragraphs) + 1).map((part, n): ReadingSegment => {
    const isShown =
      unapproved === 'current' || part.status === 'approved' || part.status === 'final'
    const changes = withChanges && isShown ? changesOf(part, row.target_lang) : null
    return { number: n + 1, status: part.status, source: part.source, changes }
  })
  const { title, source_lang: sourceLang, target_lang: targetLang } = row
  const isWhole = paragraphs.length === all.length
  return ok({ title, sourceLang, targetLang, paragraphs, segments, isWhole })
}

function lastPartIn(paragraphs: readonly ReadParagraph[]): number {
  return paragraphs.reduce(
    (last, { runs }) => runs.reduce((most, { part }) => Math.max(most, part), last),
    -1,
  )
}

function changesOf(
  part: { readonly target: Content; readonly machine: Content },
  lang: string,
): ReadingSegment['changes'] {
  const machine = trimGlue(part.machine).content
  return equal(machine, part.target) ? null : { machine, diff: diff(machine, part.target, lang) }
}
