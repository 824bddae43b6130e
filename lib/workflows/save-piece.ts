import type { Finding } from '@/lib/model/finding'
import {
  dropFindings,
  findingsOf,
  putFindings,
  raiseFindings,
  setFound,
} from '@/lib/store/findings'
import type { Db, FindingsRow } from '@/lib/store/schema'
import type { Outcome } from '@/lib/store/transaction'
import { standingBetween } from '@/lib/store/unchecked'
import { cached, dismissedBy, findingsIn, NONE, seenBy, standing } from './cached-findings'
import { type Piece, placesNear } from './check-piece'
import type { Refreshing } from './refresh-findings'
import { standingDismissals } from './standing-dismissals'

/** A piece, the document's `seq` when it was loaded, and what was found at each of its places. */
export interface CheckedPiece {
  readonly piece: Piece
  readonly seq: number
  readonly found: readonly (readonly Finding[])[]
  /** More is on its way: the segments count as not checked until it is here. */
  readonly isWhole?: boolean
}

/**
 * Writes what was found in a piece, save where texts have changed since it was loaded. False when the
 * document is gone, or is to be checked otherwise by now.
 */
export async function savePiece(
  db: Db,
  { row, version }: Refreshing,
  { piece, seq, found, isWhole = true }: CheckedPiece,
): Promise<Outcome<boolean>> {
  const now = await raiseFindings(db, row.id)
  if (now?.checks_version !== version) return { keep: false, value: false }
  const changed = now.seq === seq ? NOWHERE : await changedPlaces(db, row.id, piece)
  const fresh = piece.places.flatMap((place, n) => {
    const rowOf = rowAt(row.id, piece, place)
    return changed.has(place) || !rowOf ? [] : [rowOf(found[n] ?? [])]
  })
  await saveRows(db, row.id, fresh, isWhole)
  return { keep: true, value: true }
}

const NOWHERE: ReadonlySet<number> = new Set()

/** Places that are no longer as they were loaded, and those near them. */
async function changedPlaces(db: Db, document: string, piece: Piece): Promise<ReadonlySet<number>> {
  const { segments, texts } = piece
  const [first, last] = [segments[0], segments.at(-1)]
  if (!first || !last) return NOWHERE
  const now = await standingBetween(db, document, first.position, last.position)
  const rankOf = new Map(now.map(({ id }, rank) => [id, rank]))
  const changed = new Set<number>()
  for (const [place, { segment, head }] of segments.entries()) {
    const rank = rankOf.get(segment.id) ?? -1
    const one = now[rank]
    const next = segments[place + 1]?.segment.id
    const isSame = one?.head === head.number && (one.confirmed === 1) === segment.confirmed
    if (isSame && now[rank + 1]?.id === next) continue
    for (const near of placesNear(texts, place)) changed.add(near)
  }
  return changed
}

function rowAt(document: string, { segments, texts }: Piece, place: number) {
  const [one, text] = [segments[place], texts[place]]
  if (!one || !text) return null
  return (findings: readonly Finding[]) => ({
    ...{ document, segment: one.segment.id, number: one.head.number },
    own: cached(findings, text),
  })
}

type FreshRow = Omit<FindingsRow, 'across'>

/** What the checks of the whole document found stays while the text is the same. */
async function saveRows(
  db: Db,
  document: string,
  fresh: readonly FreshRow[],
  isWhole: boolean,
): Promise<void> {
  const ids = fresh.map(({ segment }) => segment)
  const before = new Map((await findingsOf(db, document, ids)).map((row) => [row.segment, row]))
  const dismissed = dismissedBy(await standingDismissals(db, document))
  const rows = fresh.map((row): FindingsRow => {
    const known = before.get(row.segment)
    return { ...row, across: known?.number === row.number ? known.across : NONE }
  })
  await putFindings(
    db,
    rows.filter((row) => !isEmpty(row) && !isEqual(row, before.get(row.segment))),
  )
  await dropFindings(
    db,
    document,
    rows.filter((row) => isEmpty(row) && before.has(row.segment)).map(({ segment }) => segment),
  )
  const found = rows.map(
    (row) => [row.segment, standing(seenBy(dismissed, row.segment, findingsIn(row)))] as const,
  )
  await setFound(db, document, new Map(found), isWhole)
}

function isEmpty({ own, across }: FindingsRow): boolean {
  return own === NONE && across === NONE
}

function isEqual(row: FindingsRow, known: FindingsRow | undefined): boolean {
  return row.number === known?.number && row.own === known.own && row.across === known.across
}
