import type { SegmentCheck } from './check'

/**
 * German nouns have a capital. Without a dictionary of the language they are told by their endings: what
 * ends in -heit, -keit, -schaft, -tion, -tät or -ismus is nothing else, nor is what ends in a person.
 */
export const nounCapital: SegmentCheck<'small'> = {
  id: 'noun-capital',
  tier: 2,
  languages: ['de'],
  kinds: { small: { mqm: 'fluency/spelling', severity: 'warning' } },
  examples: [
    {
      targetLang: 'de',
      wrong: 'Die Stadt verlor eine mehrheit.',
      right: 'Die Stadt verlor eine Mehrheit.',
    },
    {
      targetLang: 'de',
      wrong: 'Auch landwirte und fischhändler kamen.',
      right: 'Auch Landwirte und Fischhändler kamen.',
    },
  ],
  run: ({ target, source }) =>
    Array.from(target.matchAll(SMALL), ({ index: start, 0: found }) => {
      if (source.includes(found)) return []
      const place = { start, end: start + found.length }
      const expected = found.charAt(0).toUpperCase() + found.slice(1)
      return [
        {
          kind: 'small' as const,
          target: place,
          args: { found, expected },
          fixes: [{ ...place, text: expected, safe: false }],
        },
      ]
    }).flat(),
}

const THINGS = 'heit|keit|schaft|tion|sion|tät|ismus|(?<!j)ung|tum|nis'
// Participles of strong verbs end in -ungen as well, after other letters: gesprungen, gezwungen.
const MANY =
  'heiten|keiten|schaften|tionen|sionen|täten|ierungen|[fghkmnptx]ungen|nisse|nissen|tümer'
const PEOPLE =
  'politiker|minister|händler|arbeiter|sprecher|bewohner|wissenschaftler|künstler|wähler|(?<!tö)richter|bürger|besitzer|betreiber|spieler|fahrer|lehrer|schüler|experte|landwirt|mitglied|präsident|student|patient'
const FORMS = '(?:s|es|n|en|e|er|ern|in|innen)?'

// A word with a hyphen, an address or a file name is none of these.
const SMALL = new RegExp(
  String.raw`(?<![\p{L}\p{N}@#/._’'-])(?=\p{Ll}{6})\p{Ll}*(?:${THINGS}|${MANY}|(?:${PEOPLE})${FORMS})(?![\p{L}\p{N}@/_’'-]|\.\p{L})`,
  'gu',
)
