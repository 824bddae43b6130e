import type { SegmentCheck } from './check'
import { foundPhrase, phraseHits } from './phrases'

/** No word is rendered by one that looks like it and means something else. */
export const falseFriends: SegmentCheck<'falseFriend'> = {
  id: 'false-friends',
  tier: 1,
  provesLink: true,
  kinds: { falseFriend: { mqm: 'accuracy/mistranslation', severity: 'warning' } },
  examples: [
    {
      ...{ sourceLang: 'de', targetLang: 'en' },
      source: 'Die aktuellen Zahlen liegen vor.',
      wrong: 'The actual figures are available.',
      right: 'The latest figures are available.',
    },
    {
      ...{ sourceLang: 'en', targetLang: 'fr' },
      source: 'The town library is closed.',
      wrong: 'La librairie municipale est fermée.',
      right: 'La bibliothèque municipale est fermée.',
    },
    {
      ...{ sourceLang: 'ru', targetLang: 'en' },
      source: 'В магазине стало больше покупателей.',
      wrong: 'There were more customers in the magazine.',
      right: 'There were more customers in the shop.',
    },
  ],
  run: (view, { lists }) =>
    phraseHits(view, lists, 'falseFriend').map((hit) => foundPhrase(view, hit, 'falseFriend')),
}
