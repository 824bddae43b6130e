import { describe, expect, it } from 'vitest'
import {
  isMqmCategory,
  MQM_CATEGORIES,
  MQM_SEVERITIES,
  type MqmAnnotation,
  type MqmCategory,
  type MqmSeverity,
} from '@/lib/model/mqm'
import { mqmScore } from './mqm'
import {
  GOOGLE_WMT_WEIGHTS,
  LINEAR_WEIGHTS,
  MQM_PRESETS,
  type MqmWeights,
  parseWeights,
  pointsOf,
} from './mqm-weights'

describe('categories of errors', () => {
  it('have keys that are unique on their level', () => {
    const levels = [MQM_CATEGORIES, MQM_SEVERITIES, ...MQM_CATEGORIES.map(({ kinds }) => kinds)]
    for (const level of levels) {
      const keys = level.map(({ key }) => key)
      expect(keys.filter((key, n) => keys.indexOf(key) < n)).toEqual([])
    }
  })

  it('have kinds whose keys are no severity', () => {
    const severities: readonly string[] = MQM_SEVERITIES.map(({ key }) => key)
    const kinds = MQM_CATEGORIES.flatMap((category) => [...category.kinds])
    expect(kinds.filter(({ key }) => severities.includes(key))).toEqual([])
    expect(kinds.filter(({ key }) => !/^[a-z]$/.test(key))).toEqual([])
  })

  it('are known by their path', () => {
    expect(isMqmCategory('accuracy/omission')).toBe(true)
    expect(isMqmCategory('accuracy')).toBe(true)
    expect(isMqmCategory('accuracy/')).toBe(false)
    expect(isMqmCategory('omission')).toBe(false)
  })
})

describe('points', () => {
  it('are by severity in the linear weights', () => {
    costs(LINEAR_WEIGHTS, 'style/awkward', 'neutral', 0)
    costs(LINEAR_WEIGHTS, 'style/awkward', 'minor', 1)
    costs(LINEAR_WEIGHTS, 'fluency/punctuation', 'major', 5)
    costs(LINEAR_WEIGHTS, 'non-translation', 'critical', 25)
  })

  it('have exceptions in the weights of Google and WMT', () => {
    costs(GOOGLE_WMT_WEIGHTS, 'accuracy/mistranslation', 'major', 5)
    costs(GOOGLE_WMT_WEIGHTS, 'accuracy/mistranslation', 'critical', 5)
    costs(GOOGLE_WMT_WEIGHTS, 'fluency/grammar', 'minor', 1)
    costs(GOOGLE_WMT_WEIGHTS, 'fluency/punctuation', 'minor', 0.1)
    costs(GOOGLE_WMT_WEIGHTS, 'fluency/punctuation', 'major', 5)
    costs(GOOGLE_WMT_WEIGHTS, 'non-translation', 'major', 25)
  })

  it('are those of the most specific weight, whatever the order', () => {
    const weights: MqmWeights = [
      { category: 'fluency/spelling', points: 4 },
      { severity: 'minor', points: 2 },
      { category: 'fluency', severity: 'minor', points: 3 },
      { points: 1 },
    ]
    costs(weights, 'fluency/spelling', 'minor', 4)
    costs(weights, 'fluency/grammar', 'minor', 3)
    costs(weights, 'style', 'minor', 2)
    costs(weights, 'style', 'major', 1)
    costs([{ category: 'style', points: 9 }], 'fluency', 'major', 0)
  })
})

describe('the score', () => {
  const annotations = [
    error('accuracy/omission', 'major'),
    error('fluency/punctuation', 'minor'),
    error('fluency/punctuation', 'minor'),
    error('fluency/punctuation', 'minor'),
    error('fluency', 'minor'),
  ]

  it('counts errors and points, also by a thousand words of the source', () => {
    const score = mqmScore(annotations, 400, GOOGLE_WMT_WEIGHTS)
    expect(score).toMatchObject({ errors: 5, points: 6.3, pointsPerThousandWords: 15.75 })
    expect(mqmScore(annotations, 0, GOOGLE_WMT_WEIGHTS).pointsPerThousandWords).toBeNull()
    expect(mqmScore([], 400, GOOGLE_WMT_WEIGHTS)).toMatchObject({ errors: 0, points: 0 })
  })

  it('counts by severity', () => {
    expect(mqmScore(annotations, 400, GOOGLE_WMT_WEIGHTS).bySeverity).toEqual({
      neutral: { errors: 0, points: 0 },
      minor: { errors: 4, points: 1.3 },
      major: { errors: 1, points: 5 },
      critical: { errors: 0, points: 0 },
    })
  })

  it('counts by category, kinds in their category too', () => {
    const { byCategory } = mqmScore(annotations, 400, LINEAR_WEIGHTS)
    expect(byCategory.map(({ category, errors, points }) => [category, errors, points])).toEqual([
      ['accuracy', 1, 5],
      ['accuracy/omission', 1, 5],
      ['fluency', 4, 4],
      ['fluency/punctuation', 3, 3],
    ])
    expect(byCategory[2]?.bySeverity.minor).toEqual({ errors: 4, points: 4 })
  })
})

describe('weights that someone wrote', () => {
  it('are taken as they are', () => {
    for (const weights of Object.values(MQM_PRESETS))
      expect(parseWeights(weights)).toEqual({ ok: true, value: weights })
    expect(parseWeights([])).toEqual({ ok: true, value: [] })
  })

  it.each([
    ['no points', [{ points: 1 }, { severity: 'minor' }], 2],
    ['a severity that there is not', [{ severity: 'huge', points: 1 }], 1],
    ['a category that there is not', [{ category: 'omission', points: 1 }], 1],
    ['something else besides', [{ points: 1, note: '' }], 1],
    ['less than nothing', [{ points: -1 }], 1],
    ['more than can be meant', [{ points: Infinity }], 1],
  ])('are refused with %s', (_, written, number) =>
    expect(parseWeights(written)).toEqual({
      ...{ ok: false, failure: { code: 'mqm.badWeight', args: { number } } },
    }),
  )

  it('are refused when they are no list', () =>
    expect(parseWeights({ points: 1 })).toEqual({
      ...{ ok: false, failure: { code: 'mqm.notWeights', args: {} } },
    }))

  it('are refused when two are for the same errors', () =>
    expect(parseWeights([{ severity: 'minor', points: 1 }, { points: 1 }, MINOR])).toEqual({
      ...{ ok: false, failure: { code: 'mqm.weightTwice', args: { number: 3 } } },
    }))
})

const MINOR = { severity: 'minor', points: 2 }

function error(category: MqmCategory, severity: MqmSeverity): MqmAnnotation {
  return { category, severity }
}

function costs(weights: MqmWeights, category: MqmCategory, severity: MqmSeverity, points: number) {
  expect(pointsOf({ category, severity }, weights)).toBe(points)
}
