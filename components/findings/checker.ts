import type { CheckAnswer, CheckRequest } from './check-messages'

/** The worker as the page needs it. */
export interface CheckWorker {
  readonly post: (request: CheckRequest) => void
  readonly end: () => void
}

export interface WorkerListeners {
  readonly onAnswer: (answer: CheckAnswer) => void
  /** It could not be loaded, or has died. */
  readonly onDead: () => void
}

export interface Checker {
  readonly ask: (request: CheckRequest) => void
  readonly end: () => void
}

export interface CheckerParts {
  readonly start: (listeners: WorkerListeners) => CheckWorker
  readonly onAnswer: (answer: CheckAnswer) => void
  /** Checks are off here from now on: the worker has died twice without an answer between. */
  readonly onOff: () => void
}

/**
 * Asks the worker, and starts it anew when it has died, once: what it was told last of each kind is
 * told to the new one.
 */
export function createChecker({ start, onAnswer, onOff }: CheckerParts): Checker {
  const last = new Map<CheckRequest['kind'], CheckRequest>()
  let worker: CheckWorker | null = null
  let isSecond = false
  let isOff = false

  const begin = (): CheckWorker => {
    const begun = start({
      onAnswer: (answer) => {
        isSecond = false
        onAnswer(answer)
      },
      onDead: () => {
        if (worker !== begun) return
        begun.end()
        worker = null
        if (isSecond) {
          isOff = true
          onOff()
        } else {
          isSecond = true
          worker = begin()
          for (const kind of ORDER) {
            const request = last.get(kind)
            if (request) worker.post(request)
          }
        }
      },
    })
    return begun
  }
  return {
    ask: (request) => {
      if (isOff) return
      last.set(request.kind, request)
      // A text is that of the window's segment.
      if (request.kind === 'window') last.delete('text')
      worker ??= begin()
      worker.post(request)
    },
    end: () => {
      isOff = true
      worker?.end()
      worker = null
    },
  }
}

const ORDER = ['settings', 'window', 'text'] as const

/** In its own thread, with its own copy of the lists. */
export function startCheckWorker(listeners: WorkerListeners): CheckWorker {
  return heard(
    new Worker(new URL('./check.worker.ts', import.meta.url), { type: 'module' }),
    listeners,
  )
}

/** In another, which loads 16 MB. */
export function startGrammarWorker(listeners: WorkerListeners): CheckWorker {
  return heard(
    new Worker(new URL('./grammar.worker.ts', import.meta.url), { type: 'module' }),
    listeners,
  )
}

function heard(worker: Worker, { onAnswer, onDead }: WorkerListeners): CheckWorker {
  worker.addEventListener('message', ({ data }: MessageEvent<CheckAnswer>) => onAnswer(data))
  worker.addEventListener('error', onDead)
  worker.addEventListener('messageerror', onDead)
  return { post: (request) => worker.postMessage(request), end: () => worker.terminate() }
}
