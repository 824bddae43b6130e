import { trimGlue } from '@/lib/inline/content'
import type { Content } from '@/lib/model/content'
import type { Result } from '@/lib/model/result'
import { ok } from '@/lib/model/result'
import type { Comparison } from '@/lib/report/data'
import { statesOf } from '@/lib/store/revisions'
import type { Db, DocumentRow } from '@/lib/store/schema'
import { segmentsById } from '@/lib/store/segments'
import { read } from '@/lib/store/transaction'
import type { Context } from './context'
import { importedSlices } from './imported-slices'
import { comparisonKey, type Measures, measuresOf } from './kept-measures'
import { together } from './together'

/**
 * Makes sure that the effort of these comparisons is kept: what is not is counted on a thread of its
 * own, some hundred texts at a time. Fails as the engine does.
 */
export async function countEfforts(
  context: Pick<Context, 'store' | 'engine'>,
  row: DocumentRow,
  wanted: readonly Comparison[],
): Promise<Result<null>> {
  const { efforts } = measuresOf(row.id)
  for (;;) {
    const missing = wanted.filter((one) => !efforts.has(comparisonKey(one)))
    if (missing.length === 0) return ok(null)
    const piece = missing.slice(0, PIECE)
    const done = await together(`efforts ${row.id}`, () =>
      countPiece(context, row, { piece, efforts }),
    )
    if (!done.ok) return done
  }
}

// Texts at once: a third of a second of work, so that checks and imports get their turn.
const PIECE = 300

interface Piece {
  readonly piece: readonly Comparison[]
  readonly efforts: Measures['efforts']
}

async function countPiece(
  { store, engine }: Pick<Context, 'store' | 'engine'>,
  row: DocumentRow,
  { piece, efforts }: Piece,
): Promise<Result<null>> {
  const pairs = await read(store, (db) => textsOf(db, row.id, piece))
  const counted = await engine.effort({ kind: 'effort', lang: row.target_lang, pairs })
  if (!counted.ok) return counted
  for (const [n, effort] of counted.value.entries()) {
    const comparison = piece[n]
    if (comparison) efforts.set(comparisonKey(comparison), effort)
  }
  return ok(null)
}

/** The texts as a row and its diff show them: without the glue round them. */
async function textsOf(
  db: Db,
  document: string,
  piece: readonly Comparison[],
): Promise<(readonly [Content, Content])[]> {
  const wanted = piece.flatMap(({ segment, number, base }) => [
    { segment, number },
    ...(base === null ? [] : [{ segment, number: base }]),
  ])
  const states = await statesOf(db, document, wanted)
  const texts = new Map(
    states.map(({ revision }) => [`${revision.segment} ${revision.number}`, revision.target]),
  )
  const machine = await machineTexts(
    db,
    document,
    piece.flatMap(({ segment, base }) => (base === null ? [segment] : [])),
  )
  const trimmed = (text: Content | undefined) => trimGlue(text ?? EMPTY).content
  return piece.map(({ segment, number, base }) => [
    trimmed(base === null ? machine.get(segment) : texts.get(`${segment} ${base}`)),
    trimmed(texts.get(`${segment} ${number}`)),
  ])
}

const EMPTY: Content = { text: '', codes: [] }

async function machineTexts(db: Db, document: string, ids: readonly string[]) {
  if (ids.length === 0) return new Map<string, Content>()
  const segments = (await segmentsById(db, document, ids)).map(({ segment }) => segment)
  const slices = await importedSlices(db, document, segments)
  return new Map(segments.map((segment) => [segment.id, slices.of(segment).machine]))
}
