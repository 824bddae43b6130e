import type { Content } from '@/lib/model/content'
import type { Status } from '@/lib/model/review'

/*
 * What people say of segments. A comment names a segment, a revision of it and perhaps a stretch of
 * that revision's text, for ever; the server tells on which live segments it is shown.
 */

/** Times are ISO 8601 in UTC. */
export interface CommentView {
  readonly id: string
  /** A person's id. */
  readonly author: string
  readonly at: string
  /** '' once it is deleted. */
  readonly text: string
  readonly editedAt: string | null
  /** Kept as a place while there are answers to it. */
  readonly isDeleted: boolean
  /** One's own are never unread. */
  readonly isRead: boolean
}

/** A comment and what was answered, the oldest first. */
export interface CommentThread extends CommentView {
  readonly segment: string
  readonly number: number
  /** What of the revision's text it is about; null for the segment as a whole. */
  readonly about: CommentSpan | null
  readonly resolvedAt: string | null
  readonly resolvedBy: string | null
  readonly answers: readonly CommentView[]
}

export interface CommentSpan {
  /** The whole text of the revision. */
  readonly text: Content
  readonly start: number
  readonly end: number
}

/** Of one segment, with those on segments that it was merged or split from; the oldest first. */
export interface CommentsAnswer {
  readonly threads: readonly CommentThread[]
}

/** A live segment with comments: how many, how many threads are open, how many comments are unread. */
export type CommentCount = readonly [segment: string, total: number, open: number, unread: number]

/** Segments without comments are left out. */
export interface CommentCountsAnswer {
  readonly segments: readonly CommentCount[]
}

export interface ReasonsAnswer {
  readonly project: string | null
  /** Null: the usual ones, in the reader's language. */
  readonly reasons: readonly string[] | null
}

/** A text of the asking person's that somebody sent back. */
export interface SentBackEntry {
  readonly document: string
  readonly title: string
  readonly targetLang: string
  /** The action that sent it back. */
  readonly action: string
  /** The live segment to go to: another one when it was merged or split since. */
  readonly segment: string
  readonly isMoved: boolean
  /** Its number as shown, from 1. */
  readonly number: number
  readonly by: string
  readonly at: string
  readonly reason: string
  /** What was sent back. */
  readonly text: Content
  readonly source: Content
  /** How it stands now; of several segments the weakest status, and the newest change. */
  readonly now: {
    readonly status: Status
    readonly text: Content
    readonly by: string | null
    readonly at: string | null
  }
}

/** Those that wait first, then the newest first. */
export interface SentBackAnswer {
  readonly entries: readonly SentBackEntry[]
}
