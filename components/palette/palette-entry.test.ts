import { describe, expect, it } from 'vitest'
import { found, numberAsked, type PaletteEntry } from './palette-entry'

const ENTRIES = [
  entry('Move', 'Next segment'),
  entry('Move', 'Go to segment number'),
  entry('Decide', 'Approve and go on'),
  entry('Documents', 'Segments of an orange'),
]

describe('what the palette finds', () => {
  it('is everything while nothing is asked, in order', () =>
    expect(show('')).toEqual([
      'Move: Next segment, Go to segment number',
      'Decide: Approve and go on',
      'Documents: Segments of an orange',
    ]))

  it('puts the best answer and its heading first', () =>
    expect(show('go')).toEqual([...['Move: Go to segment number', 'Decide: Approve and go on']]))

  it('leaves out headings without an answer', () =>
    expect(show('orange')).toEqual(['Documents: Segments of an orange']))
})

describe('a number in the palette', () => {
  it('is told with its sign and without', () =>
    expect(['12', ' #7 ', '12a', '', '#'].map(numberAsked)).toEqual([12, 7, null, null, null]))
})

function entry(group: string, label: string): PaletteEntry {
  return { id: label, label, group, run: () => undefined }
}

function show(query: string) {
  return found(ENTRIES, query).map(
    ({ value, items }) => `${value}: ${items.map(({ label }) => label).join(', ')}`,
  )
}
