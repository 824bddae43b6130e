import type { Action, Change, Revision } from '@/lib/model/review'
import type { ActionEntry, OutlineRow, SegmentView } from './answers'

/**
 * An action as those hear of it who have the document open.
 *
 * `change` and `rows` are null where so much was changed that asking for the outline anew is
 * cheaper. `rows` are those of the segments it names that are live, as they stand when it is told:
 * for a page that has not loaded their texts.
 */
export interface EventEntry extends Omit<ActionEntry, 'change'> {
  readonly reason: string | null
  /** Of an undo: the action that it names. */
  readonly undoes: string | null
  readonly change: Change | null
  readonly rows: readonly OutlineRow[] | null
}

/**
 * What was done after some `seq`, in order; `seq` is the document's newest. `comments` is another
 * number after every change of a comment, `annotations` of an annotation, `findings` after every change of what checks found.
 */
export interface EventsAnswer {
  readonly seq: number
  readonly comments: number
  readonly annotations: number
  readonly findings: number
  readonly events: readonly EventEntry[]
}

/** One of the asker's own actions, as far as undo cares. */
export interface OwnEntry {
  readonly id: string
  readonly seq: number
  readonly kind: Action['kind']
  readonly label: string
  readonly undoes: string | null
  /** Somebody else took it back. */
  readonly isUndoneByOther: boolean
  /** The first of the segments it names, in its order, and how many there are. */
  readonly segments: readonly string[]
  readonly count: number
  /** What it did, where that is small enough to be taken back without the server. */
  readonly change: Change | null
}

/**
 * The asker's newest actions in a document, oldest first, and what taking them back needs to know:
 * the segments they name, live or not, and the older states that come back.
 */
export interface OwnActionsAnswer {
  readonly seq: number
  readonly actions: readonly OwnEntry[]
  readonly segments: readonly SegmentView[]
  readonly states: readonly Revision[]
}
