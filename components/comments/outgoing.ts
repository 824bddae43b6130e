import type { CommentRequest } from '@/lib/api/comment-requests'
import type { Failure } from '@/lib/model/result'

/** A comment that the server has not acknowledged. */
export interface Outgoing {
  readonly comment: CommentRequest
  /** When it was written, ISO 8601 in UTC. */
  readonly at: string
  /** Why it could not be sent the last time; null while it is on its way. */
  readonly failure: Failure | null
}

/** Comments on their way, one entry of the device's storage each, so that tabs do not meet in one. */
export function keepOutgoing(storage: Storage, document: string, { comment, at }: Outgoing): void {
  storage.setItem(prefix(document) + comment.id, JSON.stringify({ comment, at }))
}

export function dropOutgoing(storage: Storage, document: string, id: string): void {
  storage.removeItem(prefix(document) + id)
}

/** What an earlier visit, or another tab, left; the oldest first. */
export function keptOutgoing(storage: Storage, document: string): readonly Outgoing[] {
  const names = Array.from({ length: storage.length }, (_, n) => storage.key(n) ?? '')
  return names
    .filter((name) => name.startsWith(prefix(document)))
    .map((name) => JSON.parse(storage.getItem(name) ?? '') as Pick<Outgoing, 'comment' | 'at'>)
    .map((kept) => ({ ...kept, failure: null }))
    .toSorted((a, b) => (a.at < b.at ? -1 : 1))
}

/** May it go through by itself when it is sent again later? */
export function isPassing({ code }: Failure): boolean {
  return LATER.has(code) || code.startsWith('store.')
}

// The last two: the action that made the segment or its text is still on its way.
const LATER: ReadonlySet<string> = new Set([
  'server.unreachable',
  'server.unexpectedAnswer',
  'server.bug',
  'segment.missing',
  'comment.revisionMissing',
])

function prefix(document: string): string {
  return `interlinear.comment.out:${document}:`
}
