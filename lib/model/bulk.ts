import type { SearchPattern } from './search'

/** What takes the place of a match. `keepCase`: written in the capitals of what it replaces. */
export interface Replacement {
  readonly text: string
  readonly keepCase: boolean
}

/**
 * What is done to many segments as one action. `withSettled`: also to approved and final ones, which
 * become drafts by it where their text changes.
 */
export type BulkTask =
  | {
      readonly kind: 'replace'
      readonly pattern: SearchPattern
      readonly replacement: Replacement
      readonly withSettled: boolean
    }
  | { readonly kind: 'approve' | 'reopen' }
  | { readonly kind: 'sendBack'; readonly reason: string }
  /** The machine's text again. */
  | { readonly kind: 'machine'; readonly withSettled: boolean }
  /** What checks offer that is safe to apply without asking: of all of them, or of some by id. */
  | {
      readonly kind: 'fix'
      readonly withSettled: boolean
      readonly checks?: readonly string[]
    }
  /** The state before the newest revisions that one person made without another's between. */
  | { readonly kind: 'revertAuthor'; readonly author: string }
  /** The state that held at a time (ISO 8601 in UTC). */
  | { readonly kind: 'revertSince'; readonly since: string }

/** Why a segment is left out of a task that would otherwise concern it. */
export const LEFT_OUT = ['settled', 'notAllowed', 'already', 'codes'] as const
export type LeftOut = (typeof LEFT_OUT)[number]
