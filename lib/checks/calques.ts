import type { SegmentCheck } from './check'
import { foundPhrase, phraseHits } from './phrases'

/** No phrase is put together as the source language would put it, and clumsy in the target language. */
export const calques: SegmentCheck<'calque'> = {
  id: 'calques',
  tier: 4,
  kinds: { calque: { mqm: 'style/awkward', severity: 'warning' } },
  examples: [
    {
      ...{ sourceLang: 'zh', targetLang: 'en' },
      source: '博物馆方面表示将延长开放时间。',
      wrong: 'The museum side said it would stay open longer.',
      right: 'The museum said it would stay open longer.',
    },
  ],
  run: (view, { lists }) =>
    phraseHits(view, lists, 'calque').map((hit) => foundPhrase(view, hit, 'calque')),
}
