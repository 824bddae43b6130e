import { describe, expect, it } from 'vitest'
import { capitalsOf, capitalsTell, sequencesOf } from './capitals'
import { documentOf } from './testing'
import { type View, viewDocument } from './view'

describe('words with a capital', () => {
  it('are told from those that begin a sentence', () => {
    expect(names('The baker Ada Lind came. Then Paul left.')).toEqual(['Ada', 'Lind', 'Paul'])
    expect(names('“Well,” said Ada. “Yes, Paul.”')).toEqual(['Ada', 'Paul'])
  })

  it('are not taken for a beginning after an abbreviated title', () =>
    expect(names('so Dr. Lind said')).toEqual(['Dr', 'Lind']))

  it('make sequences', () => {
    const view = viewOf('so Ada Lind and Jean-Luc Roy met')
    const found = sequencesOf(capitalsOf(view, 'target'), view.target)
    expect(found.map((all) => all.map(({ text }) => text).join(' '))).toEqual([
      'Ada Lind',
      'Jean Luc Roy',
    ])
  })
})

describe('capitals', () => {
  it('tell names from other words', () =>
    expect(capitalsTell(viewOf('so the baker Ada Lind came home'), 'target')).toBe(true))

  it('tell nothing in German, nor in a title', () => {
    expect(capitalsTell(viewOf('Die Bäckerin kam', 'de'), 'target')).toBe(false)
    expect(capitalsTell(viewOf('Ferries on the Lake To Be Replaced'), 'target')).toBe(false)
  })
})

function viewOf(target: string, targetLang = 'en'): View {
  const [view] = viewDocument(documentOf({ targetLang, target })).views
  if (!view) throw new Error('no segment')
  return view
}

function names(text: string): string[] {
  return capitalsOf(viewOf(text), 'target')
    .filter(({ startsSentence }) => !startsSentence)
    .map((one) => one.text)
}
