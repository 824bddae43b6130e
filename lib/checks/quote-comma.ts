import type { SegmentCheck } from './check'

/**
 * The comma after a quotation stands outside of it: „Ja“, sagte er. English and its pupils print it inside,
 * and so do Czech and Slovak; where printers differ, as in Italian and Portuguese, nothing is said.
 */
export const quoteComma: SegmentCheck<'inside'> = {
  id: 'quote-comma',
  tier: 2,
  languages: ['de', 'es', 'fr', 'pl', 'ru', 'uk'],
  kinds: { inside: { mqm: 'locale-convention/typography', severity: 'warning' } },
  examples: [
    {
      targetLang: 'de',
      wrong: '„Wir warten,“ sagte der Lotse.',
      right: '„Wir warten“, sagte der Lotse.',
    },
    {
      targetLang: 'ru',
      wrong: '«Мы ждём,» — сказал лоцман.',
      right: '«Мы ждём», — сказал лоцман.',
    },
  ],
  run: ({ target }) =>
    Array.from(target.matchAll(INSIDE), ({ index: start, 0: found, groups = {} }) => {
      const place = { start, end: start + found.length }
      const expected = `${groups.space ?? ''}${groups.mark ?? ''},`
      return {
        kind: 'inside' as const,
        target: place,
        args: { found, expected },
        fixes: [{ ...place, text: expected, safe: false }],
      }
    }),
}

// What goes on after it begins with a small letter, or with a dash: the sentence goes on.
const INSIDE = /(?<=\p{L}{2}),(?<space>[ \u00a0\u202f]?)(?<mark>[“”»"])(?= (?:[–—-] )?\p{Ll})/gu
