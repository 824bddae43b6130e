import { parentPort } from 'node:worker_threads'
import { runJob } from './jobs'
import type { Job } from './jobs'
import type { FromWorker, ToWorker } from './messages'

/*
 * The worker thread: one job at a time, progress while it runs. It knows no database and no network.
 * A job that throws answers with the error's text and leaves the thread fit for the next one.
 */
parentPort?.on('message', ({ job }: ToWorker<Job>) => void run(job))

async function run(job: Job): Promise<void> {
  const send = (message: FromWorker) => parentPort?.postMessage(message)
  try {
    const value = await runJob(job, (progress) => send({ type: 'progress', progress }))
    send({ type: 'done', value })
  } catch (error) {
    send({ type: 'threw', error: error instanceof Error ? (error.stack ?? error.message) : '' })
  }
}
