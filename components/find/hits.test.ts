import { describe, expect, it } from 'vitest'
import { plain } from '@/lib/model/content'
import { hitsOfFilter, hitsOfFind } from './hits'
import { NO_QUERY } from './use-search'

const LANGS = { sourceLang: 'en', targetLang: 'tr' }

describe('the words of a filter in a row', () => {
  it.each([
    ['boat', 'target', 'A boat, two Boats.', 'boat|Boat'],
    ['boat "the sea"', 'source', 'The boat on the sea', 'boat|the sea'],
    ['oat boats', 'source', 'boats', 'boats'],
    ['boat in:source', 'target', 'A boat.', ''],
    ['istanbul', 'target', 'İSTANBUL', 'İSTANBUL'],
    ['status:draft -boat sea', 'source', 'boat, sea', 'sea'],
  ] as const)('%s', (query, side, text, expected) =>
    expect(marked(hitsOfFilter(query, LANGS), side, text)).toBe(expected),
  )

  it('are none where the query has no words, or cannot be read', () => {
    expect(hitsOfFilter('status:draft -boat', LANGS)).toBeNull()
    expect(hitsOfFilter('boat chek:1', LANGS)).toBeNull()
  })
})

describe('what the panel looks for', () => {
  const pattern = { ...NO_QUERY.pattern, text: 'sea' }

  it('is marked as it is looked for', () => {
    const whole = { pattern: { ...pattern, wholeWord: true }, sides: 'target' as const }
    expect(marked(hitsOfFind(whole, LANGS, null), 'target', 'Seaside, sea')).toBe('sea')
    expect(marked(hitsOfFind(whole, LANGS, null), 'source', 'sea')).toBe('')
    expect(hitsOfFind(NO_QUERY, LANGS, null)).toBeNull()
  })

  it('is what the server found, where it is an expression and the text is still the same', () => {
    const query = { pattern: { ...pattern, kind: 'regex' as const }, sides: 'target' as const }
    const target = { content: plain('the sea'), ranges: [{ start: 4, end: 7 }] }
    const segments = [{ segment: 's1', number: 1, status: 'draft' as const, target }]
    const answer = { seq: 1, total: 1, matches: 1, segments, more: false }
    expect(marked(hitsOfFind(query, LANGS, answer), 'target', 'the sea')).toBe('sea')
    expect(marked(hitsOfFind(query, LANGS, answer), 'target', 'the new sea')).toBe('')
    expect(hitsOfFind(query, LANGS, null)).toBeNull()
  })
})

/** The marked stretches of segment `s1`, parted by bars. */
function marked(
  hits: ReturnType<typeof hitsOfFilter>,
  side: 'source' | 'target',
  text: string,
): string {
  const ranges = hits?.(side, 's1', plain(text)) ?? []
  return ranges.map(({ start, end }) => text.slice(start, end)).join('|')
}
