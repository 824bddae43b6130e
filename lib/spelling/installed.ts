import { readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { baseOf } from '@/lib/text/tags'
import type { Dictionary } from './hunspell'

/**
 * The dictionary of a language on this machine, null where there is none: `pt-BR.aff` and `pt-BR.dic`, or
 * `pt.aff` and `pt.dic`, in the folder that INTERLINEAR_DICTIONARIES names; else the npm package
 * `dictionary-pt`. English, Russian and Turkish come with the product, whose licences allow it; any
 * other that is installed is found.
 * @throws Error when one of the two files cannot be read.
 */
export async function installedDictionary(lang: string): Promise<Dictionary | null> {
  const base = baseOf(lang)
  if (base === '') return null
  for (const path of pathsOf(lang, base)) {
    const aff = await bytesOf(`${path}.aff`)
    if (aff) return { aff, dic: await readFile(`${path}.dic`) }
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

async function bytesOf(path: string): Promise<Uint8Array | null> {
  try {
    return await readFile(path)
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
    throw error
  }
}
