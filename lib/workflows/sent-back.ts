import type { SentBackAnswer, SentBackEntry } from '@/lib/api/comment-answers'
import type { SegmentView } from '@/lib/api/answers'
import { concatAll } from '@/lib/inline/content'
import { plain } from '@/lib/model/content'
import type { RealignAction, Segment } from '@/lib/model/review'
import { STATUSES } from '@/lib/model/review'
import { newestSentBack, realignBodies } from '@/lib/store/actions'
import { liveRangesWithin } from '@/lib/store/comments'
import { documentOf } from '@/lib/store/documents'
import type { RevisionWithAction } from '@/lib/store/revisions'
import { revisionsMadeBy, revisionsOf } from '@/lib/store/revisions'
import type { Db, DocumentRow } from '@/lib/store/schema'
import { outlineOf, segmentsById } from '@/lib/store/segments'
import { read } from '@/lib/store/transaction'
import type { Context } from './context'
import { grouped } from './grouped'
import { boundsOf, overlaps } from './place-comments'
import { viewsOf } from './segments-window'
import { writersIn } from './writers'

/** How far back the list goes, in actions of everybody. */
const MOST = 500

/**
 * The texts of this person that somebody sent back, in all documents: why, and what stands in their
 * place now. Of a segment that was sent back several times the newest counts; one that was taken
 * back by undo does not.
 */
export function sentBack({
  store,
  person,
}: Pick<Context, 'store' | 'person'>): Promise<SentBackAnswer> {
  return read(store, async (db) => {
    const actions = await newestSentBack(db, MOST)
    const entries: SentBackEntry[] = []
    // One document after the other: each has segments and a log of its own.
    for (const [id, ofDocument] of grouped(actions, ({ document }) => document)) {
      const document = await documentOf(db, id)
      if (document) entries.push(...(await entriesOf(db, document, ofDocument, person.id)))
    }
    return { entries: entries.toSorted(waitingFirst) }
  })
}

type SentBackAction = Awaited<ReturnType<typeof newestSentBack>>[number]

async function entriesOf(
  db: Db,
  document: DocumentRow,
  actions: readonly SentBackAction[],
  person: string,
): Promise<SentBackEntry[]> {
  const bySeq = new Map(actions.map((action) => [action.seq, action]))
  const made = newestOfEach(await revisionsMadeBy(db, document.id, [...bySeq.keys()]))
  const { writers, revisions } = await writersOf(
    db,
    document.id,
    made.map(({ segment }) => segment),
  )
  const mine = made.filter(({ segment, number }) => writers(segment, number - 1).has(person))
  if (mine.length === 0) return []
  const ranks = new Map((await outlineOf(db, document.id)).map(({ id }, rank) => [id, rank]))
  const standing = await standingFor(
    db,
    document,
    mine.map(({ segment }) => segment),
  )
  return mine.flatMap(({ segment, number, seq }) => {
    const action = bySeq.get(seq)
    const before = revisions.find(
      ({ revision }) => revision.segment === segment && revision.number === number - 1,
    )
    const views = standing(segment)
    const [first] = views
    if (!action || !before || !first) return []
    return [
      {
        ...{ document: document.id, title: document.title, targetLang: document.target_lang },
        ...{ action: action.id, segment: first.segment.id, isMoved: first.segment.id !== segment },
        ...{ by: action.author, at: action.at, reason: action.reason ?? '' },
        ...{ text: before.revision.target, number: (ranks.get(first.segment.id) ?? 0) + 1 },
        ...nowOf(views, document.joiner),
      },
    ]
  })
}

interface MadeRevision {
  readonly segment: string
  readonly number: number
  readonly seq: number
}

function newestOfEach(made: readonly MadeRevision[]): readonly MadeRevision[] {
  const newest = new Map<string, MadeRevision>()
  for (const one of made) {
    if ((newest.get(one.segment)?.seq ?? -1) < one.seq) newest.set(one.segment, one)
  }
  return [...newest.values()]
}

/** The revisions of these segments and of all that they were made of, and who wrote their texts. */
async function writersOf(db: Db, document: string, segments: readonly string[]) {
  const bodies = segments.length === 0 ? [] : await realignBodies(db, document, NEWEST)
  const realigns = bodies.map((body) => JSON.parse(body) as RealignAction)
  const line = new Set(segments)
  for (const { born, replace } of realigns.flatMap(({ runs }) => runs).toReversed()) {
    if (born.some((id) => line.has(id))) for (const one of replace) line.add(one.segment)
  }
  const revisions: readonly RevisionWithAction[] = await revisionsOf(db, document, [...line])
  return { writers: writersIn(revisions, realigns), revisions }
}

/** Past every action. */
const NEWEST = 2_000_000_000

/** The live segments that stand in the place of each of these, with their texts, in order. */
async function standingFor(db: Db, document: DocumentRow, ids: readonly string[]) {
  const named = (await segmentsById(db, document.id, ids)).map(({ segment }) => segment)
  const retired = named.filter(({ live }) => !live).map(rangedOf)
  const around =
    retired.length === 0 ? [] : await liveRangesWithin(db, document.id, boundsOf(retired))
  const of = new Map(
    named.map((segment) => {
      const there = around.filter((one) => overlaps(one, rangedOf(segment)))
      return [segment.id, segment.live ? [segment.id] : there.map(({ id }) => id)] as const
    }),
  )
  const live = await segmentsById(db, document.id, [...new Set([...of.values()].flat())])
  const views = new Map(
    (await viewsOf(db, document.id, live)).map((view) => [view.segment.id, view]),
  )
  return (segment: string): readonly SegmentView[] =>
    (of.get(segment) ?? []).flatMap((id) => views.get(id) ?? [])
}

function rangedOf({ source, machine }: Segment) {
  return {
    ...{ source_start: source.start, source_end: source.end },
    ...{ machine_start: machine.start, machine_end: machine.end },
  }
}

/** Several segments are as far as the one that is least far, and as new as the newest. */
function nowOf(
  views: readonly SegmentView[],
  joiner: string,
): Pick<SentBackEntry, 'source' | 'now'> {
  const statuses = views.map(({ head }) => head.status)
  const newest = views.reduce((a, b) => ((b.at ?? '') > (a.at ?? '') ? b : a))
  const texts = views.map(({ head }) => head.target)
  const joined = texts.flatMap((text, n) => (n === 0 ? [text] : [plain(joiner), text]))
  return {
    source: concatAll(views.map(({ source }) => source)),
    now: {
      status: STATUSES.find((status) => statuses.includes(status)) ?? 'initial',
      ...{ text: concatAll(joined), by: newest.author, at: newest.at },
    },
  }
}

function waitingFirst(a: SentBackEntry, b: SentBackEntry): number {
  const [one, two] = [a, b].map(({ now }) => (now.status === 'rejected' ? 0 : 1))
  return (one ?? 0) - (two ?? 0) || (a.at < b.at ? 1 : -1)
}
