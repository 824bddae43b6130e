import { bandOf } from './band'
import type { Band } from './band'
import { coarseBand } from './coarse'
import { seenWith } from './knowledge'
import type { Knowledge } from './knowledge'
import { landmarksOf } from './landmarks'
import { learn, unlearnt } from './learn'
import type { Learnt } from './learn'
import { lexiconOf } from './lexicon'
import { linksOf } from './links'
import { firstModel, nextModel } from './model'
import type { Model } from './model'
import { posteriorsOf, weighedBeads } from './posteriors'
import type { WeighedBead } from './posteriors'
import { scoresOf } from './scores'
import type { Stretch } from './stretch'
import { bandAlong } from './wide-band'

/** A stretch with the model that fits it, and the probabilities of its beads. */
export interface Fitted {
  readonly stretch: Stretch
  readonly model: Model
  readonly band: Band
  readonly scores: Float32Array
  readonly posteriors: Float32Array
}

/**
 * Fits a model to stretches, together, by soft expectation–maximisation: score the band, weigh its
 * beads, learn words from them, narrow the band; from warm (all beads nearly equal) to cool. `onPass`
 * is told after each pass, with the share done, and may throw to stop.
 */
export function fit(
  stretches: readonly Stretch[],
  knowledge: Knowledge,
  onPass: (share: number) => void,
): { readonly fitted: readonly Fitted[]; readonly learnt: Learnt } {
  const effort = effortFor(stretches)
  const seen = stretches.reduce((sum, stretch) => seenWith(stretch, sum), knowledge.seen)
  let learnt = unlearnt(knowledge.known)
  let fitted = start(stretches, learnt, knowledge, effort.temperatures[0] ?? 1)
  for (let n = 1, isLast = false; !isLast; n += 1) {
    onPass(n / (effort.temperatures.length + 1))
    const beads = fitted.map(({ band, posteriors }) => weighedBeads(band, posteriors, LEAST))
    isLast = n >= effort.temperatures.length || isSure(stretches, beads)
    const temperature = isLast ? 1 : (effort.temperatures[n] ?? 1)
    learnt = learn(
      linksOf(stretches, beads, knowledge.known, knowledge.vocabularies),
      knowledge.known,
      knowledge.vocabularies,
      { iterations: effort.iterations, isLast: effort.isThorough || isLast },
    )
    const lexicon = lexiconOf(learnt, knowledge.vocabularies, seen)
    fitted = fitted.map(({ stretch, band }, k) => {
      const own = beads[k] ?? []
      const narrow = narrowed(band, own, stretch.target.size)
      return pass(stretch, narrow, nextModel(stretch, own, lexicon), temperature)
    })
  }
  onPass(1)
  return { fitted, learnt }
}

/** Temperatures of the passes before the last, which has 1, and iterations of each learning. */
interface Effort {
  readonly temperatures: readonly number[]
  readonly iterations: number
  readonly isThorough: boolean
}

// A long text teaches more in each pass: less will do (− .003 on novels, a third of the time).
const THOROUGH: Effort = { temperatures: [0.3, 0.6, 0.7], iterations: 4, isThorough: true }
const QUICK: Effort = { temperatures: [0.4, 0.7], iterations: 3, isThorough: false }
const MANY = 3_500

function effortFor(stretches: readonly Stretch[]): Effort {
  const rows = stretches.reduce((sum, { source }) => sum + source.size, 0)
  return rows < MANY ? THOROUGH : QUICK
}

// Beads less likely than this teach nothing, and the band is narrowed past them.
const LEAST = 0.003

function start(
  stretches: readonly Stretch[],
  learnt: Learnt,
  { vocabularies, seen, mean, ratio }: Knowledge,
  temperature: number,
): Fitted[] {
  const lexicon = lexiconOf(learnt, vocabularies, seen)
  return stretches.map((stretch) => {
    const model = firstModel(stretch, lexicon, mean)
    const landmarks = landmarksOf(stretch, lexicon[0], ratio)
    const wide = bandAlong(stretch.source.size, stretch.target.size, landmarks, ratio)
    return pass(stretch, coarseBand(stretch, wide, model), model, temperature)
  })
}

function pass(stretch: Stretch, band: Band, model: Model, temperature: number): Fitted {
  const scores = scoresOf(stretch, band, model)
  return { stretch, model, band, scores, posteriors: posteriorsOf(band, scores, temperature) }
}

/** The nodes that a likely bead touches. */
function narrowed(band: Band, beads: readonly WeighedBead[], m: number): Band {
  const n = band.lo.length - 1
  const first = new Int32Array(n + 1).fill(m)
  const last = new Int32Array(n + 1)
  for (const { i, j, source, target } of beads)
    for (let row = i; row <= i + source; row += 1) {
      first[row] = Math.min(first[row] ?? 0, j)
      last[row] = Math.max(last[row] ?? 0, j + target)
    }
  return bandOf(n, m, (i) => [first[i] ?? 0, last[i] ?? 0])
}

/**
 * Whether a pass, warm as it was, left so little doubt that the next can be the last: machine
 * translation needs half the passes that novels do.
 */
function isSure(
  stretches: readonly Stretch[],
  beads: readonly (readonly WeighedBead[])[],
): boolean {
  let [sum, all] = [0, 0]
  stretches.forEach(({ source }, n) => {
    const most = new Float64Array(source.size)
    for (const bead of beads[n] ?? [])
      for (let k = bead.i; k < bead.i + bead.source; k += 1)
        most[k] = Math.max(most[k] ?? 0, bead.weight)
    sum += most.reduce((total, one) => total + one, 0)
    all += most.length
  })
  return sum > SURE * all
}

const SURE = 0.86
