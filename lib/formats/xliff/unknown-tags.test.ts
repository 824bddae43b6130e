import { describe, expect, it } from 'vitest'
import type { Content } from '@/lib/model/content'
import { bytesOf, read, rewrite, textOf, valueOf } from './testing'
import { xliff2 } from './xliff'

const WORDS = '<b>x</b> and <b>y</b>'

describe('pairs of tags that XLIFF does not know', () => {
  it('have ids of their own where they stand by themselves in segments of one unit', () => {
    const bytes = fileOf(segment('<b>x</b>'), segment('<b>y</b>'))
    const before = read(xliff2, bytes)
    const edits = new Map(
      before.units.map(({ id, target }) => [id, { target: without(target, [1]) }]),
    )
    const written = valueOf(rewrite(xliff2, bytes, before, Object.fromEntries(edits)))
    const ids = Array.from(textOf(written).matchAll(/<sc id="([^"]*)"/g), ([, id]) => id)
    expect(ids).toEqual(['b-1', 'b-2'])
    for (const { source, target } of read(xliff2, written).units)
      expect(target.codes).toEqual(source.codes.slice(0, 1))
  })

  it.each([
    [[1], '<sc id="b" equiv="&lt;b&gt;" isolated="yes"/>x and <b>y</b>'],
    [[2], '<b>x</b> and y<ec id="b" equiv="&lt;/b&gt;" isolated="yes"/>'],
    [
      [1, 3],
      '<sc id="b" equiv="&lt;b&gt;" isolated="yes"/>x and <sc id="b-2" equiv="&lt;b&gt;" isolated="yes"/>y',
    ],
  ])('without code %j are written apart, and read as they were', (lost, expected) => {
    const bytes = fileOf(segment(WORDS))
    const before = read(xliff2, bytes)
    const { id, source, target } = before.units[0]!
    const now = without(target, lost)
    const written = valueOf(rewrite(xliff2, bytes, before, { [id]: { target: now } }))
    expect(textOf(written)).toContain(`<target>${expected}</target>`)
    const again = read(xliff2, written).units[0]!
    expect(again.source).toEqual(source)
    expect(again.target).toEqual(now)
  })
})

function segment(words: string): string {
  return `<segment><source>${words}</source><target>${words}</target></segment>`
}

function fileOf(...segments: readonly string[]): Uint8Array {
  return bytesOf(
    `<xliff version="2.1" xmlns="urn:oasis:names:tc:xliff:document:2.0" srcLang="en" trgLang="de"><file id="f"><unit id="u">${segments.join('')}</unit></file></xliff>`,
  )
}

/** A text without some of its codes. */
function without({ text, codes }: Content, lost: readonly number[]): Content {
  let n = 0
  const kept = text.replaceAll('\uFFFC', (one) => (lost.includes(n++) ? '' : one))
  return { text: kept, codes: codes.filter((_, at) => !lost.includes(at)) }
}
