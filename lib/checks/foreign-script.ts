import type { Range } from '@/lib/model/range'
import { baseOf, likelyScript } from '@/lib/text/tags'
import { isWithin, setApart } from './set-apart'

/**
 * Runs of words in a script that the language is not written in, such as Cyrillic in English. Latin is
 * at home everywhere, and so is what stands in brackets: the name as its own language writes it.
 */
export function foreignRuns(text: string, lang: string): readonly Range[] {
  if (!NOT_LATIN.test(text)) return []
  const own = scriptsOf(lang)
  const foreign = SCRIPTS.filter(([script]) => !own.has(script))
  const runs = foreign.flatMap(([, pattern]) =>
    Array.from(text.matchAll(pattern), ({ index, 0: run }) => ({
      start: index,
      end: index + run.length,
    })),
  )
  if (runs.length === 0) return []
  const apart = setApart(text)
  return runs.filter((run) => !isWithin(run, apart)).sort((a, b) => a.start - b.start)
}

/** Letters that the language is written in, besides Latin ones, by `likelyScript` and this table. */
function scriptsOf(lang: string): ReadonlySet<string> {
  const known = cache.get(lang)
  if (known) return known
  const made = new Set([likelyScript(lang), ...(ALSO[baseOf(lang)] ?? [])].flatMap(partsOf))
  cache.set(lang, made)
  return made
}

function partsOf(script: string): readonly string[] {
  return PARTS[script] ?? [script]
}

const cache = new Map<string, ReadonlySet<string>>()

const PARTS: Readonly<Partial<Record<string, readonly string[]>>> = {
  Jpan: ['Hani', 'Kana'],
  Kore: ['Hang', 'Hani'],
  Hans: ['Hani'],
  Hant: ['Hani'],
}

const ALSO: Readonly<Partial<Record<string, readonly string[]>>> = {
  sr: ['Cyrl'],
  bs: ['Cyrl'],
  kk: ['Cyrl'],
  uz: ['Cyrl'],
  az: ['Cyrl'],
  tk: ['Cyrl'],
  ky: ['Cyrl'],
  mn: ['Cyrl'],
  pa: ['Arab', 'Guru'],
  ku: ['Arab'],
  sd: ['Arab', 'Deva'],
  ks: ['Arab', 'Deva'],
  yi: ['Hebr'],
}

/** A run is words of the script with single marks between them; one letter alone may be a symbol. */
function runsOf(letters: string, shortest = 2): RegExp {
  const word = `(?:${letters}){${String(shortest)},}`
  return new RegExp(`(?<![\\p{L}\\p{M}])${word}(?:[ \\u00a0'’-]${word})*(?![\\p{L}\\p{M}])`, 'gu')
}

const SCRIPTS: readonly (readonly [string, RegExp])[] = [
  ['Cyrl', runsOf('\\p{Script=Cyrillic}')],
  ['Grek', runsOf('\\p{Script=Greek}', 3)],
  ['Arab', runsOf('[\\p{Script=Arabic}\\u064b-\\u065f]')],
  ['Hebr', runsOf('[\\p{Script=Hebrew}]')],
  ['Deva', runsOf('[\\p{Script=Devanagari}]')],
  ['Thai', runsOf('[\\p{Script=Thai}]')],
  ['Geor', runsOf('[\\p{Script=Georgian}]')],
  ['Armn', runsOf('[\\p{Script=Armenian}]')],
  ['Hang', runsOf('[\\p{Script=Hangul}]')],
  ['Hani', /\p{Script=Han}+/gu],
  ['Kana', /[\p{Script=Hiragana}\p{Script=Katakana}ー]{2,}/gu],
]

const NOT_LATIN =
  /[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Devanagari}\p{Script=Thai}\p{Script=Georgian}\p{Script=Armenian}\p{Script=Hangul}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u
