import type { Found, SegmentCheck } from './check'
import lists from './lists/fragment-words.json'
import type { Range } from '@/lib/model/range'
import { type Sentence, sentencesIn } from './sentences'
import type { View } from './view'
import { wordTable } from './word-table'

/**
 * No part of a sentence stands alone: `At the ceremony. At the North Star yard.`
 *
 * That a verb is missing is hard to tell and often right, so a second signal is asked for: more target
 * sentences than source sentences here, and a beginning that leans on what went before.
 */
export const orphanFragment: SegmentCheck<'fragment'> = {
  id: 'orphan-fragment',
  tier: 3,
  languages: Object.keys(lists.starts),
  kinds: { fragment: { mqm: 'fluency/grammar', severity: 'warning' } },
  examples: [
    {
      sourceLang: 'de',
      targetLang: 'en',
      source: 'Sie sprach bei der Feier in der neuen Halle am Hafen.',
      wrong: 'She spoke at the ceremony. In the new hall by the harbour.',
      right: 'She spoke at the ceremony in the new hall by the harbour.',
    },
    {
      sourceLang: 'en',
      targetLang: 'ru',
      source: 'She spoke at the ceremony in the new hall by the harbour.',
      wrong: 'Она выступила на церемонии. В новом зале у порта.',
      right: 'Она выступила на церемонии в новом зале у порта.',
    },
    {
      sourceLang: 'en',
      targetLang: 'es',
      source: 'She spoke at the ceremony in the new hall by the harbour.',
      wrong: 'Habló en la ceremonia. En la nueva sala del puerto.',
      right: 'Habló en la ceremonia. Fue en la nueva sala del puerto.',
    },
  ],
  run(view) {
    const { source, sourceBase, target, targetBase, previous, targetStartsUnit } = view
    const sentences = sentencesIn(target, targetBase)
    const isFirstAlone =
      source === '' && previous !== null && previous.target !== '' && !targetStartsUnit
    if (sentences.length <= sentencesIn(source, sourceBase).length) return []
    return sentences.flatMap((sentence, n) => {
      const before = sentences[n - 1]
      if (!before && !isFirstAlone) return []
      return isFragment(view, sentence, before?.isTorn ?? false)
        ? [foundAt(view, sentence, n > 0 ? before : undefined)]
        : []
    })
  },
}

const starts = wordTable(lists.starts)
const verbs = wordTable(lists.verbs)
const endings = wordTable(lists.verbEndings)
const MOST_WORDS = 8

function isFragment(view: View, { start, end }: Range, isAfterTear: boolean): boolean {
  const { target, targetBase } = view
  if (
    !/^["“„«]?\p{Lu}|^\p{Lo}/u.test(target.slice(start, end)) ||
    !/[.।]$/u.test(target.slice(start, end))
  )
    return false
  const words = view.targetWords().filter((word) => word.start >= start && word.end <= end)
  const first = words[0]
  if (!first || words.length < 2 || words.length > MOST_WORDS) return false
  if (!starts(targetBase).has(first.key) && !(isAfterTear && words.length <= 5)) return false
  return !words.some(({ key, text }, n) => isVerb(key, text, n, targetBase))
}

/** Looks like a verb, by the words and endings of the language; names in capitals do not. */
function isVerb(key: string, text: string, n: number, base: string): boolean {
  if (verbs(base).has(key)) return true
  if (n > 0 && /^\p{Lu}/u.test(text)) return false
  return [...endings(base)].some((ending) => key.length > ending.length + 1 && key.endsWith(ending))
}

function foundAt(
  { target }: View,
  { start, end }: Range,
  before: Sentence | undefined,
): Found<'fragment'> {
  const text = target.slice(start, end)
  const joined = before && /\.$/u.test(target.slice(0, before.end))
  return {
    kind: 'fragment',
    target: { start, end },
    args: { found: text },
    fixes: joined
      ? [
          {
            start: before.end - 1,
            end: start + 1,
            text: target.slice(before.end, start) + target.charAt(start).toLowerCase(),
            safe: false,
          },
        ]
      : [],
    confidence: 0.8,
  }
}
