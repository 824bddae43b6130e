import { Worker } from 'node:worker_threads'
import type { Result } from '@/lib/model/result'
import { fail, ok } from '@/lib/model/result'
import type { FromWorker } from './messages'

export interface PoolOptions {
  /** The bundled worker file. */
  readonly file: string
  /** Threads kept; a job waits while all are busy. */
  readonly size: number
  /** Milliseconds after which a job is given up. */
  readonly limitMs: number
  /** Megabytes that a job may keep in memory. */
  readonly mostMb: number
}

export interface JobOptions<P> {
  readonly onProgress?: (progress: P) => void
  readonly signal?: AbortSignal
  /** Nobody waits for it: others go first, and one thread stays free of such jobs. */
  readonly isPatient?: boolean
  /** It leaves much behind: its thread ends with it, and what it took is given back at once. */
  readonly isHeavy?: boolean
}

export interface Pool<J, T, P> {
  /**
   * Runs a job on a thread of its own. Fails with `work.tooLong`, `work.tooLarge` or `work.cancelled`;
   * throws when the job threw or its thread ended, which is a bug.
   */
  readonly run: (job: J, options?: JobOptions<P>) => Promise<Result<T>>
  readonly close: () => Promise<void>
}

/**
 * A few worker threads that are kept, because one takes some 100 ms to start.
 *
 * A job that takes too long or too much memory, or is cancelled, ends with its thread: what computes
 * without pause hears nothing. So does a heavy one. The next job gets a new thread.
 */
export function createPool<J, T, P>(pool: PoolOptions): Pool<J, T, P> {
  const idle: Worker[] = []
  const places = createPlaces(pool.size)
  const run = async (job: J, options: JobOptions<P> = {}): Promise<Result<T>> => {
    const giveBack = await places.take(options.isPatient ?? false)
    try {
      if (options.signal?.aborted) return fail('work.cancelled')
      return await onThread<J, T, P>(idle, pool, { job, options })
    } finally {
      giveBack()
    }
  }
  const close = async () => {
    await Promise.all(idle.splice(0).map((worker) => worker.terminate()))
  }
  return { run, close }
}

/** Places for so many jobs; gives what gives a place back. */
function createPlaces(size: number) {
  const waiting: (() => void)[] = []
  const patient: (() => void)[] = []
  const mostPatient = Math.max(1, size - 1)
  let busy = 0
  let busyPatient = 0

  const next = () => {
    if (busy < size) waiting.shift()?.()
    if (busy < size && busyPatient < mostPatient) patient.shift()?.()
  }
  const giveBack = (isPatient: boolean) => {
    busy -= 1
    if (isPatient) busyPatient -= 1
    next()
  }
  const take = (isPatient: boolean) =>
    new Promise<() => void>((resolve) => {
      const begin = () => {
        busy += 1
        if (isPatient) busyPatient += 1
        resolve(() => giveBack(isPatient))
      }
      const line = isPatient ? patient : waiting
      line.push(begin)
      next()
    })
  return { take }
}

interface Task<J, P> {
  readonly job: J
  readonly options: JobOptions<P>
}

// What is large is long-lived: a smaller nursery saves 60 MB of 620 for a book, and no time.
const NURSERY = { maxYoungGenerationSizeMb: 12 }

async function onThread<J, T, P>(idle: Worker[], pool: PoolOptions, task: Task<J, P>) {
  const resourceLimits = { ...NURSERY, maxOldGenerationSizeMb: pool.mostMb }
  const worker = idle.pop() ?? new Worker(pool.file, { resourceLimits })
  let isFit = false
  try {
    const result = await answerOf<J, T, P>(worker, pool, task)
    isFit = result.ok
    return result
  } finally {
    if (isFit && !task.options.isHeavy) keep(idle, worker)
    else await worker.terminate()
  }
}

/** A thread that waits for work does not keep the process from ending. */
function keep(idle: Worker[], worker: Worker) {
  worker.unref()
  idle.push(worker)
}

function answerOf<J, T, P>(
  worker: Worker,
  { limitMs }: PoolOptions,
  { job, options: { onProgress, signal } }: Task<J, P>,
): Promise<Result<T>> {
  return new Promise<Result<T>>((resolve, reject) => {
    const hear = (message: FromWorker) => {
      if (message.type === 'progress') onProgress?.(message.progress as P)
      else if (message.type === 'done') settle(() => resolve(ok(message.value as T)))
      else settle(() => reject(new Error(message.error)))
    }
    const cancel = () => settle(() => resolve(fail('work.cancelled')))
    const ended = (reason: unknown) =>
      settle(() => {
        if (isOutOfMemory(reason)) resolve(fail('work.tooLarge'))
        else reject(reason instanceof Error ? reason : new Error('The worker thread ended.'))
      })
    const timer = setTimeout(() => settle(() => resolve(fail('work.tooLong'))), limitMs)
    const settle = (answer: () => void) => {
      clearTimeout(timer)
      signal?.removeEventListener('abort', cancel)
      worker.off('message', hear).off('error', ended).off('exit', ended)
      answer()
    }
    worker.ref()
    worker.on('message', hear).on('error', ended).on('exit', ended)
    signal?.addEventListener('abort', cancel)
    worker.postMessage({ job })
  })
}

function isOutOfMemory(reason: unknown): boolean {
  return reason instanceof Error && 'code' in reason && reason.code === 'ERR_WORKER_OUT_OF_MEMORY'
}
