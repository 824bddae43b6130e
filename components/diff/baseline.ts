import type { RevisionEntry } from '@/lib/api/answers'
import type { Content } from '@/lib/model/content'

/** What the diff below the active row starts from. One choice for all rows of a document. */
export type BaselineChoice =
  | { readonly kind: 'machine' }
  | { readonly kind: 'approved' }
  | { readonly kind: 'seen' }
  /** The revision of this number, or the last before it where a segment has not so many. */
  | { readonly kind: 'revision'; readonly number: number }
  /** What stood at a moment, ISO 8601 in UTC. */
  | { readonly kind: 'date'; readonly at: string }

/** As it is kept on the device; what is not ours is the machine. */
export function readChoice(stored: string | null): BaselineChoice {
  const [kind, rest = ''] = split(stored ?? '')
  if (kind === 'approved' || kind === 'seen') return { kind }
  if (kind === 'revision' && /^\d+$/.test(rest)) return { kind, number: Number(rest) }
  if (kind === 'date' && !Number.isNaN(Date.parse(rest))) return { kind, at: rest }
  return { kind: 'machine' }
}

export function writeChoice(choice: BaselineChoice): string {
  if (choice.kind === 'revision') return `revision ${choice.number}`
  return choice.kind === 'date' ? `date ${choice.at}` : choice.kind
}

function split(stored: string): [string, string?] {
  const at = stored.indexOf(' ')
  return at < 0 ? [stored] : [stored.slice(0, at), stored.slice(at + 1)]
}

/** What is known of the segment beside its newest state. */
export interface Past {
  /** The segment's own revisions, the newest first; null while they are on their way. */
  readonly own: readonly RevisionEntry[] | null
  /** The document's `seq` when this person left it last; null when that was never. */
  readonly seen: number | null
  readonly machine: Content
}

/** A text to compare with. `isInstead`: there is none such, so the machine's takes its place. */
export interface Baseline {
  readonly text: Content
  readonly isInstead: boolean
}

/** Null while the revisions that are needed for it are on their way. */
export function baselineOf(choice: BaselineChoice, past: Past): Baseline | null {
  if (choice.kind === 'machine') return { text: past.machine, isInstead: false }
  if (!past.own) return null
  const found = revisionOf(choice, past.own, past.seen)
  return found ? { text: found.target, isInstead: false } : { text: past.machine, isInstead: true }
}

function revisionOf(
  choice: BaselineChoice,
  own: readonly RevisionEntry[],
  seen: number | null,
): RevisionEntry | undefined {
  // A segment that was made later, by a merge or split, has its text from those before it.
  const birth = own.at(-1)
  switch (choice.kind) {
    case 'approved':
      return own.find(({ status }) => status === 'approved' || status === 'final')
    case 'seen':
      return seen === null ? undefined : (own.find(({ seq }) => seq <= seen) ?? birth)
    case 'revision':
      return own.find(({ number }) => number <= choice.number)
    case 'date':
      return own.find(({ at }) => at === null || Date.parse(at) <= Date.parse(choice.at)) ?? birth
    case 'machine':
      return undefined
  }
}
