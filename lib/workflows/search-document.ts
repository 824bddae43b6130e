import type { SearchAnswer, SearchedIds } from '@/lib/api/search-answers'
import type { Content } from '@/lib/model/content'
import type { Result } from '@/lib/model/result'
import { fail, ok } from '@/lib/model/result'
import type { FoundSegment, FoundText, SearchedSides, SearchPattern } from '@/lib/model/search'
import type { Finder } from '@/lib/search/plain'
import { finderOf } from '@/lib/search/finder'
import { documentOf } from '@/lib/store/documents'
import type { DocumentRow } from '@/lib/store/schema'
import type { Context } from './context'
import type { Scanned } from './scan-document'
import { scanDocument } from './scan-document'

export interface SearchCommand {
  readonly document: string
  readonly pattern: SearchPattern
  readonly sides: SearchedSides
}

/** Results to pass over, and how many to give. */
export interface SearchPage {
  readonly from: number
  readonly limit: number
}

/**
 * Where a pattern stands in a document's texts: a page of segments, and how many there are in all.
 * Fails with `document.missing` and as `finderOf` does.
 */
export async function searchDocument(
  context: Pick<Context, 'store'>,
  { from, limit, ...command }: SearchCommand & SearchPage,
): Promise<Result<SearchAnswer>> {
  const segments: FoundSegment[] = []
  let total = 0
  let matches = 0
  const seq = await eachFound(context, command, (found) => {
    if (total >= from && total < from + limit) segments.push(found)
    total += 1
    matches += (found.source?.ranges.length ?? 0) + (found.target?.ranges.length ?? 0)
  })
  if (!seq.ok) return seq
  const more = total > from + segments.length
  return ok({ seq: seq.value, total, matches, segments, more })
}

/** The ids of all segments in which a pattern stands, in order. Fails as `searchDocument` does. */
export async function searchIds(
  context: Pick<Context, 'store'>,
  command: SearchCommand,
): Promise<Result<SearchedIds>> {
  const ids: string[] = []
  const seq = await eachFound(context, command, ({ segment }) => ids.push(segment))
  return seq.ok ? ok({ seq: seq.value, ids }) : seq
}

async function eachFound(
  { store }: Pick<Context, 'store'>,
  { document, pattern, sides }: SearchCommand,
  found: (segment: FoundSegment) => void,
): Promise<Result<number>> {
  const row = await documentOf(store.db, document)
  if (!row) return fail('document.missing')
  const finders = findersOf(row, pattern, sides)
  if (!finders.ok) return finders
  const withSource = finders.value.source !== null
  for await (const piece of scanDocument(store.db, document, { withSource }))
    for (const scanned of piece) {
      const segment = foundIn(scanned, finders.value)
      if (segment) found(segment)
    }
  return ok(row.seq)
}

interface Finders {
  readonly source: Finder | null
  readonly target: Finder | null
}

function findersOf(
  row: DocumentRow,
  pattern: SearchPattern,
  sides: SearchedSides,
): Result<Finders> {
  const source = sides === 'target' ? ok(null) : finderOf(pattern, row.source_lang)
  const target = sides === 'source' ? ok(null) : finderOf(pattern, row.target_lang)
  if (!source.ok) return source
  return target.ok ? ok({ source: source.value, target: target.value }) : target
}

function foundIn(scanned: Scanned, finders: Finders): FoundSegment | null {
  const source = foundText(scanned.source, finders.source)
  const target = foundText(scanned.target, finders.target)
  if (!source && !target) return null
  const { id: segment, number, status } = scanned
  return { segment, number, status, ...(source && { source }), ...(target && { target }) }
}

function foundText(content: Content | null, find: Finder | null): FoundText | null {
  if (!content || !find) return null
  const ranges = find(content.text).map(({ start, end }) => ({ start, end }))
  return ranges.length > 0 ? { content, ranges } : null
}
