import type { Change, ReviseAction } from '@/lib/model/review'
import type { Judged, ReportedDocument } from '@/lib/report/data'
import { activeTimesOf } from '@/lib/store/active-time'
import { annotationsOf } from '@/lib/store/annotations'
import { findingsOf } from '@/lib/store/findings'
import { everyDeed, everySegment, everyState, fixesThatHold, linkChanges } from '@/lib/store/report'
import type { Db, DocumentRow } from '@/lib/store/schema'
import { fixesIn } from './accepted-fixes'
import { dismissedBy, findingsIn } from './cached-findings'
import { standingDismissals } from './standing-dismissals'

/** A document as reports read it, but for what must be counted in its texts. */
export interface LoadedReport {
  readonly row: DocumentRow
  readonly segments: Awaited<ReturnType<typeof everySegment>>
  readonly reported: Omit<ReportedDocument, 'words' | 'sourceWords' | 'found'>
}

export async function loadReported(db: Db, row: DocumentRow): Promise<LoadedReport> {
  const { id, title, source_lang: sourceLang, target_lang: targetLang, created_at } = row
  const deeds = await everyDeed(db, id)
  return {
    row,
    segments: await everySegment(db, id),
    reported: {
      ...{ id, title, sourceLang, targetLang, createdAt: created_at },
      states: await everyState(db, id),
      deeds: new Map(deeds.map(({ seq, author, at }) => [seq, { author, at }])),
      moves: await movesOf(db, id),
      times: await activeTimesOf(db, id),
      marked: await annotationsOf(db, id),
      judged: [...(await acceptedIn(db, id)), ...(await dismissedIn(db, id))],
    },
  }
}

/** Segments that went or came back, by the actions that did it, in order. */
export async function movesOf(db: Db, document: string): Promise<ReportedDocument['moves']> {
  const rows = await linkChanges(db, document)
  return rows.flatMap(({ seq, change }) => {
    // Undoing a change of ten thousand texts moves none of them, and is long to read.
    if (change.includes('"out":[]') && change.includes('"in":[]')) return []
    const { out, in: back } = JSON.parse(change) as Change
    return [{ seq, out: out.map(({ segment }) => segment), in: back.map(({ segment }) => segment) }]
  })
}

async function acceptedIn(db: Db, document: string): Promise<Judged[]> {
  const rows = await fixesThatHold(db, document)
  return rows.flatMap(({ author, at, body }) =>
    [...fixesIn(JSON.parse(body) as ReviseAction)].map(([check, times]): Judged => ({
      check,
      verdict: 'accepted',
      times,
      author,
      at,
    })),
  )
}

/** Each finding that a dismissal hides, by who dismissed it. */
async function dismissedIn(db: Db, document: string): Promise<Judged[]> {
  const dismissals = await standingDismissals(db, document)
  if (dismissals.length === 0) return []
  const byId = new Map(dismissals.map((row) => [row.id, row]))
  const dismissed = dismissedBy(dismissals)
  const rows = await findingsOf(db, document)
  return rows.flatMap((row) =>
    findingsIn(row).flatMap(({ check, key }): Judged[] => {
      const by = byId.get(dismissed(row.segment, key) ?? '')
      if (!by) return []
      return [{ check, verdict: 'dismissed', times: 1, author: by.author, at: by.at }]
    }),
  )
}
