import { z } from 'zod'
import {
  isMqmCategory,
  MQM_SEVERITIES,
  type MqmAnnotation,
  type MqmCategory,
  type MqmSeverity,
} from '@/lib/model/mqm'
import { fail, ok, type Result } from '@/lib/model/result'

/** Points for the errors of a category, a severity, both, or, where neither is named, for all. */
export interface MqmWeight {
  readonly category?: MqmCategory | undefined
  readonly severity?: MqmSeverity | undefined
  readonly points: number
}

/** Of several weights that fit an error the most specific one holds, whatever their order. */
export type MqmWeights = readonly MqmWeight[]

/**
 * Points by severity alone, as the multipliers of MQM's scorecards are usually set.
 */
export const LINEAR_WEIGHTS: MqmWeights = [
  { severity: 'neutral', points: 0 },
  { severity: 'minor', points: 1 },
  { severity: 'major', points: 5 },
  { severity: 'critical', points: 25 },
]

/**
 * The weights of WMT's annotations by Google. They know no critical errors: those count as major.
 * Source: Freitag et al. 2021, "Experts, Errors, and Context: A Large-Scale Study of Human Evaluation
 * for Machine Translation", table of error weights.
 */
export const GOOGLE_WMT_WEIGHTS: MqmWeights = [
  { severity: 'neutral', points: 0 },
  { severity: 'minor', points: 1 },
  { severity: 'major', points: 5 },
  { severity: 'critical', points: 5 },
  { category: 'fluency/punctuation', severity: 'minor', points: 0.1 },
  { category: 'non-translation', points: 25 },
]

/** Ready-made weights by id. */
export const MQM_PRESETS = { linear: LINEAR_WEIGHTS, googleWmt: GOOGLE_WMT_WEIGHTS } as const

/** Points of one error; 0 where no weight fits. */
export function pointsOf(annotation: MqmAnnotation, weights: MqmWeights): number {
  const fitting = weights.filter((weight) => fits(weight, annotation))
  const [best] = fitting.sort((a, b) => specificity(b) - specificity(a))
  return best?.points ?? 0
}

function fits({ category, severity }: MqmWeight, error: MqmAnnotation): boolean {
  if (severity !== undefined && severity !== error.severity) return false
  return (
    category === undefined ||
    category === error.category ||
    error.category.startsWith(`${category}/`)
  )
}

/** A kind goes before its category, both before a severity alone, and a severity besides decides. */
function specificity({ category, severity }: MqmWeight): number {
  const depth = category === undefined ? 0 : category.includes('/') ? 2 : 1
  return 2 * depth + (severity === undefined ? 0 : 1)
}

/**
 * Weights as someone wrote them. Fails with `mqm.notWeights`, with `mqm.badWeight` {number} of the first
 * that is none, from 1, or with `mqm.weightTwice` {number} of one for the same errors as an earlier one.
 */
export function parseWeights(input: unknown): Result<MqmWeights> {
  const parsed = Weights.safeParse(input)
  if (!parsed.success) {
    const [place] = parsed.error.issues[0]?.path ?? []
    if (typeof place !== 'number') return fail('mqm.notWeights')
    return fail('mqm.badWeight', { number: place + 1 })
  }
  const names = parsed.data.map(({ category, severity }) => `${category ?? ''} ${severity ?? ''}`)
  const twice = names.findIndex((name, n) => names.indexOf(name) < n)
  return twice < 0 ? ok(parsed.data) : fail('mqm.weightTwice', { number: twice + 1 })
}

const Weights = z
  .array(
    z.strictObject({
      category: z.custom<MqmCategory>(isMqmCategory).optional(),
      severity: z.enum(MQM_SEVERITIES.map(({ id }) => id)).optional(),
      points: z.number().min(0).max(1_000),
    }),
  )
  .max(200)
