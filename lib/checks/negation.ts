import type { Found, SegmentCheck } from './check'
import { deniedVerb } from './denied-verb'
import { sideOf } from './list-words'
import { answersAround, type Answers } from './negation-answers'
import { type Denial, denialsIn } from './negation-table'
import type { PatternMatch } from './patterns'
import { isProvenLink } from './proven-link'
import type { View } from './view'

/**
 * No denial of the source is lost, none is gained.
 *
 * One text denies surely and the other neither does nor has a word that may mean as much (`without`,
 * `refuse`, `hard`). For what one language denies another likes to put the other way round, the sentence
 * must be short, or the words around the denial must stand in the other text as themselves. On denials cut
 * out of human translations this finds two in three; left alone, the same translations get one or two
 * false alarms in 10,000 words (four without these conditions, for three found in four).
 */
export const negation: SegmentCheck<'lost' | 'gained'> = {
  id: 'negation',
  tier: 1,
  kinds: {
    lost: { mqm: 'accuracy/mistranslation', severity: 'error' },
    gained: { mqm: 'accuracy/mistranslation', severity: 'warning' },
  },
  examples: [
    {
      ...{ sourceLang: 'ru', targetLang: 'en' },
      source: 'Мы не закрываем эту дорогу.',
      wrong: 'We are closing this road.',
      right: 'We are not closing this road.',
    },
    {
      ...{ sourceLang: 'en', targetLang: 'de' },
      source: 'The government will build a new school in the city this year.',
      wrong: 'Die Regierung wird in diesem Jahr keine neue Schule in der Stadt bauen.',
      right: 'Die Regierung wird in diesem Jahr eine neue Schule in der Stadt bauen.',
    },
  ],
  run(view, { associations }) {
    if (!associations || !isProvenLink(view, associations)) return []
    const inSource = denialsIn(sideOf(view, 'source'), view.sourceBase)
    const inTarget = denialsIn(sideOf(view, 'target'), view.targetBase)
    if (!inSource || !inTarget) return []
    const [source, target] = withoutEchoes(view, inSource, inTarget)
    return [
      ...denied(source, near(view, source, target)).flatMap((place) =>
        lost(view, place, answersAround(view, 'source', place, associations)),
      ),
      ...denied(target, source).flatMap((place) =>
        gained(view, place, answersAround(view, 'target', place, associations)),
      ),
    ]
  },
}

type Match = PatternMatch<Denial>

// Shares of the known words beside a denial that have their answer in the other text.
const ENOUGH = 0.5
const NEARLY_ALL = 0.7

/** Words of a sentence that is too short to say the same in quite another way. */
const SHORT = 20

/**
 * Leaves out `not even` where both have it: it adds to a denial, and neither proves nor excuses one. The
 * denial of the verb beside it goes with it: Turkish `bile giyemedim` is `could not even put on`.
 */
function withoutEchoes(
  { sourceBase, targetBase }: View,
  source: readonly Match[],
  target: readonly Match[],
): [readonly Match[], readonly Match[]] {
  const isEcho = ({ value }: Match) => value === 'even'
  if (!source.some(isEcho) || !target.some(isEcho)) return [source, target]
  const isBeside = (one: Match, echo: Match) =>
    one.start - echo.end <= BESIDE && echo.start - one.end <= BESIDE
  const without = (side: readonly Match[], base: string) =>
    side.filter(
      (one) =>
        !isEcho(one) &&
        !(DENIES_VERB.has(base) && side.some((echo) => isEcho(echo) && isBeside(one, echo))),
    )
  return [without(source, sourceBase), without(target, targetBase)]
}

/** Their word for even denies nothing alone. */
const DENIES_VERB: ReadonlySet<string> = new Set(['tr', 'ja', 'hi'])

/** Code units. */
const BESIDE = 12

/** Leaves out words that perhaps deny, but stand far from where the source does: even an unprofitable one. */
function near({ source, target }: View, here: readonly Match[], there: readonly Match[]) {
  const first = here.find(({ value }) => value === 'sure')
  const at = (first?.start ?? 0) / source.length
  return there.filter(
    ({ value, start }) => value !== 'weak' || Math.abs(start / target.length - at) <= FAR,
  )
}

/** Share of a text. */
const FAR = 0.5

/** The denial to look into: the first sure one, where the other text has nothing of the kind. */
function denied(here: readonly Match[], there: readonly Match[]): readonly Match[] {
  const first = here.find(({ value }) => value === 'sure')
  return first && there.length === 0 ? [first] : []
}

function lost(view: View, denial: Match, { share, known, place }: Answers): Found<'lost'>[] {
  const isLiteral = known >= 2 && share >= ENOUGH
  if (!isLiteral && view.sourceWords().length > SHORT) return []
  return [
    {
      kind: 'lost',
      target: deniedVerb(view, place) ?? place,
      source: { start: denial.start, end: denial.end },
      args: { word: view.source.slice(denial.start, denial.end) },
      severity: isLiteral && share >= NEARLY_ALL ? 'error' : 'warning',
      confidence: isLiteral ? 0.8 : 0.7,
    },
  ]
}

function gained(view: View, denial: Match, { share, known, place }: Answers): Found<'gained'>[] {
  if (known < 2 || share < NEARLY_ALL || view.targetWords().length > SHORT) return []
  return [
    {
      kind: 'gained',
      target: { start: denial.start, end: denial.end },
      source: place,
      args: { word: view.target.slice(denial.start, denial.end) },
      confidence: 0.7,
    },
  ]
}
