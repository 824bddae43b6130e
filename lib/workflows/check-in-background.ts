import type { Result } from '@/lib/model/result'

/** Checks documents after they were changed, without anybody waiting for it. */
export interface BackgroundChecks {
  /** A document has come, was changed or opened: it may have to be checked. */
  readonly due: (document: string) => void
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
}

/**
 * One check at a time for a document, a few in all. First what was changed, then, when that is done,
 * the document as a whole: later, the longer that took before, so that a large document in which much
 * is done does not keep a thread busy. Books that were just imported take minutes: some may be at work
 * while another document, where somebody has changed a sentence, is checked beside them.
 */
export function checkInBackground(parts: BackgroundParts): BackgroundChecks {
  const { refresh, onError, delayMs = DELAY_MS, most = MOST, mostWhole = MOST_WHOLE } = parts
  const closing = new AbortController()
  const timers = new Map<string, ReturnType<typeof setTimeout>>()
  const wholeTimers = new Map<string, ReturnType<typeof setTimeout>>()
  const wholeTook = new Map<string, number>()
  const waiting = new Map<string, boolean>()
  const atWork = new Map<string, Promise<void>>()
  const whole = new Set<string>()
  const again = new Set<string>()

  const due = (document: string) => {
    if (closing.signal.aborted) return
    clearTimeout(wholeTimers.get(document))
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
    else if (!hasRoom(isWhole)) waiting.set(document, isWhole)
    else atWork.set(document, work(document, isWhole))
  }
  const hasRoom = (isWhole: boolean) => atWork.size < most && !(isWhole && whole.size >= mostWhole)
  const work = async (document: string, isWhole: boolean) => {
    const started = performance.now()
    if (isWhole) whole.add(document)
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
      if (!hasRoom(isWhole)) continue
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

/** The checks of a whole document wait so many times as long as they took. */
const SHARE = 10

/** A timer that does not keep the process from ending. */
function later(work: () => void, ms: number) {
  const timer = setTimeout(work, ms)
  timer.unref()
  return timer
}
