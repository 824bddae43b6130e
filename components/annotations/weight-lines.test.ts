import { describe, expect, it } from 'vitest'
import { GOOGLE_WMT_WEIGHTS, MQM_PRESETS } from '@/lib/metrics/mqm-weights'
import { linesOf, weightsIn } from './weight-lines'

describe('weights as lines', () => {
  it('name a category, a severity, both or neither, and points', () =>
    expect(weightsIn('fluency/punctuation minor 0.1\n\nMajor 5\nnon-translation 25\n1')).toEqual({
      ok: true,
      value: [
        { category: 'fluency/punctuation', severity: 'minor', points: 0.1 },
        { severity: 'major', points: 5 },
        { category: 'non-translation', points: 25 },
        { points: 1 },
      ],
    }))

  it('are read as they were written', () => {
    for (const weights of Object.values(MQM_PRESETS))
      expect(weightsIn(linesOf(weights))).toEqual({ ok: true, value: weights })
    expect(linesOf(GOOGLE_WMT_WEIGHTS)).toContain('\nfluency/punctuation minor 0.1\n')
  })

  it('take a comma for a point', () =>
    expect(weightsIn('minor 0,5')).toMatchObject({ value: [{ points: 0.5 }] }))

  it.each([
    ['minor 1\n\nmajor many', 'mqm.badLine', 3],
    ['accuracy/nothing 1', 'mqm.badLine', 1],
    ['minor major 1', 'mqm.badLine', 1],
    ['minor -1', 'mqm.badLine', 1],
    ['minor', 'mqm.badLine', 1],
    ['\nminor 1\n\nminor 2', 'mqm.lineTwice', 4],
  ])('say which line of %j is wrong', (text, code, line) =>
    expect(weightsIn(text)).toMatchObject({ failure: { code, args: { line } } }),
  )
})
