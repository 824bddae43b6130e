import type { Range } from '@/lib/model/range'

/** UTF-8 that was read as a one-byte encoding, and what it says. */
export interface Redecoded extends Range {
  readonly text: string
}

/**
 * Stretches of a text that are UTF-8 read as windows-1252 or windows-1251. Each pair or triple is decoded
 * again and must give a character that texts have: a capital before a closing mark (`MENÜ“`) or French
 * `é »` would decode by chance.
 */
export function redecoded(text: string): Redecoded[] {
  const found: Redecoded[] = []
  for (const { test, runs, bytes, least } of CASES) {
    if (!test.test(text)) continue
    for (const { index: start, 0: run } of text.matchAll(runs)) {
      const decoded = decode(run, bytes)
      const overlaps = found.some((one) => one.start < start + run.length && start < one.end)
      if (decoded === null || overlaps || !isLikely(decoded, run, text, start, least)) continue
      found.push({ start, end: start + run.length, text: decoded })
    }
  }
  return found.sort((a, b) => a.start - b.start)
}

// Characters of the bytes from 80 to BF. Written out: runtimes differ in what they call windows-1252.
const WESTERN = `€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ${charactersFrom(0xa0, 0xc0)}`
const CYRILLIC = 'ЂЃ‚ѓ„…†‡€‰Љ‹ЊЌЋЏђ‘’“”•–—\u0098™љ›њќћџ\u00a0ЎўЈ¤Ґ¦§Ё©Є«¬\u00ad®Ї°±Ііґµ¶·ё№є»јЅѕї'
const CASES = [
  {
    bytes: bytesOf(WESTERN + charactersFrom(0xc0, 0x100)),
    test: /[ÂÃÄÅâÐÑØÙÎÏ×]/u,
    runs: new RegExp(
      `(?:[Â-ÅÎÏÐÑ×ØÙÚÛ][${WESTERN}]|â[${WESTERN}]{2}|(?:[ä-éã][${WESTERN}]{2}){2,})+`,
      'gu',
    ),
    least: 1,
  },
  {
    bytes: bytesOf(CYRILLIC + charactersFrom(0x410, 0x450)),
    test: /[РС]/u,
    runs: new RegExp(`(?:[РС][${CYRILLIC}]){3,}`, 'gu'),
    least: 3,
  },
] as const

function charactersFrom(start: number, end: number): string {
  return String.fromCharCode(...Array.from({ length: end - start }, (_, n) => start + n))
}

function bytesOf(characters: string): ReadonlyMap<string, number> {
  return new Map(Array.from(characters, (one, n) => [one, 0x80 + n]))
}

/** The text whose bytes the run shows; null when they are no UTF-8. */
function decode(run: string, table: ReadonlyMap<string, number>): string | null {
  const bytes = Array.from(run, (one) => table.get(one) ?? -1)
  if (bytes.includes(-1)) return null
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(bytes))
  } catch (error) {
    if (error instanceof TypeError) return null
    throw error
  }
}

function isLikely(decoded: string, run: string, text: string, start: number, least: number) {
  if (!LIKELY.test(decoded) || Array.from(decoded).length < least) return false
  if (Array.from(decoded).length > 1 || /^[ÂÃâ]/u.test(run)) return true
  // One capital and a mark: by chance, unless it stands in lower case.
  return /\p{Ll}$/u.test(text.slice(Math.max(0, start - 1), start)) || !/[“”‘’„‚»«…–—]$/u.test(run)
}

const LIKELY =
  /^[\u00a0-\u017f\u0386-\u03ce\u0401-\u0451\u0454\u0456\u0457\u0490\u0491\u05d0-\u05ea\u060c\u061b\u061f\u0621-\u0652\u067e\u0686\u06a9\u06af\u06cc\u2010-\u2044\u20ac\u2122\u3001-\u30ff\u4e00-\u9fff\uff01-\uff5e]+$/u
