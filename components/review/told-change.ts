import type { ActAnswer, OutlineRow } from '@/lib/api/answers'
import { MACHINE } from '@/lib/api/answers'
import type { EventEntry } from '@/lib/api/event-answers'
import type { Action, Change } from '@/lib/model/review'
import type { DocumentCache, LoadedSegment, Made } from './document-cache'
import { rankOf, rowAt, withRowsReplaced } from './document-cache'
import { canApply, inserted, namedIn, type ReviewFacts, withChange } from './document-change'
import { withPerson } from './outline-row'

/** What the server told of an action, by its place in the document's order. */
export interface ToldChange {
  readonly seq: number
  readonly id: string
  /** Null when it is too large to be told: the outline says it. */
  readonly change: Change | null
  readonly made: Made
  /** Rows of the segments it names, where they were told. */
  readonly rows: readonly OutlineRow[] | null
}

export function toldByAnswer(action: Action, answer: ActAnswer): ToldChange {
  const { seq, change, author, at } = answer
  const reason = action.kind === 'revise' ? (action.reason ?? null) : null
  return {
    seq,
    id: action.id,
    change,
    made: { author, at, label: action.label, reason },
    rows: null,
  }
}

export function toldByEvent({ seq, id, change, rows, ...made }: EventEntry): ToldChange {
  const { author, at, label, reason } = made
  return { seq, id, change, made: { author, at, label, reason }, rows }
}

/** Told changes in their order, each once. */
export function withTold(ahead: readonly ToldChange[], told: ToldChange): readonly ToldChange[] {
  if (ahead.some(({ seq }) => seq === told.seq)) return ahead
  return [...ahead, told].sort((a, b) => a.seq - b.seq)
}

/**
 * The document after a change that the server told of, which must be the next one. Where the texts
 * that it touches are not all here, its rows are taken and the texts asked for again when they are
 * wanted. Null when neither will do.
 */
export function afterTold(
  cache: DocumentCache,
  facts: ReviewFacts,
  { seq, change, made, rows }: ToldChange,
): DocumentCache | null {
  if (!change) return null
  if (canApply(cache, change)) return { ...withChange(cache, facts, change, made), seq }
  const isWhole = cache.rows.length === cache.total
  if (!rows || !isWhole) return null
  const people = withPerson(cache.people, made.author)
  return {
    ...withRowsAlone({ ...cache, people }, change, written(cache, people, change, made, rows)),
    seq,
  }
}

/** Told rows with their authors, which the server leaves out: it does not know the order of ours. */
function written(
  cache: DocumentCache,
  people: readonly string[],
  { revisions }: Change,
  { author }: Made,
  rows: readonly OutlineRow[],
): readonly OutlineRow[] {
  const made = new Set(
    revisions.filter(({ restores }) => restores === null).map(({ segment }) => segment),
  )
  const place = author === null ? MACHINE : people.indexOf(author)
  return rows.map((row): OutlineRow => {
    const by = made.has(row[0]) ? place : (rowAt(cache, rankOf(cache, row[0]))?.[7] ?? MACHINE)
    const [id, position, status, traits, confidence, sourceLength, targetLength] = row
    return [id, position, status, traits, confidence, sourceLength, targetLength, by]
  })
}

function withRowsAlone(
  cache: DocumentCache,
  change: Change,
  fresh: readonly OutlineRow[],
): DocumentCache {
  const loaded = new Map(cache.loaded)
  for (const id of namedIn(change)) {
    const known = loaded.get(id)
    if (known) loaded.set(id, old(known))
  }
  const gone = new Set(change.out.map(({ segment }) => segment))
  const come = new Set(change.in.map(({ segment }) => segment))
  const replaced = withRowsReplaced(cache.rows, fresh)
  if (gone.size === 0 && come.size === 0) return { ...cache, loaded, rows: replaced }
  const kept = replaced.filter(([id]) => !gone.has(id) && !come.has(id))
  const rows = fresh.filter(([id]) => come.has(id)).reduce(inserted, kept)
  return { ...cache, loaded, rows, total: rows.length }
}

/** Asked for again when it is next in sight. */
function old(known: LoadedSegment): LoadedSegment {
  return { ...known, asOf: -1 }
}
