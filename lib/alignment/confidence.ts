import type { Bead } from '@/lib/model/bitext'

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
