import { describe, expect, it } from 'vitest'
import { addChecks, countChecks, type Defect, type Placed } from './check-score'

describe('scoring findings against planted defects', () => {
  it('counts a finding that meets a defect as right, and the defect as found', () =>
    scores([defect(10, 14)], [finding(12, 20)], { findings: 1, right: 1, found: 1 }))

  it('takes a long finding that happens to cover a defect for wrong', () =>
    scores([defect(10, 14)], [finding(0, 60)], { findings: 1, right: 0, found: 0 }))

  it('finds a sentence left out by its source', () =>
    scores(
      [{ ...defect(0, 0), place: null, sourcePlace: { start: 5, end: 30 } }],
      [{ ...finding(0, 1), target: null, source: { start: 5, end: 30 } }],
      { findings: 1, right: 1, found: 1 },
    ))

  it('counts hints neither for nor against', () =>
    scores([defect(1, 3)], [{ ...finding(1, 3), severity: 'hint' }], {
      ...{ findings: 0, right: 0, found: 0 },
    }))

  it('adds up', () => {
    const one = countChecks([defect(1, 3)], [finding(1, 3)])
    expect(addChecks(one, one).classes.get('surface')).toMatchObject({ defects: 2, found: 2 })
  })
})

function defect(start: number, end: number): Defect {
  return { place: { start, end }, sourcePlace: null, isMinor: false, detect: 'surface', text: '' }
}

function finding(start: number, end: number): Placed {
  return { target: { start, end }, source: null, severity: 'error', check: 'any', kind: 'any' }
}

function scores(
  defects: readonly Defect[],
  found: readonly Placed[],
  expected: { findings: number; right: number; found: number },
) {
  const { findings, right, classes } = countChecks(defects, found)
  expect({ findings, right, found: classes.get('surface')?.found ?? 0 }).toEqual(expected)
}
