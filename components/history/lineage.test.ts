import { describe, expect, it } from 'vitest'
import type { RevisionEntry } from '@/lib/api/answers'
import { lineageOf, stateBefore } from './lineage'

describe('the history of a merged segment', () => {
  const entries = [
    state('merged', 1),
    state('merged', 0),
    state('first', 1),
    state('second', 0),
    state('first', 0),
  ]

  it('keeps its own states apart from those of its halves', () => {
    const { own, earlier } = lineageOf(entries, 'merged')
    expect(own.map(nameOf)).toEqual(['merged 1', 'merged 0'])
    expect(earlier.map(nameOf)).toEqual(['first 1', 'second 0', 'first 0'])
  })

  it('compares a state with the one before it of the same segment', () => {
    const before = entries.map((entry) => stateBefore(entries, entry))
    expect(before.map((entry) => entry && nameOf(entry))).toEqual([
      'merged 0',
      null,
      'first 0',
      null,
      null,
    ])
  })
})

function nameOf({ segment, number }: RevisionEntry): string {
  return `${segment} ${number}`
}

function state(segment: string, number: number): RevisionEntry {
  return {
    segment,
    number,
    action: `${segment}-${number}`,
    kind: null,
    label: null,
    author: null,
    at: null,
    target: { text: '', codes: [] },
    status: 'initial',
    restores: null,
    reason: null,
    seq: 0,
  }
}
