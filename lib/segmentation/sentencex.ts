import init, { segment } from 'sentencex-wasm'
import { baseOf } from '@/lib/text/tags'

/**
 * Loads the WebAssembly module (5 ms in Node 20), once. In Node it is read from the package; a
 * browser hands in the bytes. Answers whether it is there: without it sentences come from
 * `Intl.Segmenter`, which is worse and never fails.
 */
export async function readySegmentation(wasm?: BufferSource): Promise<boolean> {
  if (ready) return true
  const bytes = wasm ?? readFromPackage()
  if (!bytes) return false
  try {
    await init({ module_or_path: bytes })
    ready = true
  } catch (error) {
    if (!(error instanceof WebAssembly.CompileError || error instanceof WebAssembly.LinkError))
      throw error
  }
  return ready
}

/**
 * Lengths in UTF-16 code units of the pieces that sentencex-wasm cuts `text` into; null when it is
 * not loaded or fails. `text` must hold no line ends: it drops them about every 10 kB. Its memory
 * and time grow with the square of a text without sentence ends, so never hand it anything long.
 */
export function sentencexLengths(text: string, lang: string): number[] | null {
  if (!ready) return null
  try {
    const pieces: unknown = segment(baseOf(lang), text.replace(SPACE, ' '))
    const lengths = Array.isArray(pieces) ? pieces.map((piece) => String(piece).length) : []
    return sum(lengths) === text.length ? lengths : null
  } catch (error) {
    if (error instanceof Error) return null
    throw error
  }
}

/**
 * Whether sentencex-wasm takes a word for an abbreviation, found by trying: its lists cannot be
 * read. Answers are kept; false while it is not loaded.
 */
export function isAbbreviationToSentencex(word: string, lang: string): boolean {
  if (!ready) return false
  const key = `${lang} ${word}`
  const known = tried.get(key)
  if (known !== undefined) return known
  const found = sentencexLengths(`Aaa bbb ${word}. Ccc ddd.`, lang)?.length === 1
  if (tried.size < 20_000) tried.set(key, found)
  return found
}

const tried = new Map<string, boolean>()

let ready = false

// Each is one code unit. sentencex-wasm 0.1.31 panics on a letter, a no-break space and a full
// stop.
const SPACE = /[\p{Zs}\t\v\f]/gu

// Without an import of Node's modules, so that a browser's bundle can hold this file too.
function readFromPackage(): BufferSource | null {
  if (typeof process === 'undefined' || !('getBuiltinModule' in process)) return null
  const { createRequire } = process.getBuiltinModule('node:module')
  const { readFileSync } = process.getBuiltinModule('node:fs')
  for (const place of [import.meta.url, `${process.cwd()}/package.json`]) {
    try {
      return readFileSync(createRequire(place).resolve('sentencex-wasm/sentencex_wasm_bg.wasm'))
    } catch (error) {
      if (!(error instanceof Error && 'code' in error)) throw error
    }
  }
  return null
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0)
}
