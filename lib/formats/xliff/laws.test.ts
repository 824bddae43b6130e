import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decode } from '@/lib/encoding/decode'
import { equal } from '@/lib/inline/content'
import { CODE, type Code, type Content } from '@/lib/model/content'
import type { PairedUnit } from '@/lib/model/file'
import { STATUSES } from '@/lib/model/review'
import { notXml } from '../xml/escape'
import { randomFile } from './random-file'
import type { Place } from './skeleton'
import { read, rewrite, valueOf } from './testing'
import { xliff1, xliff2 } from './xliff'

describe.each([
  { format: xliff1, files: randomFile(1) },
  { format: xliff2, files: randomFile(2) },
])('any file of $format.id', ({ format, files }) => {
  it('is written again to the byte when nothing was edited', () =>
    fc.assert(
      fc.property(files, (bytes) => {
        expect(valueOf(rewrite(format, bytes, read(format, bytes)))).toEqual(bytes)
      }),
    ))

  it('changes in one place when one target is edited, and reads back as edited', () =>
    fc.assert(
      fc.property(files, fc.nat(), edits, (bytes, pick, edit) => {
        const before = read(format, bytes)
        const unit = before.units[pick % before.units.length]
        if (!unit) return
        const target = edited(unit, edit)
        const result = rewrite(format, bytes, before, { [unit.id]: { target } })
        if (!result.ok) {
          expect(result.failure.code).toBe('xliff.crossing')
          return
        }
        const place = before.skeleton.places[before.units.indexOf(unit)]!
        confined(textIn(bytes), textIn(result.value), place)
        const after = read(format, result.value)
        expect(after.units.map(({ id }) => id)).toEqual(before.units.map(({ id }) => id))
        for (const [n, own] of after.units.entries()) {
          const old = before.units[n]!
          expect(equal(own.source, old.source)).toBe(true)
          expect(outlineOf(own.target)).toEqual(outlineOf(old === unit ? target : old.target))
        }
      }),
      { numRuns: 300 },
    ))

  it('says a status, and nothing else changes', () =>
    fc.assert(
      fc.property(files, fc.nat(), fc.constantFrom(...STATUSES), (bytes, pick, status) => {
        const before = read(format, bytes)
        const unit = before.units[pick % before.units.length]
        if (!unit) return
        const written = valueOf(rewrite(format, bytes, before, { [unit.id]: { status } }))
        const after = read(format, written)
        const isSaid = format === xliff2 || status === 'approved' || status === 'final'
        const { tag } = before.skeleton.places[before.units.indexOf(unit)]!
        const shares = before.skeleton.places.filter((place) => place.tag === tag).length
        for (const [n, own] of after.units.entries()) {
          const old = before.units[n]!
          expect(outlineOf(own.target)).toEqual(outlineOf(old.target))
          if (old !== unit || shares > 1 || old.status === status) continue
          expect(own.status).toBe(isSaid ? status : 'initial')
        }
      }),
      { numRuns: 300 },
    ))

  it('is refused with a failure, or read, wherever it is torn', () =>
    fc.assert(
      fc.property(files, fc.nat(), fc.nat(), fc.string({ unit: 'binary' }), (bytes, a, b, junk) => {
        const start = a % (bytes.length + 1)
        const torn = Uint8Array.from([
          ...bytes.subarray(0, start),
          ...new TextEncoder().encode(junk.slice(0, 5)),
          ...bytes.subarray(start + (b % 40)),
        ])
        const result = format.parse(torn)
        if (result.ok) expect(valueOf(rewrite(format, torn, result.value))).toEqual(torn)
        else expect(result.failure.code).toMatch(/^(?:xml|xliff|file|text|encoding)\./)
      }),
      { numRuns: 300 },
    ))
})

/** A letter, some text and a code, again and again: white space stands at no edge, where it could be indentation. */
const edits = fc.array(
  fc.tuple(
    fc.string({ unit: 'binary', maxLength: 6 }).filter((text) => notXml(text) === null),
    fc.option(fc.nat(), { nil: null }),
  ),
  { maxLength: 5 },
)

function edited(unit: PairedUnit, edit: readonly (readonly [string, number | null])[]): Content {
  // The indentation at a line end is text where the target preserves white space and its source does not.
  const known = unit.source.codes.filter(({ kind }) => kind !== 'lineEnd').concat(unit.target.codes)
  const codes: Code[] = []
  const pieces = edit.map(([text, pick]) => {
    const code = pick === null ? undefined : known[pick % known.length]
    if (code) codes.push(code)
    return `б${text.replaceAll(/[\s\uFFFC]/g, '')}а${code ? CODE : ''}`
  })
  return { text: `${pieces.join('')}я`, codes }
}

/** What a code is, whatever its spelling. */
function outlineOf({ text, codes }: Content) {
  const known = codes.map((code) =>
    code.kind === 'inline'
      ? [code.id, code.role]
      : [code.kind, code.kind === 'lineEnd' && code.text],
  )
  return { text, known }
}

function textIn(bytes: Uint8Array): string {
  const declared = /windows-1251/.test(new TextDecoder('latin1').decode(bytes.subarray(0, 60)))
  return valueOf(decode(bytes, { encoding: declared ? 'windows-1251' : 'utf-8' })).text
}

/** All before and behind the place of a target is as it was. */
function confined(before: string, after: string, place: Place) {
  const [start, end] = stretchOf(before, place)
  expect(after.startsWith(before.slice(0, start))).toBe(true)
  expect(after.endsWith(before.slice(end))).toBe(true)
}

function stretchOf(text: string, place: Place): readonly [number, number] {
  if (place.kind === 'none' || place.kind === 'segment') return [place.at, place.at]
  if (place.kind === 'text') {
    const isSelfClosed = place.start === place.end && text.endsWith('/>', place.end)
    return [place.start - (isSelfClosed ? 2 : 0), place.end]
  }
  if (place.target === null) return [place.at, place.at]
  const isSelfClosed = text.endsWith('/>', place.at)
  return isSelfClosed ? [place.at - 2, place.at] : [place.at, text.indexOf('</', place.at)]
}
