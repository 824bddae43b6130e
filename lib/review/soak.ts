import { drive } from './drive'
import { LAWS } from './laws'
import { seeded } from './random'

/** What a soak did, for its report. */
export interface Soaked {
  readonly documents: number
  readonly actions: number
  readonly refused: number
}

/**
 * Drives random reviews until `rounds` actions were tried, and holds every step against every law.
 * @throws Error that names the law and the seed of the document, which breaks it again.
 */
export function soakReview(rounds: number, seed: number): Soaked {
  let [documents, actions, refused] = [0, 0, 0]
  while (actions < rounds) {
    const own = seed + documents
    actions += drive(seeded(own), (step) => {
      if (!step.result.ok) refused += 1
      for (const [name, law] of Object.entries(LAWS)) {
        const broken = law(step)
        if (broken) throw new Error(`law ${name}, seed ${own}: ${broken}`)
      }
    })
    documents += 1
  }
  return { documents, actions, refused }
}
