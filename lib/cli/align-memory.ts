import { mkdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { addedUp } from '@/lib/alignment/lexicon-counts'
import type { LexiconCounts } from '@/lib/alignment/lexicon-counts'
import { fail, ok, type Result } from '@/lib/model/result'
import { baseOf } from '@/lib/text/tags'
import { countsOf, keptCounts } from '@/lib/workers/kept-counts'
import { writeOutput } from './files'

/** The memory of a folder for two languages: what texts aligned with it have taught. */
export interface FolderMemory {
  readonly counts: LexiconCounts | null
  /** The same as it is kept. */
  readonly bytes: Uint8Array | null
  /** Adds what texts have taught, whole or not at all. */
  readonly add: (learnt: LexiconCounts) => Promise<Result<0>>
}

/** No folder: nothing is known, and nothing kept. */
export const NO_MEMORY: FolderMemory = {
  counts: null,
  bytes: null,
  add: () => Promise.resolve(ok(0)),
}

/**
 * Opens `DIR/ru-en.lexicon.gz`; a file that is not there is an empty memory. Fails with `memory.unusable`
 * {file} when it holds something else or was made by a version whose words were cut otherwise.
 */
export async function openMemory(
  dir: string,
  sourceLang: string,
  targetLang: string,
): Promise<Result<FolderMemory>> {
  const file = join(dir, `${baseOf(sourceLang)}-${baseOf(targetLang)}.lexicon.gz`)
  const bytes = await bytesOf(file)
  const counts = bytes && countsOf(bytes)
  if (bytes && !counts) return fail('memory.unusable', { file })
  const add = async (learnt: LexiconCounts) => {
    await mkdir(dir, { recursive: true })
    return writeOutput(keptCounts(counts ? addedUp([counts, learnt]) : learnt), file)
  }
  return ok({ counts, bytes, add })
}

async function bytesOf(file: string): Promise<Uint8Array | null> {
  try {
    return await readFile(file)
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
    throw error
  }
}
