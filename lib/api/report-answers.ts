import type { Severity } from '@/lib/model/finding'
import type { MqmCategory, MqmSeverity } from '@/lib/model/mqm'
import type { Status } from '@/lib/model/review'

/*
 * The report of a document or of a project. Shares and rates are numbers from 0 (a rate may exceed 1),
 * never percent; durations are milliseconds; days are calendar days, `2026-03-14`, in `filter.zone`.
 * Null stands for what cannot be said: nothing was counted, or not yet. Persons are ids.
 *
 * "Approved" means approved or final, here and below. A segment is in the scope of a reviewer when that
 * person made the state that it has at the end of the period, and in the scope of a period when that
 * state was made in it. Without filters every live segment is in scope.
 */
export interface ReportAnswer {
  readonly document: { readonly id: string; readonly title: string } | null
  /** The project of the document, or that the report is of; null for documents without one. */
  readonly project: string | null
  readonly filter: ReportFilter
  /** The first and the last day on which anything was done, whatever the filter; null when nothing was. */
  readonly span: { readonly from: string; readonly to: string } | null
  /** Everybody who did anything, whatever the filter: what the filter of reviewers offers. */
  readonly people: readonly string[]
  readonly segments: ReportSegments
  /** Effort on the approved segments in scope; null while it is being counted: ask again in a second or two. */
  readonly effort: ReportEffort | null
  /** Day by day, none left out, at most 3,660: as many days back from the last. */
  readonly progress: readonly ReportDay[]
  readonly time: ReportTime
  /** By check, most found first; null while the machine's text is being checked: ask again in a second or two. */
  readonly findings: readonly ReportFindings[] | null
  /** By check id: those of which a person has accepted or dismissed anything. */
  readonly precision: readonly ReportPrecision[]
  readonly mqm: ReportMqm
  /** In the order of approved segments, most first; those in scope. */
  readonly reviewers: readonly ReportReviewer[]
  /** Of a project: a row for each document, by title; empty in the report of a document. */
  readonly documents: readonly ReportDocument[]
}

/** What the text is compared with: the machine's, or the text as it stood before its author's own last run of revisions. */
export const REPORT_BASES = ['machine', 'before'] as const
export type ReportBasis = (typeof REPORT_BASES)[number]

/** What each error costs: see `mqmWeights`. */
export const REPORT_WEIGHTS = ['project', 'linear', 'googleWmt'] as const
export type ReportWeights = (typeof REPORT_WEIGHTS)[number]

/** The filters as they were understood. */
export interface ReportFilter {
  readonly reviewer: string | null
  /** Both inclusive. */
  readonly from: string | null
  readonly to: string | null
  readonly against: ReportBasis
  /** `project` becomes `linear` where the project has none of its own. */
  readonly weights: ReportWeights
  /** An IANA time zone, such as `Europe/Berlin`. */
  readonly zone: string
}

export interface ReportSegments {
  /** Live segments, whatever the filter: the "212" in "128 of 212". */
  readonly all: number
  /** Source words of all of them. */
  readonly words: number
  /** Of those in scope, at the end of the period. Without filters they add up to `all`. */
  readonly byStatus: Readonly<Record<Status, number>>
  /** `byStatus.approved + byStatus.final`, and the source words of those. */
  readonly approved: number
  readonly approvedWords: number
}

export interface ReportEffort {
  /** Approved segments in scope: what all of this is counted over. */
  readonly segments: number
  /** Of them as they were, codes and spaces included. */
  readonly untouched: number
  /** `untouched / segments`. */
  readonly shareUntouched: number | null
  /** Words kept, moved, replaced and deleted are all that stood before; the others and inserted all that stands now. */
  readonly words: {
    readonly kept: number
    readonly moved: number
    readonly replaced: number
    readonly deleted: number
    readonly inserted: number
  }
  /** Share of the words that stood before which still stand, moved or not. */
  readonly shareAlive: number | null
  /** Code points put in, taken out or replaced. */
  readonly characterEdits: number
  readonly hter: {
    /** Of the segments' rates. */
    readonly median: number | null
    /** All edits by all words of the approved text. */
    readonly whole: number | null
    readonly edits: number
    readonly words: number
    /** Ten tenths, `from` inclusive, `to` exclusive; the last has no end (null). They add up to `segments`; the first is "nearly untouched". */
    readonly bins: readonly {
      readonly from: number
      readonly to: number | null
      readonly segments: number
    }[]
  }
}

/** Segments in scope of the reviewer at the end of a day, by status; what was merged or split counts as it then was. */
export interface ReportDay {
  readonly day: string
  readonly byStatus: Readonly<Record<Status, number>>
  /** Live segments at the end of the day, whatever the filter: the dotted line. */
  readonly all: number
  /** Recorded on that day. */
  readonly activeMs: number
}

export interface ReportTime {
  /** In the period, of the reviewer or of all, on whatever segment; null when no time was ever recorded. */
  readonly activeMs: number | null
  /** What the pace is computed from: approved segments in scope that have recorded time. */
  readonly timed: { readonly segments: number; readonly words: number; readonly ms: number }
  /** Source words of those segments in an hour of their time; null without any. */
  readonly wordsPerHour: number | null
  /** The same the other way round: milliseconds for 1,000 source words. */
  readonly msPerThousandWords: number | null
}

type BySeverity = Readonly<Record<Severity, number>>

/**
 * Of one check, over the segments in scope. `found` is counted by running the check on the machine's
 * text; what is "now" is the text as it stands today, whatever the period. `fixed + dismissed + open`
 * is all that was found.
 */
export interface ReportFindings {
  readonly check: string
  /** On the machine's text. */
  readonly found: BySeverity
  /** Of what was found: not there any more, by whatever edit. */
  readonly fixed: number
  /** Of what was found: still there, and hidden by a person. */
  readonly dismissed: number
  /** Of what was found: still there, and standing. */
  readonly open: number
  /** Standing now, and not on the machine's text. */
  readonly introduced: number
  /** Standing now: `open` and `introduced` together. */
  readonly after: BySeverity
}

/** How often people agreed with a check, in the period and by the reviewer. */
export interface ReportPrecision {
  readonly check: string
  /** Its fixes that were applied and not taken back. */
  readonly accepted: number
  /** Its findings there now that a dismissal hides. */
  readonly dismissed: number
  /** `accepted / (accepted + dismissed)`; null when neither. */
  readonly precision: number | null
}

/** Errors marked in the period, by the reviewer or by all, by the source words of the whole. */
export interface ReportMqm {
  readonly sourceWords: number
  readonly errors: number
  readonly points: number
  /** Null for a text without words. */
  readonly pointsPerThousandWords: number | null
  readonly bySeverity: Readonly<Record<MqmSeverity, ReportTally>>
  /** In the order of the categories; a category's own kinds (`accuracy/omission`) follow it and are part of it. */
  readonly byCategory: readonly (ReportTally & {
    readonly category: MqmCategory
    readonly bySeverity: Readonly<Record<MqmSeverity, ReportTally>>
  })[]
}

export interface ReportTally {
  readonly errors: number
  readonly points: number
}

export interface ReportReviewer {
  /** A person's id. */
  readonly person: string
  readonly byStatus: Readonly<Record<Status, number>>
  readonly approved: number
  readonly approvedWords: number
  /** Null while effort is being counted, or nothing was approved. */
  readonly hterMedian: number | null
  readonly shareAlive: number | null
  readonly shareUntouched: number | null
  /** Of this person, on whatever segment; null when none was recorded. */
  readonly activeMs: number | null
  readonly wordsPerHour: number | null
  readonly msPerThousandWords: number | null
}

export interface ReportDocument {
  readonly id: string
  readonly title: string
  readonly sourceLang: string
  readonly targetLang: string
  /** Live segments, whatever the filter. */
  readonly all: number
  readonly byStatus: Readonly<Record<Status, number>>
  readonly approved: number
  readonly hterMedian: number | null
  readonly shareAlive: number | null
  readonly activeMs: number | null
  readonly mqmPointsPerThousandWords: number | null
}
