import { join } from 'node:path'
import type { Result } from '@/lib/model/result'
import type { Bitext, BitextJob, BitextProgress } from './bitext'
import type { JobOptions } from './pool'
import { createPool } from './pool'

/** What segments and aligns: on a thread of its own, or here. */
export interface Engine {
  readonly run: (job: BitextJob, options?: JobOptions<BitextProgress>) => Promise<Result<Bitext>>
  readonly close: () => Promise<void>
}

/** For a server, whose thread must stay free: two threads, so that one long text holds up nobody. */
export function engineOnThreads(file = workerFile('engine')): Engine {
  return createPool<BitextJob, Bitext, BitextProgress>({ file, size: 2, limitMs: LIMIT_MS })
}

// Some 100 times what a book of 50,000 sentences should take.
const LIMIT_MS = 30 * 60_000

/** Where the build puts the workers: below `INTERLINEAR_BUILD_DIR`, or `.build` where the program runs. */
function workerFile(name: string): string {
  const build = process.env.INTERLINEAR_BUILD_DIR ?? join(process.cwd(), '.build')
  return join(build, 'workers', `${name}.js`)
}
