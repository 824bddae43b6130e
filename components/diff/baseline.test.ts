import { describe, expect, it } from 'vitest'
import type { RevisionEntry } from '@/lib/api/answers'
import { plain } from '@/lib/model/content'
import type { Status } from '@/lib/model/review'
import { type BaselineChoice, baselineOf, readChoice, writeChoice } from './baseline'

describe('what a diff starts from', () => {
  it('is the machine', () => starts({ kind: 'machine' }, 'machine'))
  it('is the last that was approved', () => starts({ kind: 'approved' }, 'two'))
  it('is what one left behind', () => {
    starts({ kind: 'seen' }, 'one', { seen: 5 })
    starts({ kind: 'seen' }, 'zero', { seen: 1 })
  })
  it('is a revision by its number, or the last before', () => {
    starts({ kind: 'revision', number: 1 }, 'one')
    starts({ kind: 'revision', number: 9 }, 'three')
  })
  it('is what stood at a moment', () => {
    starts({ kind: 'date', at: '2026-03-02T12:00:00Z' }, 'two')
    starts({ kind: 'date', at: '2026-03-02T10:00:00Z' }, 'two')
    starts({ kind: 'date', at: '2020-01-01T00:00:00Z' }, 'zero')
  })
  it('is the machine where there is none such, and says so', () => {
    const past = { own: HISTORY.slice(3), seen: null, machine: plain('machine') }
    const instead = { text: plain('machine'), isInstead: true }
    expect(baselineOf({ kind: 'approved' }, past)).toEqual(instead)
    expect(baselineOf({ kind: 'seen' }, past)).toEqual(instead)
  })
  it('is not known before the history is', () => {
    const past = { own: null, seen: 3, machine: plain('machine') }
    expect(baselineOf({ kind: 'seen' }, past)).toBeNull()
    expect(baselineOf({ kind: 'machine' }, past)?.text).toEqual(plain('machine'))
  })
  it('is kept as a line of text', () => {
    const choices: BaselineChoice[] = [
      { kind: 'machine' },
      { kind: 'approved' },
      { kind: 'seen' },
      { kind: 'revision', number: 12 },
      { kind: 'date', at: '2026-03-02T10:00:00.000Z' },
    ]
    for (const choice of choices) expect(readChoice(writeChoice(choice))).toEqual(choice)
    for (const odd of [null, '', 'revision x', 'date soon', 'elsewhere'])
      expect(readChoice(odd)).toEqual({ kind: 'machine' })
  })
})

const HISTORY = [
  entry(3, 'three', 'draft', 9),
  entry(2, 'two', 'approved', 7),
  entry(1, 'one', 'draft', 4),
  entry(0, 'zero', 'initial', 3),
]

function starts(choice: BaselineChoice, text: string, { seen = 4 } = {}) {
  const past = { own: HISTORY, seen, machine: plain('machine') }
  expect(baselineOf(choice, past)).toEqual({ text: plain(text), isInstead: false })
}

function entry(number: number, text: string, status: Status, seq: number): RevisionEntry {
  return {
    ...{ segment: 's', number, action: `a${seq}`, kind: 'revise', label: 'edit', author: 'local' },
    ...{ at: `2026-03-0${number}T10:00:00.000Z`, target: plain(text), status, seq },
    ...{ restores: null, reason: null },
  }
}
