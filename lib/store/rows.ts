import type { Doubt } from '@/lib/model/bitext'
import type { Code, Content } from '@/lib/model/content'
import type { Revision, Segment } from '@/lib/model/review'
import { IMPORT_ACTION } from '@/lib/model/review'
import type { RevisionRow, SegmentRow } from './schema'

/*
 * Rows as the nouns of the model, and back. What stands in a JSON column was written by this
 * program from checked values, so it is taken as it is.
 */

export function codesOf(json: string): readonly Code[] {
  return json === '[]' ? [] : (JSON.parse(json) as Code[])
}

export function contentOf(json: string): Content {
  return JSON.parse(json) as Content
}

export function doubtOf(json: string): Doubt {
  return JSON.parse(json) as Doubt
}

export function segmentOf(row: SegmentRow): Segment {
  return {
    id: row.id,
    source: { start: row.source_start, end: row.source_end },
    machine: { start: row.machine_start, end: row.machine_end },
    lead: contentOf(row.lead),
    bornSeq: row.born_seq,
    confidence: row.confidence,
    live: row.live === 1,
    flagged: row.flagged === 1,
    confirmed: row.confirmed === 1,
  }
}

/** What is cached in a segment's row besides the segment itself. */
export type SegmentCache = Pick<SegmentRow, 'head' | 'status' | 'target_length' | 'traits'>

export function segmentRow(document: string, segment: Segment, cache: SegmentCache): SegmentRow {
  return {
    document,
    id: segment.id,
    source_start: segment.source.start,
    source_end: segment.source.end,
    machine_start: segment.machine.start,
    machine_end: segment.machine.end,
    lead: JSON.stringify(segment.lead),
    born_seq: segment.bornSeq,
    confidence: segment.confidence,
    position: segment.source.start + segment.machine.start,
    live: Number(segment.live),
    flagged: Number(segment.flagged),
    confirmed: Number(segment.confirmed),
    ...{ checked: 0, found: 0 },
    ...cache,
  }
}

/** `action` is the id of the action that made it, null for the import. */
export function revisionOf(row: RevisionRow, action: string | null): Revision {
  return {
    segment: row.segment,
    number: row.number,
    action: action ?? IMPORT_ACTION,
    target: { text: row.target, codes: codesOf(row.codes) },
    status: row.status,
    restores: row.restores,
  }
}

export function revisionRow(document: string, seq: number, revision: Revision): RevisionRow {
  return {
    document,
    segment: revision.segment,
    number: revision.number,
    seq,
    target: revision.target.text,
    codes: JSON.stringify(revision.target.codes),
    status: revision.status,
    restores: revision.restores,
  }
}
