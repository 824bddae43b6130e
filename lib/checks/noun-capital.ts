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
      if (NO_NOUN.test(found) || source.includes(found)) return []
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
const MANY =
  'heiten|keiten|schaften|tionen|sionen|täten|ierungen|igungen|[fghkmnptx]ungen|nisse|nissen|tümer'
const PEOPLE =
  'politiker|minister|händler|arbeiter|mitarbeiter|sprecher|bewohner|wissenschaftler|künstler|wähler|richter|bürger|besitzer|betreiber|spieler|fahrer|lehrer|schüler|experte|landwirt|mitglied|präsident|student|patient'
const FORMS = '(?:s|es|n|en|e|er|ern|in|innen)?'

// A word with a hyphen, an address or a file name is none of these.
const SMALL = new RegExp(
  String.raw`(?<![\p{L}\p{N}@#/._’'-])(?=\p{Ll}{6})\p{Ll}*(?:${THINGS}|${MANY}|(?:${PEOPLE})${FORMS})(?![\p{L}\p{N}@/_’'-]|\.\p{L})`,
  'gu',
)

// Verbs, participles and adverbs with the same ending, and adjectives that compare.
const NO_NOUN =
  /(?:^(?:\p{Ll}*irrtum|überein\p{Ll}*|insgeheim|geheim|bekenntnis)$)|(?:^|[bgmpsz]e|ver|ent|er|be|an|ein|aus|ab|zu|auf|vor)(?:schafft?|heiten|richter[ens]*|spielern?|fahrern?)$|(?:leichter|sicherer|schlichter|dichter|schlechter|gerichter)[ens]*$/u
