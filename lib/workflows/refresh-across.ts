import type { Result } from '@/lib/model/result'
import { ok } from '@/lib/model/result'
import { checkedSegments, type SegmentToCheck } from '@/lib/checks/segments'
import type { CheckedSegment } from '@/lib/checks/view'
import type { FoundAt } from '@/lib/workers/jobs'
import { documentOf } from '@/lib/store/documents'
import {
  findingsOf,
  putFindings,
  raiseFindings,
  setAcrossSeq,
  setFound,
} from '@/lib/store/findings'
import type { Db, FindingsRow } from '@/lib/store/schema'
import { headsOf, type SegmentAsChecked, segmentsAfter } from '@/lib/store/unchecked'
import type { Outcome } from '@/lib/store/transaction'
import { read, write } from '@/lib/store/transaction'
import { cached, dismissedBy, findingsIn, NONE, seenBy, standing } from './cached-findings'
import { segmentsToCheck } from './check-piece'
import { jobOptions, type Refreshing } from './refresh-findings'
import { standingDismissals } from './standing-dismissals'

/**
 * Asks the checks that read a document as a whole, where something was done since they were asked.
 * Fails with `work.cancelled` and `work.tooLong`.
 */
export async function refreshAcross(work: Refreshing): Promise<Result<null>> {
  const { store, engine, settings } = work
  const row = await documentOf(store.db, work.row.id)
  if (!row || row.across_seq === row.seq || row.checks_version !== work.version) return ok(null)
  const whole = await wholeText(work)
  const languages = { sourceLang: row.source_lang, targetLang: row.target_lang }
  const found = await engine.checkAcross(
    { kind: 'checkAcross', settings, document: { ...languages, segments: whole.texts } },
    jobOptions(work),
  )
  if (!found.ok) return found
  await write(store, (db) => saveAcross(db, work, { ...whole, seq: row.seq, found: found.value }))
  work.onWritten?.()
  return ok(null)
}

interface Whole {
  readonly heads: readonly Head[]
  readonly texts: readonly CheckedSegment[]
}

interface Head {
  readonly id: string
  readonly number: number
}

/** Piece by piece, with a breath for others between; what changes meanwhile is read again next time. */
async function wholeText({ store, row, signal }: Refreshing): Promise<Whole> {
  const heads: Head[] = []
  const segments: SegmentToCheck[] = []
  let position = -1
  while (!signal?.aborted) {
    const piece = await read(store, async (db) => {
      const next = await segmentsAfter(db, row.id, position, PIECE)
      return { next, toCheck: next.length > 0 ? await segmentsToCheck(db, row.id, next) : [] }
    })
    if (piece.next.length === 0) break
    heads.push(...piece.next.map(headOf))
    segments.push(...piece.toCheck)
    position = piece.next.at(-1)?.position ?? position
    await new Promise((resolve) => setImmediate(resolve))
  }
  return { heads, texts: checkedSegments(segments) }
}

const PIECE = 1_000

function headOf({ segment, head }: SegmentAsChecked): Head {
  return { id: segment.id, number: head.number }
}

interface FoundAcross extends Whole {
  readonly seq: number
  readonly found: readonly FoundAt[]
}

/** Writes what is otherwise than before, save where texts have changed since they were read. */
async function saveAcross(
  db: Db,
  { row: { id: document }, version }: Refreshing,
  { heads, texts, seq, found }: FoundAcross,
): Promise<Outcome<null>> {
  const now = await setAcrossSeq(db, document, seq)
  if (now?.checks_version !== version) return { keep: false, value: null }
  const known = new Map((await findingsOf(db, document)).map((row) => [row.segment, row]))
  const fresh = new Map<string, FindingsRow>()
  for (const [segment, row] of known) fresh.set(segment, { ...row, across: NONE })
  for (const { position, findings } of found) {
    const [head, text] = [heads[position], texts[position]]
    if (!head || !text) continue
    const own = known.get(head.id)
    const isSame = own === undefined || own.number === head.number
    if (!isSame) continue
    const rest = { document, segment: head.id, number: head.number, own: own?.own ?? NONE }
    fresh.set(head.id, { ...rest, across: cached(findings, text) })
  }
  const changed = [...fresh.values()].filter(
    (row) => (known.get(row.segment)?.across ?? NONE) !== row.across,
  )
  await saveChanged(db, document, await stillStanding(db, document, changed))
  return { keep: true, value: null }
}

async function stillStanding(db: Db, document: string, rows: readonly FindingsRow[]) {
  const ids = rows.map(({ segment }) => segment)
  const heads = new Map((await headsOf(db, document, ids)).map(({ id, head }) => [id, head]))
  return rows.filter(({ segment, number }) => heads.get(segment) === number)
}

async function saveChanged(db: Db, document: string, rows: readonly FindingsRow[]): Promise<void> {
  if (rows.length === 0) return
  await raiseFindings(db, document)
  await putFindings(db, rows)
  const dismissed = dismissedBy(await standingDismissals(db, document))
  const found = rows.map(
    (row) => [row.segment, standing(seenBy(dismissed, row.segment, findingsIn(row)))] as const,
  )
  await setFound(db, document, new Map(found))
}
