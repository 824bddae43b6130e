import type { Range } from '@/lib/model/range'
import { baseOf, likelyScript } from '@/lib/text/tags'
import { isWithin, setApart } from './set-apart'

/**
 * Runs of words in a script that the language is not written in, such as Cyrillic in English. Latin is
 * at home everywhere, and so is what stands in brackets: the name as its own language writes it.
 */
export function foreignRuns(text: string, lang: string): readonly Range[] {
  const { letters, scripts } = foreignTo(lang)
  if (!letters.test(text)) return []
  const runs = scripts.flatMap((pattern) =>
    Array.from(text.matchAll(pattern), ({ index, 0: run }) => ({
      start: index,
      end: index + run.length,
    })),
  )
  if (runs.length === 0) return []
  const apart = setApart(text)
  return runs.filter((run) => !isWithin(run, apart)).sort((a, b) => a.start - b.start)
}

/** What tells a foreign letter, and the runs of each foreign script. */
interface Foreign {
  readonly letters: RegExp
  readonly scripts: readonly RegExp[]
}

function foreignTo(lang: string): Foreign {
  const known = cache.get(lang)
  if (known) return known
  const own = new Set([likelyScript(lang), ...(ALSO[baseOf(lang)] ?? [])].flatMap(partsOf))
  const foreign = SCRIPTS.filter(([script]) => !own.has(script))
  const made = {
    letters: new RegExp(`[${foreign.map(([, letters]) => letters).join('')}]`, 'u'),
    scripts: foreign.map(([, , pattern]) => pattern),
  }
  cache.set(lang, made)
  return made
}

function partsOf(script: string): readonly string[] {
  return PARTS[script] ?? [script]
}

const cache = new Map<string, Foreign>()

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

const SCRIPTS: readonly (readonly [script: string, letters: string, run: RegExp])[] = [
  ['Cyrl', String.raw`\p{Script=Cyrillic}`, runsOf(String.raw`\p{Script=Cyrillic}`)],
  ['Grek', String.raw`\p{Script=Greek}`, runsOf(String.raw`\p{Script=Greek}`, 3)],
  ['Arab', String.raw`\p{Script=Arabic}`, runsOf(String.raw`[\p{Script=Arabic}\u064b-\u065f]`)],
  ['Hebr', String.raw`\p{Script=Hebrew}`, runsOf(String.raw`\p{Script=Hebrew}`)],
  ['Deva', String.raw`\p{Script=Devanagari}`, runsOf(String.raw`\p{Script=Devanagari}`)],
  ['Thai', String.raw`\p{Script=Thai}`, runsOf(String.raw`\p{Script=Thai}`)],
  ['Geor', String.raw`\p{Script=Georgian}`, runsOf(String.raw`\p{Script=Georgian}`)],
  ['Armn', String.raw`\p{Script=Armenian}`, runsOf(String.raw`\p{Script=Armenian}`)],
  ['Hang', String.raw`\p{Script=Hangul}`, runsOf(String.raw`\p{Script=Hangul}`)],
  ['Hani', String.raw`\p{Script=Han}`, /\p{Script=Han}+/gu],
  [
    'Kana',
    String.raw`\p{Script=Hiragana}\p{Script=Katakana}`,
    /[\p{Script=Hiragana}\p{Script=Katakana}ー]{2,}/gu,
  ],
]
