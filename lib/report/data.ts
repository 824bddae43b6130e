import type { Effort } from '@/lib/metrics/effort'
import type { Severity } from '@/lib/model/finding'
import type { MqmAnnotation } from '@/lib/model/mqm'
import type { Status } from '@/lib/model/review'

/** Everything that a report says of a document, without its texts. Times are ISO 8601 in UTC. */
export interface ReportedDocument {
  readonly id: string
  readonly title: string
  readonly sourceLang: string
  readonly targetLang: string
  readonly createdAt: string
  /** Words of the imported source as a whole. */
  readonly sourceWords: number
  /** Source words of every segment that ever was, by id. */
  readonly words: ReadonlyMap<string, number>
  /** Every state of every segment, in the order in which they were made. */
  readonly states: readonly StateMade[]
  /** The actions by their place in the log, in order. */
  readonly deeds: ReadonlyMap<number, Deed>
  /** Segments that went, or came back, with the action at `seq`; what is born comes with its first state. */
  readonly moves: readonly { readonly seq: number; readonly out: Ids; readonly in: Ids }[]
  readonly times: readonly ActiveTime[]
  readonly marked: readonly (MqmAnnotation & Deed)[]
  readonly judged: readonly Judged[]
  /** Null while checks are at work. */
  readonly found: Found | null
}

type Ids = readonly string[]

export interface StateMade {
  readonly segment: string
  readonly number: number
  /** 0 for the import. */
  readonly seq: number
  readonly status: Status
  readonly restores: number | null
}

/** By whom and when something was done. */
export interface Deed {
  readonly author: string
  readonly at: string
}

/** Milliseconds, added up. */
export interface ActiveTime {
  readonly segment: string
  readonly person: string
  /** The person's own calendar day. */
  readonly day: string
  readonly ms: number
}

/** What a person said of some findings of a check: applied their fixes, or dismissed them. */
export interface Judged extends Deed {
  readonly check: string
  readonly verdict: 'accepted' | 'dismissed'
  readonly times: number
}

/** What checks find, by segment: in the machine's text of the segments of today, and in the text of today. */
export interface Found {
  readonly machine: ReadonlyMap<string, readonly MachineFinding[]>
  readonly now: ReadonlyMap<string, readonly (MachineFinding & { readonly isDismissed: boolean })[]>
}

/** A finding of which no more is needed: the key names what it is about (see `findingKeys`). */
export interface MachineFinding {
  readonly check: string
  readonly severity: Severity
  readonly key: string
}

/** The text of a state, and what it is compared with: an earlier number, or null for the machine's. */
export interface Comparison {
  readonly segment: string
  readonly number: number
  readonly base: number | null
}

/** The effort of a comparison of a document; null while that is being counted. */
export type EffortOf = (document: string, comparison: Comparison) => Effort | null
