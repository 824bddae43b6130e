import type { Bead } from '@/lib/model/bitext'
import { typeAt } from './bead-types'
import { carriedOn } from './knowledge'
import type { Knowledge } from './knowledge'
import { learn } from './learn'
import { linksOf } from './links'
import { cutOut } from './stretch'
import type { Stretch } from './stretch'
import type { Text } from './types'

/** The knowledge with what the confirmed beads of texts teach: they are the surest lesson there is. */
export function withConfirmed(
  knowledge: Knowledge,
  stretches: readonly Stretch[],
  texts: readonly Text[],
): Knowledge {
  const pairs = stretches.flatMap((stretch, n) =>
    (texts[n]?.confirmed ?? []).flatMap((bead) => ofBead(stretch, bead)),
  )
  if (pairs.length === 0) return knowledge
  const { known, vocabularies } = knowledge
  const links = linksOf(pairs, pairs.map(wholeBead), known, vocabularies)
  const learnt = learn(links, known, vocabularies, { iterations: ITERATIONS, isLast: true })
  return carriedOn(knowledge, pairs, learnt, null)
}

const ITERATIONS = 4

/** The sentences of a bead that has both sides. */
function ofBead(stretch: Stretch, { source, target }: Pick<Bead, 'source' | 'target'>): Stretch[] {
  const [i, j] = [source[0], target[0]]
  if (i === undefined || j === undefined) return []
  return [cutOut(stretch, { i, j }, { i: i + source.length, j: j + target.length })]
}

/** All sentences of a stretch in one bead, beyond doubt. */
function wholeBead({ source, target }: Stretch) {
  const type = { source: source.size, target: target.size }
  return [{ i: 0, j: 0, ...type, type: typeAt(type.source, type.target), weight: 1 }]
}
