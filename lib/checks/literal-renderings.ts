import type { Found, SegmentCheck } from './check'
import { foundPhrase, type PhraseHit, phraseHits } from './phrases'
import type { View } from './view'

/**
 * No word of several senses, and no idiom, is rendered by the sense that it does not have here.
 * What the project has on its own list is reported here as well.
 */
export const literalRenderings: SegmentCheck<'literal' | 'own'> = {
  id: 'literal-renderings',
  tier: 1,
  provesLink: true,
  kinds: {
    literal: { mqm: 'accuracy/mistranslation', severity: 'warning' },
    own: { mqm: 'terminology', severity: 'warning' },
  },
  examples: [
    {
      ...{ sourceLang: 'ru', targetLang: 'en' },
      source: 'Губернатор Пермского края открыл школу.',
      wrong: 'The governor of the Perm Edge opened a school.',
      right: 'The governor of Perm Territory opened a school.',
    },
    {
      ...{ sourceLang: 'fr', targetLang: 'de' },
      source: 'Les prix montent dans les grandes surfaces.',
      wrong: 'In den großen Oberflächen steigen die Preise.',
      right: 'In den Supermärkten steigen die Preise.',
    },
  ],
  run: (view, { lists }) => [
    ...phraseHits(view, lists, 'own').map((hit) => ownPhrase(view, hit)),
    ...phraseHits(view, lists, 'literal').map((hit) => foundPhrase(view, hit, 'literal')),
  ],
}

function ownPhrase(view: View, hit: PhraseHit): Found<'own'> {
  const found = foundPhrase(view, hit, 'own')
  return { ...found, args: { ...found.args, note: hit.entry.note ?? '' } }
}
