import { upperFirst } from './upper-first'
import type { Found, SegmentCheck } from './check'
import { sentencesIn } from './sentences'
import type { View } from './view'

/**
 * A sentence begins with a capital. Within a segment a small letter after a full stop counts only where
 * the source has as many sentences: elsewhere the full stop is wrong, which is another question.
 */
export const sentenceCapital: SegmentCheck<'small'> = {
  id: 'sentence-capital',
  tier: 2,
  kinds: { small: { mqm: 'fluency/spelling', severity: 'warning' } },
  examples: [
    { targetLang: 'en', wrong: 'the engineer agreed.', right: 'The engineer agreed.' },
    {
      sourceLang: 'zh',
      targetLang: 'en',
      source: '居民担心噪音。为此安装了玻璃。',
      wrong: 'Residents fear noise. to this end, glass was installed.',
      right: 'Residents fear noise. To this end, glass was installed.',
    },
    { targetLang: 'ru', wrong: '«мы ждём», — сказала она.', right: '«Мы ждём», — сказала она.' },
  ],
  run(view) {
    if (view.kind === 'listItem') return []
    const starts = [...(startsHere(view) ? [0] : []), ...startsInside(view)]
    return starts.flatMap((start) => smallAt(start, view))
  },
}

function smallAt(
  start: number,
  { target, source, targetBase, targetLang }: View,
): Found<'small'>[] {
  const at =
    start + (/^[\s"“„«»”'‘(\uFFFC]*/u.exec(target.slice(start, start + 8))?.[0].length ?? 0)
  const text = target.slice(at, at + 60)
  const word = /^(?!\p{Script=Georgian})\p{Ll}[\p{L}\p{M}’']*/u.exec(text)?.[0]
  if (word === undefined || isByRight(text, word) || hasWord(source, word)) return []
  const end = at + word.length
  const initial = targetBase === 'nl' && word.startsWith('ij') ? 'IJ' : upperFirst(word, targetLang)
  const length = initial === 'IJ' ? 2 : 1
  return [
    {
      ...{ kind: 'small', target: { start: at, end }, args: { found: word } },
      fixes: [{ start: at, end: at + length, text: initial, safe: true }],
    },
  ]
}

/** `iPhone`, `mRNA`, `a)`, `www.`, `al-Hayat`, `de Gaulle`, `d’Artagnan`, `x@y`. */
function isByRight(text: string, word: string): boolean {
  const after = text.slice(word.length)
  if (/\p{Lu}/u.test(word) || /^[)@_\d/\\=]|^[.:](?=\S)|^-[\p{Lu}\d]/u.test(after)) return true
  return PARTICLE.test(text)
}

const PARTICLE =
  /^(?:de[lnrst]?|d[aiou]s?|v[ao]n|le|la|el|al|bin|ibn|ben|te[nr]?|zu[mr]?|af|av)(?: de[rn]?| la)? \p{Lu}|^['’]?\p{Ll}['’]/u

function hasWord(source: string, word: string): boolean {
  const at = word.length > 1 ? source.indexOf(word) : -1
  return (
    at >= 0 && !/[\p{L}\p{N}]/u.test((source[at - 1] ?? ' ') + (source[at + word.length] ?? ' '))
  )
}

/** Whether the segment begins a sentence, by its place, what stands before, and its source. */
function startsHere(view: View): boolean {
  const { source, target, previous, targetStartsUnit } = view
  if (!SMALL_START.test(target)) return false
  // A source without a capital, or none at all, proves that a sentence begins only by its end.
  const first = /\p{L}/u.exec(source)?.[0] ?? ''
  if (/^\p{Ll}$/u.test(first) || /^\s*(?:…|\.\.\.|[-–—])/u.test(source)) return false
  if (!/^\p{Lu}$/u.test(first) && !ENDS.test(target)) return false
  if (!previous || previous.target === '') return true
  if (targetStartsUnit) return !/[,;:–—-]\s*$/u.test(previous.target)
  return source !== '' && /[\p{L}\p{N})%]\s?[.!?]\s*$/u.test(previous.target)
}

const SMALL_START = /^[\s"“„«»”'‘(]{0,4}\p{Ll}/u
const ENDS = /[.!?…][\s"”»“’)]*$/u

/** After line ends, and after full stops that the source has too. */
function startsInside({ source, target, sourceBase, targetBase }: View): number[] {
  if (source === '' || !/[.!?\n]\s+["“„«]?\p{Ll}/u.test(target)) return []
  const sentences = sentencesIn(target, targetBase)
  if (sentences.length > sentencesIn(source, sourceBase).length) return []
  return sentences.flatMap(({ isTorn }, n) => (isTorn ? (sentences[n + 1]?.start ?? []) : []))
}
