import { describe, expect, it } from 'vitest'
import { aligned, rehearse } from '@/lib/review/rehearsal'
import { differingIn } from './differing'
import { hashedText, manifestOf, readManifest } from './manifest'
import { snapshotIn } from './testing'
import { verdictOn } from './verify'

const DOCUMENT = aligned(
  'A1. | B1. | C1.',
  'the-ferry-left. | it-was-late. | nobody-came.',
  'A1.=the-ferry-left. B1.=it-was-late. C1.=nobody-came.',
)
const bytes = (text: string) => new TextEncoder().encode(text)
const TEXT = 'the-ferry-left.\n\nit-was-late.\n\nnobody-came.\n'

describe('a manifest', () => {
  it('survives being written and read', () =>
    expect(readManifest(JSON.stringify(manifest(), null, 2))).toEqual({
      ok: true,
      value: manifest(),
    }))

  it('tells that it was itself changed, wherever', () => {
    const text = JSON.stringify(manifest())
    for (const [from, to] of [
      ['"number":2', '"number":3'],
      ['"unapproved":"current"', '"unapproved":"machine"'],
      ['news', 'olds'],
    ] as const)
      expect(readManifest(text.replace(from, to))).toMatchObject({
        failure: { code: 'manifest.changed' },
      })
  })

  it('is refused when it is something else', () => {
    for (const text of ['', '{}', '[1]', 'null', '{"__proto__":{}}'])
      expect(readManifest(text)).toMatchObject({ failure: { code: 'manifest.malformed' } })
  })

  it('names who changed and approved each segment', () =>
    expect(manifest().segments[1]).toEqual({
      ...{ id: 's2', number: 2, revision: 0, status: 'initial', changed: null, approved: null },
      ...{ openFindings: 0, text: hashedText('it-was-late.') },
    }))
})

describe('a file held against its manifest', () => {
  it('is the same, byte for byte', () => expect(verdict(TEXT)).toEqual({ kind: 'same' }))

  it('differs in spaces alone', () =>
    expect(verdict(TEXT.replace('\n\n', '\n'))).toEqual({ kind: 'bytes' }))

  it.each([
    ['one letter', 'it-was-late', 'it-was-date', [2]],
    ['a word put in', 'it-was-late', 'it-was-very-late', [2]],
    ['words taken out', 'the-ferry-left.', 'left.', [1]],
    ['two places', /ferry|nobody/g, 'ship', [1, 3]],
    ['a segment taken out', 'it-was-late.\n\n', '', [2]],
    ['a paragraph put in before one', 'nobody', 'hello there. \n\nnobody', [3]],
    ['a text after the last', 'came.', 'came. the-end.', [3]],
  ] as const)('differs in %s', (_, from, to, numbers) => {
    const found = verdict(TEXT.replace(from, to))
    expect(found.kind).toBe('texts')
    expect(found.kind === 'texts' && found.segments.map(({ number }) => number)).toEqual(numbers)
  })

  it('says from where on nothing was found', () => {
    const segments = ['aaaaaaaa', 'bbbbbbbb', 'cccccccc'].map((text, n) => ({
      ...{ id: `s${n}`, number: n + 1, text: hashedText(text) },
    }))
    expect(differingIn('aaaaaaaazz', segments)).toEqual({
      segments: [{ id: 's1', number: 2 }],
      lostFrom: 2,
    })
  })

  it('cannot be told for a report', () =>
    expect(verdictOn({ name: 'x.html', bytes: bytes('x') }, manifest('html-report'))).toEqual({
      kind: 'unreadable',
    }))
})

function manifest(format: 'own' | 'html-report' = 'own') {
  return manifestOf(snapshotIn(rehearse(DOCUMENT).view(), DOCUMENT), {
    ...{ seq: 0, exportedAt: '2026-02-01T10:00:00.000Z', format, targetFormat: 'text' },
    ...{ encoding: 'utf-8', source: null },
    target: { name: 'a.txt', bytes: bytes(TEXT) },
    result: { name: 'a.reviewed.txt', bytes: bytes(TEXT) },
  })
}

function verdict(text: string) {
  return verdictOn({ name: 'a.txt', bytes: bytes(text) }, manifest())
}
