import { type ReadParagraph, readingOf } from '@/lib/assembly/reading'
import { type Diff, diff } from '@/lib/diff/hunks'
import { equal, trimGlue } from '@/lib/inline/content'
import type { Content } from '@/lib/model/content'
import type { UnitKind } from '@/lib/model/file'
import type { Result } from '@/lib/model/result'
import { fail, ok } from '@/lib/model/result'
import type { Status } from '@/lib/model/review'
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
}

/** A segment as reading shows it; `number` from 1. */
export interface ReadSegment {
  readonly number: number
  readonly status: Status
  readonly source: Content
  /** Against the machine's text; null where nothing was changed or nobody asked. */
  readonly changes: { readonly machine: Content; readonly diff: Diff } | null
}

export interface ReadDocument {
  readonly title: string
  readonly sourceLang: string
  readonly targetLang: string
  readonly paragraphs: readonly (ReadParagraph & { readonly kind: UnitKind })[]
  readonly segments: readonly ReadSegment[]
}

/** The target as it would be exported now, as paragraphs to read; fails with `document.missing`. */
export async function readDocument(
  { store }: Pick<Context, 'store'>,
  { document, unapproved, withChanges }: ReadCommand,
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
  const paragraphs = readingOf(parts, contentOf(row.tail), unapproved).map((paragraph) => ({
    ...paragraph,
    kind: (paragraph.unit !== null && kinds.get(paragraph.unit)) || ('paragraph' as const),
  }))
  const segments = parts.map((part, n): ReadSegment => {
    const isShown =
      unapproved === 'current' || part.status === 'approved' || part.status === 'final'
    const changes = withChanges && isShown ? changesOf(part, row.target_lang) : null
    return { number: n + 1, status: part.status, source: part.source, changes }
  })
  const { title, source_lang: sourceLang, target_lang: targetLang } = row
  return ok({ title, sourceLang, targetLang, paragraphs, segments })
}

function changesOf(
  part: { readonly target: Content; readonly machine: Content },
  lang: string,
): ReadSegment['changes'] {
  const machine = trimGlue(part.machine).content
  return equal(machine, part.target) ? null : { machine, diff: diff(machine, part.target, lang) }
}
