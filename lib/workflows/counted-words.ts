import { trimGlue } from '@/lib/inline/content'
import type { Result } from '@/lib/model/result'
import { ok } from '@/lib/model/result'
import { unitsOf } from '@/lib/store/files'
import type { everySegment } from '@/lib/store/report'
import type { DocumentRow } from '@/lib/store/schema'
import { read } from '@/lib/store/transaction'
import type { Context } from './context'
import { importedSlices } from './imported-slices'
import { type Measures, measuresOf, WHOLE } from './kept-measures'
import { together } from './together'

type SegmentPlace = Awaited<ReturnType<typeof everySegment>>[number]

/**
 * Source words of every segment, and under WHOLE those of the imported source; counted on a thread of
 * its own, once for each text. Fails as the engine does.
 */
export async function countedWords(
  context: Pick<Context, 'store' | 'engine'>,
  row: DocumentRow,
  segments: readonly SegmentPlace[],
): Promise<Result<Measures['words']>> {
  const { words } = measuresOf(row.id)
  while (!words.has(WHOLE) || segments.some(({ id }) => !words.has(id))) {
    const missing = segments.filter(({ id }) => !words.has(id)).slice(0, PIECE)
    const done = await together(`words ${row.id}`, () =>
      missing.length > 0
        ? countPiece(context, row, { missing, words })
        : countWhole(context, row, words),
    )
    if (!done.ok) return done
  }
  return ok(words)
}

// Segments at once: some 100 ms of work.
const PIECE = 2_000

type Parts = Pick<Context, 'store' | 'engine'>

async function countPiece(
  { store, engine }: Parts,
  { id: document, source_lang: lang }: DocumentRow,
  { missing, words }: { missing: readonly SegmentPlace[]; words: Measures['words'] },
): Promise<Result<null>> {
  const ranges = missing.map(rangesOf)
  const slices = await read(store, (db) => importedSlices(db, document, ranges))
  const texts = ranges.map((one) => trimGlue(slices.of(one).source).content.text)
  const counted = await engine.words({ kind: 'words', lang, texts })
  if (!counted.ok) return counted
  for (const [n, { id }] of missing.entries()) words.set(id, counted.value[n] ?? 0)
  return ok(null)
}

/** As a score of marked errors counts them: unit by unit. */
async function countWhole(
  { store, engine }: Parts,
  { id, source_lang: lang }: DocumentRow,
  words: Measures['words'],
): Promise<Result<null>> {
  const units = await unitsOf(store.db, id, 'source')
  const texts = units.map(({ content }) => content.text)
  const counted = await engine.words({ kind: 'words', lang, texts })
  if (!counted.ok) return counted
  words.set(
    WHOLE,
    counted.value.reduce((sum, one) => sum + one, 0),
  )
  return ok(null)
}

function rangesOf(row: SegmentPlace) {
  return {
    source: { start: row.source_start, end: row.source_end },
    machine: { start: row.machine_start, end: row.machine_end },
  }
}
