import { describe, expect, it } from 'vitest'
import { plain } from '@/lib/model/content'
import { bytesOf, read, rewrite, textOf, valueOf } from './testing'
import { xliff1 } from './xliff'

describe('segments of XLIFF 1.2 whose ids come twice', () => {
  const twice = unit(seg('1', 'A.') + seg('1', 'B.'), seg('1', 'X.') + seg('1', 'Y.'))

  it('are paired in their order', () => expect(pairsOf(twice)).toEqual(['A. → X.', 'B. → Y.']))

  it('are each written where they stand', () => {
    const bytes = bytesOf(twice)
    const before = read(xliff1, bytes)
    const [first, second] = before.units.map(({ id }) => id)
    const write = (changes: Readonly<Record<string, string>>) =>
      textOf(
        valueOf(
          rewrite(
            xliff1,
            bytes,
            before,
            Object.fromEntries(
              Object.entries(changes).map(([id, text]) => [id, { target: plain(text) }]),
            ),
          ),
        ),
      )
    expect(write({ [first!]: 'One.' })).toBe(twice.replace('X.', 'One.'))
    expect(write({ [first!]: 'One.', [second!]: 'Two.' })).toBe(
      twice.replace('X.', 'One.').replace('Y.', 'Two.'),
    )
  })

  it('say how many answers have no segment', () => {
    const more = unit(seg('1', 'A.'), seg('1', 'X.') + seg('1', 'Y.'))
    expect(pairsOf(more)).toEqual(['A. → X.'])
    expect(keptOf(more)).toEqual([{ code: 'kept.unpaired', args: { count: 1 } }])
  })
})

it('texts of a segmented target that stand in no segment are told', () => {
  const stray = unit(seg('1', 'A.'), `${seg('1', 'X.')} stray <g id="9">and</g>`)
  expect(keptOf(stray)).toEqual([{ code: 'kept.unpaired', args: { count: 2 } }])
})

it('changes that Trados Studio tracks are told, once', () => {
  const tracked = '<mrk mtype="x-sdl-deleted">old </mrk><mrk mtype="x-sdl-added">new</mrk>'
  const { warnings, kept } = read(xliff1, bytesOf(unit(seg('1', tracked), seg('1', tracked))))
  expect(warnings).toEqual([{ code: 'xliff.studioChanges', args: { line: 1 } }])
  expect(kept).toEqual([])
})

function seg(mid: string, text: string): string {
  return `<mrk mtype="seg" mid="${mid}">${text}</mrk>`
}

function unit(source: string, target: string): string {
  return `<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2"><file original="a" source-language="en" target-language="de" datatype="plaintext"><body><trans-unit id="u"><source>Whole.</source><seg-source>${source}</seg-source><target>${target}</target></trans-unit></body></file></xliff>`
}

function pairsOf(text: string): string[] {
  return read(xliff1, bytesOf(text)).units.map(
    ({ source, target }) => `${source.text} → ${target.text}`,
  )
}

function keptOf(text: string) {
  return read(xliff1, bytesOf(text)).kept
}
