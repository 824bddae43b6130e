import { beforeAll, describe, expect, it } from 'vitest'
import type { SearchPattern } from '@/lib/model/search'
import { onEachEngine } from '@/lib/store/each-engine'
import { act } from './act'
import type { Context } from './context'
import { searchDocument, searchIds } from './search-document'
import { allSegments, edit, imported, testContext } from './testing'

const SOURCE = 'Erste Fähre.\nZweite Fähre.\nDritter Hafen.\nVierte Fähre.\n'
const TARGET = 'First ferry.\nSecond ferry.\nThird harbour.\nFourth Ferry ferry.\n'

onEachEngine('searching a document', (engine) => {
  let context: Context
  let document: string
  beforeAll(async () => {
    context = testContext(engine.store())
    document = (await imported(context, SOURCE, TARGET)).document
  })
  const search = (text: string, more: object = {}) =>
    searchDocument(context, {
      ...{ document, pattern: plain(text), sides: 'target', from: 0, limit: 10, ...more },
    })

  describe('the answer', () => {
    it('names segments by number, with places in the text shown', async () =>
      expect(await search('ferry')).toMatchObject({
        value: {
          ...{ total: 3, matches: 4, more: false },
          segments: [
            { number: 1, status: 'initial', target: { ranges: [{ start: 6, end: 11 }] } },
            { number: 2 },
            {
              number: 4,
              target: {
                ranges: [
                  { start: 7, end: 12 },
                  { start: 13, end: 18 },
                ],
              },
            },
          ],
        },
      }))

    it('is given in pages', async () =>
      expect(await search('ferry', { from: 1, limit: 1 })).toMatchObject({
        value: { total: 3, more: true, segments: [{ number: 2 }] },
      }))

    it('holds the sides that were asked for', async () => {
      const both = await search('fähre', { sides: 'both' })
      expect(both.ok && both.value.segments[0]).toMatchObject({
        source: { content: { text: 'Erste Fähre.' }, ranges: [{ start: 6, end: 11 }] },
      })
      expect(both.ok && both.value.segments[0]).not.toHaveProperty('target')
      expect(await search('fähre')).toMatchObject({ value: { total: 0 } })
    })

    it('may be ids alone', async () => {
      const segments = await allSegments(context, document)
      const ids = [0, 1, 3].map((n) => segments[n]?.segment.id)
      const found = await searchIds(context, { document, pattern: plain('ferry'), sides: 'target' })
      expect(found).toMatchObject({ value: { ids } })
    })
  })

  it('looks in the current text', async () => {
    const [first] = await allSegments(context, document)
    if (first) await act(context, { document, action: edit(first, 'The first boat.') })
    expect(await search('boat')).toMatchObject({ value: { total: 1, seq: 1 } })
    expect(await search('first ferry')).toMatchObject({ value: { total: 0 } })
  })

  it('is refused for a pattern that is none, and for no document', async () => {
    const pattern = { ...plain('(a'), kind: 'regex' as const }
    expect(await search('', { pattern })).toMatchObject({
      failure: { code: 'search.badPattern', args: { part: '(a' } },
    })
    expect(await search('a', { document: 'none' })).toMatchObject({
      failure: { code: 'document.missing' },
    })
  })
})

function plain(text: string): SearchPattern {
  return { kind: 'plain', text, matchCase: false, wholeWord: false }
}
