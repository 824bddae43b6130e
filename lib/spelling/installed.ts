import { readFile, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { baseOf } from '@/lib/text/tags'
import { DictionaryError } from './dictionary-error'
import type { Dictionary } from './hunspell'

/**
 * The dictionary of a language on this machine, null where there is none: `pt-BR.aff` and `pt-BR.dic`, or
 * `pt.aff` and `pt.dic`, in the folder that INTERLINEAR_DICTIONARIES names; else the npm package
 * `dictionary-pt`. English, Russian and Turkish come with the product, whose licences allow it; any
 * other that is installed is found. A tag has letters, digits and hyphens alone, so that none leads out
 * of these folders.
 * @throws DictionaryError when one of the two files cannot be read, or is larger than any dictionary.
 */
export async function installedDictionary(lang: string): Promise<Dictionary | null> {
  const base = baseOf(lang)
  if (base === '') return null
  for (const path of pathsOf(lang, base)) {
    const aff = await bytesOf(`${path}.aff`)
    if (!aff) continue
    const dic = await bytesOf(`${path}.dic`)
    if (!dic) throw new DictionaryError('unreadable', basename(`${path}.dic`))
    return { aff, dic }
  }
  return null
}

/** Paths without their endings. */
function pathsOf(lang: string, base: string): string[] {
  const folder = process.env.INTERLINEAR_DICTIONARIES
  const own = folder ? [...new Set([lang, base])].map((name) => join(folder, name)) : []
  const build = process.env.INTERLINEAR_BUILD_DIR
  const roots = [process.cwd(), ...(build ? [dirname(build)] : [])]
  const packages = [...new Set([lang.toLowerCase(), base])].flatMap((name) =>
    roots.map((root) => join(root, 'node_modules', `dictionary-${name}`, 'index')),
  )
  return [...own, ...packages]
}

/** Null where there is no such file. */
async function bytesOf(path: string): Promise<Uint8Array | null> {
  try {
    if ((await stat(path)).size > LARGEST) throw new DictionaryError('tooLarge', basename(path))
    return await readFile(path)
  } catch (error) {
    if (error instanceof DictionaryError || !(error instanceof Error) || !('code' in error))
      throw error
    if (error.code === 'ENOENT') return null
    throw new DictionaryError('unreadable', basename(path))
  }
}

// The largest known, for Korean, has 12 MB: all of it goes through a thread's memory, and a browser's.
const LARGEST = 32 * 1024 * 1024
