import type { ActiveTimeRequest } from '@/lib/api/active-time-requests'
import type { Result } from '@/lib/model/result'
import type { ActivitySum } from './activity-sums'

/** The part of the browser's storage that is used; it writes at once, also while a page is being left. */
export type KeptTexts = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>

export interface ActivityOutbox {
  /** Keeps sums on the device, in place of smaller ones, until the server has them. */
  readonly put: (sums: readonly ActivitySum[]) => void
  /** Sends what is on the device of any document and stay: also what a closed tab has left there. */
  readonly send: () => Promise<void>
}

export interface ActivityOutboxParts {
  readonly document: string
  readonly session: string
  readonly kept: KeptTexts
  readonly tell: (document: string, request: ActiveTimeRequest) => Promise<Result<null>>
}

/**
 * Sums wait on the device under their stay. The server keeps the greatest that it was told of each, so
 * one that is sent twice, by two tabs or after an answer was lost, counts once.
 */
export function createActivityOutbox(parts: ActivityOutboxParts): ActivityOutbox {
  const { document, session, kept, tell } = parts
  let isSending = false
  const put = (sums: readonly ActivitySum[]) => {
    if (sums.length === 0) return
    const name = PREFIX + [document, session].join(':')
    const all = readSums(kept, name)
    for (const sum of sums) all.set(keyOf(sum), sum)
    writeSums(kept, name, all)
  }
  const send = async () => {
    if (isSending) return
    isSending = true
    try {
      for (const name of namesIn(kept)) await sendStay(kept, name, tell)
    } finally {
      isSending = false
    }
  }
  return { put, send }
}

const PREFIX = 'interlinear.activeTime:'

// Sums in one request: what outlives a page must be smaller than 64 KB, with all that does so at once.
const AT_ONCE = 250

async function sendStay(
  kept: KeptTexts,
  name: string,
  tell: ActivityOutboxParts['tell'],
): Promise<void> {
  const [document = '', session = ''] = name.slice(PREFIX.length).split(':')
  const sums = [...readSums(kept, name).values()]
  for (let from = 0; from < sums.length; from += AT_ONCE) {
    const times = sums.slice(from, from + AT_ONCE)
    const told = await tell(document, { session, times })
    if (!told.ok && !isFinal(told.failure.code)) return
    forget(kept, name, times)
  }
}

/** The document is gone, or this is not what the server takes: it will never be otherwise. */
function isFinal(code: string): boolean {
  return code === 'document.missing' || code === 'request.malformed'
}

/** What has grown meanwhile stays. */
function forget(kept: KeptTexts, name: string, sent: readonly ActivitySum[]): void {
  const now = readSums(kept, name)
  for (const sum of sent) if (now.get(keyOf(sum))?.ms === sum.ms) now.delete(keyOf(sum))
  writeSums(kept, name, now)
}

function namesIn(kept: KeptTexts): string[] {
  return Array.from({ length: kept.length }, (_, n) => kept.key(n) ?? '').filter((name) =>
    name.startsWith(PREFIX),
  )
}

function readSums(kept: KeptTexts, name: string): Map<string, ActivitySum> {
  const stored = kept.getItem(name)
  const sums = stored === null ? [] : (JSON.parse(stored) as ActivitySum[])
  return new Map(sums.map((sum) => [keyOf(sum), sum]))
}

/** A device that takes no more loses some minutes of a count, which is no reason to disturb anybody. */
function writeSums(kept: KeptTexts, name: string, sums: ReadonlyMap<string, ActivitySum>): void {
  try {
    if (sums.size === 0) kept.removeItem(name)
    else kept.setItem(name, JSON.stringify([...sums.values()]))
  } catch (error) {
    if (!(error instanceof DOMException)) throw error
  }
}

function keyOf({ segment, day }: ActivitySum): string {
  return `${segment} ${day}`
}
