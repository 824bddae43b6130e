import { typeAt } from './bead-types'
import { carriedOn, firstKnowledge } from './knowledge'
import { learn } from './learn'
import { learntSince } from './learnt-since'
import { addedUp } from './lexicon-counts'
import type { LexiconCounts } from './lexicon-counts'
import { linksOf } from './links'
import type { AlignOptions } from './types'

/** A text and its translation, and how surely they are that: 1 is beyond doubt, 2 counts twice. */
export interface Example {
  readonly source: string
  readonly target: string
  readonly weight: number
}

type Languages = Pick<AlignOptions, 'sourceLang' | 'targetLang'>

/**
 * What examples teach of the words of two languages: so many at once as an aligned text is learnt from,
 * each batch with what those before have taught.
 */
export function taughtBy(examples: readonly Example[], languages: Languages): LexiconCounts {
  const repeated = examples.flatMap(asOftenAsItCounts)
  let taught: LexiconCounts = { pairs: [], seen: [new Map(), new Map()] }
  for (let from = 0; from < repeated.length; from += BATCH) {
    const batch = repeated.slice(from, from + BATCH)
    taught = addedUp([taught, taughtAtOnce(batch, { ...languages, memory: taught })])
  }
  return taught
}

const BATCH = 5_000

function taughtAtOnce(examples: readonly Example[], options: AlignOptions): LexiconCounts {
  const side = (name: 'source' | 'target') =>
    examples.map((example, unit) => ({
      ...{ text: example[name], unit, kind: 'paragraph' as const },
    }))
  const text = { source: side('source'), target: side('target') }
  const { knowledge, stretches } = firstKnowledge([text], { ...options, structure: false })
  const { known, vocabularies } = knowledge
  const beads = examples.map(({ weight }, i) => ({
    ...{ i, j: i, source: 1, target: 1, type: typeAt(1, 1), weight },
  }))
  const links = linksOf(stretches, [beads], known, vocabularies)
  const learnt = learn(links, known, vocabularies, { iterations: ITERATIONS, isLast: true })
  return learntSince(knowledge, carriedOn(knowledge, stretches, learnt, null))
}

const ITERATIONS = 4

/** What counts twice is told twice: its words are then seen twice, too. */
function asOftenAsItCounts(example: Example): Example[] {
  const times = Math.max(1, Math.round(example.weight))
  return Array<Example>(times).fill({ ...example, weight: example.weight / times })
}
