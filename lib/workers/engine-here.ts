import { availableParallelism } from 'node:os'
import { ok } from '@/lib/model/result'
import type { Engine, Run } from './engine'
import { engineOnThreads, engineWith } from './engine'
import { runJob } from './jobs'

/**
 * In this thread: for the command line, which has nothing else to do meanwhile, and for tests. A text
 * that is aligned in pieces goes to threads where the machine has more than one core.
 */
export function engineHere(): Engine {
  const run: Run = async (job, options) => ok(await runJob(job, options?.onProgress))
  const here = engineWith(run)
  let threads: Engine | null = null
  const onThreads = () => (threads ??= engineOnThreads())
  return {
    ...{ ...here, version: 'here' },
    align: (job, options) => {
      const isLong = job.text.source.length > LONG && availableParallelism() > 1
      return (isLong ? onThreads() : here).align(job, options)
    },
    close: async () => threads?.close(),
  }
}

// Sentences above which starting threads, and handing them the text, is worth while.
const LONG = 15_000
