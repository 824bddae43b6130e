import type { ApiClient } from '@/lib/api/client'
import { retryDelay } from './action-queue'
import type { DocumentCore } from './document-core'
import { happened, outlineCame } from './document-state'
import { ownActionsCame } from './own-came'

/** How the document in the browser gets to where the server is. */
export interface CatchingUp {
  /** Asks for the outline, until it has come. */
  readonly outline: () => void
  /** Asks for what was done and not told, if the stream does not tell it in a moment. */
  readonly gap: () => void
  /** Asks for what this person did before, until it has come. */
  readonly own: () => void
  /** From now on, until what this gives is called. */
  readonly start: () => () => void
}

export function createCatchingUp(
  document: string,
  client: ApiClient,
  core: () => DocumentCore,
): CatchingUp {
  let stopping = new AbortController()
  const signal = () => stopping.signal
  const outline = async () => {
    const answer = await client.outline(document)
    if (!answer.ok) return isGone(answer.failure.code)
    core().become(outlineCame(core().state(), answer.value))
    // Something newer was told meanwhile, of texts that this very outline has made old: once more.
    return !core().state().isBehind
  }
  const own = async () => {
    const answer = await client.ownActions(document)
    if (answer.ok) core().become(ownActionsCame(core().state(), answer.value))
    return answer.ok || isGone(answer.failure.code)
  }
  const gap = async () => {
    await pause(GAP_MS, signal())
    if (!hasGap(core())) return true
    const answer = await client.events(document, core().state().base.seq)
    if (!answer.ok) return isGone(answer.failure.code)
    for (const event of answer.value.events) core().become(happened(core().state(), event))
    const state = core().state()
    // What one answer cannot tell, the outline does.
    if (hasGap(core()) && !state.isBehind) core().become({ ...state, isBehind: true })
    return true
  }
  return {
    outline: untilDone(outline, signal),
    own: untilDone(own, signal),
    gap: untilDone(gap, signal),
    start: () => {
      stopping = new AbortController()
      const own = stopping
      return () => own.abort()
    },
  }
}

// The stream and the answer to an own action are often a moment apart.
const GAP_MS = 150

function hasGap(core: DocumentCore): boolean {
  const { heard, base } = core.state()
  return heard > base.seq
}

function isGone(code: string): boolean {
  return code === 'document.missing'
}

/** Runs `work` again and again, later and later, until it says that it is done; once at a time. */
function untilDone(work: () => Promise<boolean>, signal: () => AbortSignal): () => void {
  let isRunning = false
  let again = false
  const run = async () => {
    for (let tries = 0; !signal().aborted; tries += 1) {
      if (await work()) return
      await pause(retryDelay(tries + 1), signal())
    }
  }
  const start = () => {
    again = isRunning
    if (isRunning) return
    isRunning = true
    void run().finally(() => {
      isRunning = false
      if (again) start()
    })
  }
  return start
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer)
      signal.removeEventListener('abort', done)
      resolve()
    }
    const timer = setTimeout(done, ms)
    signal.addEventListener('abort', done)
  })
}
