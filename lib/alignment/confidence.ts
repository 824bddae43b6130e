import { DOUBTFUL_BELOW } from '@/lib/model/bitext'
import type { Bead, Doubt, FoundBead } from '@/lib/model/bitext'

/**
 * The confidence that is shown for a bead, from its probability: a scale that would rather doubt. A
 * probability of .97 is .9 on it, one of .88 is `DOUBTFUL_BELOW`.
 *
 * Probabilities are calibrated, and so put most beads that are wrong between .6 and .9, where nobody
 * looks. On development data beads below the mark hold over half of all errors this way, in place of a
 * fifth, and are a twentieth of all beads in place of a sixtieth; those of .9 and above are right as
 * often as before. Other orders of beads were no better: flatter probabilities, those of neighbours,
 * the type of the bead.
 */
export function cautious<B extends Bead>(bead: B): B {
  return { ...bead, confidence: bead.confidence ** CAUTION }
}

const CAUTION = 4

/**
 * The beads of a text, those of one side alone believed less where most of it is alone: that is not a
 * translation with much left out but another text, or one whose sentences were shuffled. A side without
 * any sentence is a translation that is not there yet: then nothing is doubtful. What a person has
 * confirmed is believed.
 */
export function modest(
  beads: readonly FoundBead[],
  confirmed: readonly Pick<Bead, 'source' | 'target'>[] = [],
): readonly FoundBead[] {
  const count = (side: 'source' | 'target') =>
    beads.reduce((sum, bead) => sum + bead[side].length, 0)
  const [sources, targets] = [count('source'), count('target')]
  if (sources * targets === 0) return beads
  const alone = beads.reduce((sum, bead) => sum + (isAlone(bead) ? 1 : 0), 0)
  const factor = (1 - alone / (sources + targets)) / HALF
  if (factor >= 1) return beads
  const isSettled = (bead: Bead) =>
    confirmed.some(
      ({ source, target }) => isSame(source, bead.source) && isSame(target, bead.target),
    )
  return beads.map((bead) => {
    if (!isAlone(bead) || isSettled(bead)) return bead
    const confidence = bead.confidence * factor
    return confidence < DOUBTFUL_BELOW ? { doubt: NOTHING_TOLD, ...bead, confidence } : bead
  })
}

const HALF = 0.5
const NOTHING_TOLD: Doubt = { length: null, source: [], target: [], rival: null }

function isAlone({ source, target }: Bead): boolean {
  return source.length * target.length === 0
}

function isSame(a: readonly number[], b: readonly number[]): boolean {
  return a.length === b.length && a[0] === b[0]
}
