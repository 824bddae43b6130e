import { describe, expect, it } from 'vitest'
import { emptyInput, type PaneReport, typed, withFile } from './pane-input'
import { pairedSide, shownPanes, sideReadBy } from './paired-panes'

const side = {
  ...{ preview: 'Eins.', isWhole: true, guess: null, declared: 'de' },
  counts: { paragraphs: 1, words: 1, characters: 5 },
}
const both: PaneReport = {
  ...{
    ...side,
    failure: null,
    decoding: null,
    warnings: [],
    contents: null,
    table: null,
    languages: [],
  },
  target: { ...side, preview: 'One.', declared: 'en' },
}
const file = new File(['x'], 'both.xlf')

describe('a file that holds both sides', () => {
  it('is shown on either side, wherever it was dropped', () => {
    const panes = { source: emptyInput('de-CH'), target: withFile(emptyInput(), file) }
    const reports = { source: null, target: both }
    expect(pairedSide(panes, reports)).toBe('target')
    expect(shownPanes(panes, reports)).toMatchObject([
      {
        side: 'source',
        from: 'target',
        input: { file, lang: 'de-CH' },
        report: { preview: 'Eins.' },
      },
      { side: 'target', from: 'target', input: { file, lang: null }, report: { preview: 'One.' } },
    ])
  })

  it('is refused beside another text, which stays', () => {
    const panes = { source: withFile(emptyInput(), file), target: typed(emptyInput(), 'One.') }
    const reports = { source: both, target: null }
    expect(pairedSide(panes, reports)).toBeNull()
    expect(shownPanes(panes, reports)).toMatchObject([
      { report: { failure: { code: 'file.bilingual' } } },
      { input: { text: 'One.' }, report: null },
    ])
  })

  it('is read anew by other languages where it has several, or is not read yet', () => {
    const panes = { source: withFile(emptyInput(), file), target: emptyInput() }
    const many = { ...both, languages: ['en', 'de', 'fr'] }
    expect(sideReadBy(panes, { source: many, target: null })).toBe('source')
    expect(sideReadBy(panes, { source: both, target: null })).toBeNull()
    expect(sideReadBy(panes, { source: null, target: null })).toBe('source')
    const typedBoth = { source: typed(emptyInput(), 'a'), target: typed(emptyInput(), 'b') }
    expect(sideReadBy(typedBoth, { source: null, target: null })).toBeNull()
  })
})
