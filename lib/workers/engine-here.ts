import { ok } from '@/lib/model/result'
import { makeBitext } from './bitext'
import type { Engine } from './engine'

/** Segments and aligns in this thread: for the command line, which has nothing else to do meanwhile. */
export function engineHere(): Engine {
  return {
    run: async (job, options) => ok(await makeBitext(job, options?.onProgress)),
    close: () => Promise.resolve(),
  }
}
