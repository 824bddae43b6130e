import { wordCount } from '@/lib/text/words'
import type { SegmentCheck } from './check'
import { sentencesIn } from './sentences'

/** No sentence is so long that a reader loses its beginning. */
export const longSentence: SegmentCheck<'long'> = {
  id: 'long-sentence',
  tier: 4,
  kinds: { long: { mqm: 'style/awkward', severity: 'hint' } },
  examples: [
    {
      targetLang: 'en',
      wrong:
        'The council, which had met three times in the spring without an answer, decided on Monday that the old school by the river, which has stood empty since the flood, will be sold to a family from the next town who want to open a small hotel there.',
      right:
        'The council decided on Monday to sell the old school by the river. It has stood empty since the flood.',
    },
  ],
  run({ target, targetLang, targetBase }) {
    if (target.length < SHORTEST) return []
    return sentencesIn(target, targetBase).flatMap(({ start, end }) => {
      if (end - start < SHORTEST) return []
      const count = wordCount(target.slice(start, end), targetLang)
      if (count <= MOST_WORDS) return []
      const [shown = ''] = FIRST_WORDS.exec(target.slice(start, end)) ?? []
      return [
        { kind: 'long', target: { start, end: start + shown.length }, args: { words: count } },
      ]
    })
  },
}

/** Code units: no sentence of so many words is shorter, in any script. */
const SHORTEST = 60

/** Guides to plain language ask for 15 to 25 words; nearly twice that loses most readers. */
const MOST_WORDS = 45

// A finding points at where the sentence begins.
const FIRST_WORDS = /^.{1,40}(?!\p{L})/su
