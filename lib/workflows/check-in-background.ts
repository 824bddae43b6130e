import type { Result } from '@/lib/model/result'

/** Checks documents after they were changed, without anybody waiting for it. */
export interface BackgroundChecks {
  /** A document has come or was opened, or `isEdited`: somebody changed it and may be looking. */
  readonly due: (document: string, isEdited?: boolean) => void
  /** Ends what is at work; what was due is not begun any more. */
  readonly close: () => Promise<void>
}

export interface BackgroundParts {
  readonly refresh: (
    document: string,
    options: { readonly signal: AbortSignal; readonly skipAcross: boolean },
  ) => Promise<Result<unknown>>
  /** What nobody expected; the document stays as far as it was checked. */
  readonly onError: (document: string, error: unknown) => void
  /** Milliseconds between a change and its check, so that several are checked at once. */
  readonly delayMs?: number
  /** Documents that are checked side by side, and those of them that are checked as a whole. */
  readonly most?: number
  readonly mostWhole?: number
  /** Places beside these for documents that somebody has edited. */
  readonly spare?: number
}

/**
 * One check at a time for a document, a few in all. First what was changed, then, when that is done,
 * the document as a whole: later, the longer that took before, so that a large document in which much
 * is done does not keep a thread busy. Books that were just imported take minutes: a document where
 * somebody has changed a sentence has a place beside them.
 */
export function checkInBackground(parts: BackgroundParts): BackgroundChecks {
  const { refresh, onError, delayMs = DELAY_MS } = parts
  const { most = MOST, mostWhole = MOST_WHOLE, spare = SPARE } = parts
  const closing = new AbortController()
  const timers = new Map<string, ReturnType<typeof setTimeout>>()
  const wholeTimers = new Map<string, ReturnType<typeof setTimeout>>()
  const wholeTook = new Map<string, number>()
  const waiting = new Map<string, boolean>()
  const atWork = new Map<string, Promise<void>>()
  const whole = new Set<string>()
  const again = new Set<string>()
  const edited = new Set<string>()

  const due = (document: string, isEdited = false) => {
    if (closing.signal.aborted) return
    if (isEdited) edited.add(document)
    clearTimeout(wholeTimers.get(document))
    if (waiting.get(document)) waiting.delete(document)
    if (atWork.has(document)) again.add(document)
    else if (!timers.has(document))
      timers.set(
        document,
        later(() => begin(document, false), delayMs),
      )
  }
  const begin = (document: string, isWhole: boolean) => {
    timers.delete(document)
    if (atWork.has(document)) again.add(document)
    else if (!hasRoom(document, isWhole)) waiting.set(document, isWhole)
    else atWork.set(document, work(document, isWhole))
  }
  const hasRoom = (document: string, isWhole: boolean) =>
    isWhole
      ? atWork.size < most && whole.size < mostWhole
      : atWork.size < (edited.has(document) ? most + spare : most)
  const work = async (document: string, isWhole: boolean) => {
    const started = performance.now()
    if (isWhole) whole.add(document)
    else edited.delete(document)
    try {
      const { signal } = closing
      const done = await refresh(document, { signal, skipAcross: !isWhole })
      if (isWhole) wholeTook.set(document, performance.now() - started)
      if (done.ok && !isWhole) planWhole(document)
    } catch (error) {
      onError(document, error)
    } finally {
      atWork.delete(document)
      whole.delete(document)
      next()
      if (again.delete(document)) due(document)
    }
  }
  const planWhole = (document: string) => {
    const wait = (wholeTook.get(document) ?? 0) * SHARE
    wholeTimers.set(
      document,
      later(() => begin(document, true), wait),
    )
  }
  const next = () => {
    if (closing.signal.aborted) return
    for (const [document, isWhole] of waiting) {
      if (!hasRoom(document, isWhole)) continue
      waiting.delete(document)
      begin(document, isWhole)
    }
  }
  const close = async () => {
    closing.abort()
    for (const timer of [...timers.values(), ...wholeTimers.values()]) clearTimeout(timer)
    await Promise.all(atWork.values())
  }
  return { due, close }
}

const DELAY_MS = 300

// Each has a piece of its document in memory, or all of it; threads are given out piece by piece.
const MOST = 8
const MOST_WHOLE = 2
const SPARE = 4

/** The checks of a whole document wait so many times as long as they took. */
const SHARE = 10

/** A timer that does not keep the process from ending. */
function later(work: () => void, ms: number) {
  const timer = setTimeout(work, ms)
  timer.unref()
  return timer
}
