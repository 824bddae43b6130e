import type { Failure } from '@/lib/model/result'
import type { Doing } from './annotations-state'

/** What was done to annotations and not acknowledged, on the device until it is; the oldest first. */
export function keptDoings(storage: Storage, document: string): readonly Doing[] {
  const stored = storage.getItem(nameOf(document))
  return stored === null ? [] : (JSON.parse(stored) as Doing[])
}

export function keepDoings(storage: Storage, document: string, doings: readonly Doing[]): void {
  if (doings.length === 0) storage.removeItem(nameOf(document))
  else storage.setItem(nameOf(document), JSON.stringify(doings))
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
  'annotation.revisionMissing',
])

function nameOf(document: string): string {
  return `interlinear.annotations.out:${document}`
}
