import {
  MQM_PATHS,
  MQM_SEVERITIES,
  type MqmAnnotation,
  type MqmCategory,
  type MqmSeverity,
} from '@/lib/model/mqm'
import { type MqmWeights, pointsOf } from './mqm-weights'

/** How many errors, and what they cost together. */
export interface MqmTally {
  readonly errors: number
  readonly points: number
}

export interface MqmScore extends MqmTally {
  /** Null for a text without words. */
  readonly pointsPerThousandWords: number | null
  readonly bySeverity: Readonly<Record<MqmSeverity, MqmTally>>
  /** In the order of the categories. One with errors in its kinds alone is there too, with theirs. */
  readonly byCategory: readonly (MqmTally & {
    readonly category: MqmCategory
    readonly bySeverity: Readonly<Record<MqmSeverity, MqmTally>>
  })[]
}

/** Scores the errors marked in a text of `sourceWords` words. Fewer points are better. */
export function mqmScore(
  annotations: readonly MqmAnnotation[],
  sourceWords: number,
  weights: MqmWeights,
): MqmScore {
  const whole = tallyOf(annotations, weights)
  return {
    ...whole,
    pointsPerThousandWords: sourceWords > 0 ? rounded((1_000 * whole.points) / sourceWords) : null,
    bySeverity: bySeverity(annotations, weights),
    byCategory: MQM_PATHS.flatMap((category) => {
      const own = annotations.filter((one) => isWithin(one.category, category))
      if (own.length === 0) return []
      return [{ category, ...tallyOf(own, weights), bySeverity: bySeverity(own, weights) }]
    }),
  }
}

function isWithin(category: MqmCategory, wider: MqmCategory): boolean {
  return category === wider || category.startsWith(`${wider}/`)
}

function bySeverity(annotations: readonly MqmAnnotation[], weights: MqmWeights) {
  const tally = (severity: MqmSeverity) =>
    tallyOf(
      annotations.filter((one) => one.severity === severity),
      weights,
    )
  const entries = MQM_SEVERITIES.map(({ id }) => [id, tally(id)] as const)
  return Object.fromEntries(entries) as Record<MqmSeverity, MqmTally>
}

function tallyOf(annotations: readonly MqmAnnotation[], weights: MqmWeights): MqmTally {
  const points = annotations.reduce((sum, one) => sum + pointsOf(one, weights), 0)
  return { errors: annotations.length, points: rounded(points) }
}

/** Without the dust that adding tenths leaves. */
function rounded(points: number): number {
  return Math.round(points * 1e6) / 1e6
}
