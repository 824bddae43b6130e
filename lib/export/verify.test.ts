import { describe, expect, it } from 'vitest'
import { readZip, unpack } from '@/lib/formats/zip/read'
import { rewriteZip } from '@/lib/formats/zip/write'
import { aligned, rehearse } from '@/lib/review/rehearsal'
import { differingIn } from './differing'
import { canonicalJson } from './canonical-json'
import { madeFile } from './make'
import { hashedText, manifestOf, readManifest, sha256 } from './manifest'
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

  it('is read as the first version wrote it, which did not tell how its file was read', () => {
    const { sha256: seal, reading, ...rest } = manifest()
    const first = { ...rest, manifest: 1 as const }
    const sealed = { ...first, sha256: sha256(canonicalJson(first)) }
    expect([seal, reading]).not.toContain(undefined)
    expect(readManifest(JSON.stringify(sealed))).toEqual({ ok: true, value: sealed })
    expect(verdictOn({ name: 'a.txt', bytes: bytes(TEXT) }, sealed)).toEqual({ kind: 'same' })
  })

  it('is refused when it is something else', () => {
    for (const text of ['', '{}', '[1]', 'null', '{"__proto__":{}}'])
      expect(readManifest(text)).toMatchObject({ failure: { code: 'manifest.malformed' } })
  })

  it('names who changed and approved each segment', () =>
    expect(manifest().segments[1]).toEqual({
      ...{ id: 's2', number: 2, revision: 0, status: 'initial', changed: null, approved: null },
      ...{ openFindings: 0, text: hashedText('it-was-late.'), source: hashedText('B1.') },
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
    expect(found.kind === 'texts' && found.target.segments.map(({ number }) => number)).toEqual(
      numbers,
    )
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
})

describe.each(['csv', 'tsv', 'table-html', 'table-docx'] as const)('a %s held to it', (format) => {
  it('names the segment whose text differs, however markup and cells were changed', () => {
    expect(tableVerdict(format, (one) => one)).toEqual({ kind: 'same' })
    expect(tableVerdict(format, replaced(/b-late(?!.*b-late)/s, 'b-date'))).toMatchObject({
      kind: 'texts',
      target: { segments: [{ number: 2, id: 's2' }], lostFrom: null },
    })
  })

  it('knows the text that goes out from what was struck out beside it', () => {
    expect(tableVerdict(format, replaced('boat', 'ship'))).toMatchObject({
      target: { segments: [{ number: 1 }] },
    })
    if (format.startsWith('table'))
      expect(tableVerdict(format, replaced('ferry', 'canoe'))).toEqual({ kind: 'bytes' })
  })

  it('takes the signs of markup that was put in for no text', () =>
    expect(tableVerdict(format, replaced('Anna', 'Anne'))).toEqual({ kind: 'bytes' }))

  it('names the segment whose source differs', () =>
    expect(tableVerdict(format, replaced('A1.', 'A2.'))).toEqual({
      kind: 'texts',
      ...{ target: SAME, source: { segments: [{ number: 1, id: 's1' }], lostFrom: null } },
    }))

  it('says no more than that it differs when it is another file', () =>
    expect(tableVerdict(format, () => bytes('hello'))).toEqual({ kind: 'unreadable' }))
})

describe('a table whose segment is gone', () => {
  it('misses it', () =>
    expect(tableVerdict('csv', replaced(/\n3,.*/, ''))).toMatchObject({
      target: { segments: [{ number: 3 }] },
    }))

  it('is read with other delimiters and columns, as spreadsheets write them', () => {
    const other = '\ufefftarget;id\nthe-boat-left.;s1\nb-late;s2\n"nobody-came.";s3\n'
    expect(tableVerdict('csv', () => bytes(other))).toEqual({ kind: 'bytes' })
  })

  it('is read though a quotation mark in it closes no cell', () => {
    const odd = 'id, target\ns1, the-boat-left.\ns2, b-late\ns3, "nobody" came.\n'
    expect(tableVerdict('csv', () => bytes(odd))).toMatchObject({
      target: { segments: [{ number: 3 }] },
    })
  })
})

describe('a table that nobody would write', () => {
  it('is held to it all the same, however deep it nests', () => {
    const deep = (inside: string) => '<span>'.repeat(30_000) + inside + '</span>'.repeat(30_000)
    expect(tableVerdict('table-html', () => bytes(deep('hello')))).toEqual({ kind: 'unreadable' })
    const row = `<table><tr id="s1"><td><div class="text">${deep('the-ship-left.')}`
    expect(tableVerdict('table-html', () => bytes(row))).toMatchObject({ kind: 'texts' })
  })
})

describe('a report of changes held to it', () => {
  it('names a segment that it shows', () =>
    expect(tableVerdict('html-report', replaced('boat', 'ship'))).toMatchObject({
      target: { segments: [{ number: 1 }] },
    }))

  it('says nothing of those that it does not show', () =>
    expect(tableVerdict('html-report', replaced('Anna', 'Anne'))).toEqual({ kind: 'unreadable' }))
})

describe.each(['xliff', 'tmx'] as const)('a file of both sides (%s) held to it', (format) => {
  const name = format === 'tmx' ? 'a.tmx' : 'a.xlf'
  const draft = snapshotIn(rehearse(DOCUMENT).view(), DOCUMENT)
  const segments = draft.segments.map((one) => ({ ...one, status: 'approved' as const }))
  const snapshot = { ...draft, segments }
  const held = (change: (file: Uint8Array) => Uint8Array, of = manifestOf) => {
    const made = madeFile(snapshot, format, 'en')
    if (!made.ok) throw new Error(made.failure.code)
    const result = { name, bytes: made.value.bytes }
    const manifest = of(snapshot, { ...MANIFEST_OF, format, result })
    return verdictOn({ name, bytes: change(made.value.bytes) }, manifest)
  }

  it('says which of the sides differs', () => {
    const second = { segments: [{ number: 2, id: 's2' }], lostFrom: null }
    expect(held(replaced('it-was-late', 'it-was-date'))).toEqual({
      ...{ kind: 'texts', target: second, source: SAME },
    })
    expect(held(replaced('B1.', 'B2.'))).toEqual({ kind: 'texts', target: SAME, source: second })
    expect(held(replaced('Harbour', 'Old'))).toEqual({ kind: 'bytes' })
  })

  it('says that it does not know the sources where the manifest is of before they were told', () =>
    expect(held(replaced('B1.', 'B2.'), withoutSources)).toEqual({ kind: 'targetsSame' }))
})

describe('a memory of nothing held to it', () => {
  it('is not said to have a manifest of before sources were told', () => {
    const draft = snapshotIn(rehearse(DOCUMENT).view(), DOCUMENT)
    const made = madeFile(draft, 'tmx', 'en')
    if (!made.ok) throw new Error(made.failure.code)
    const result = { name: 'a.tmx', bytes: made.value.bytes }
    const manifest = manifestOf(draft, { ...MANIFEST_OF, format: 'tmx', result })
    const variant = (lang: string) => `<tuv xml:lang="${lang}"><seg/></tuv>`
    const unit = `<tu>${variant('de')}${variant('en')}</tu></body>`
    const changed = replaced('</body>', unit)(result.bytes)
    expect(verdictOn({ name: 'a.tmx', bytes: changed }, manifest)).toEqual({ kind: 'bytes' })
  })
})

const SAME = { segments: [], lostFrom: null }

const withoutSources: typeof manifestOf = (...of) => {
  const made = manifestOf(...of)
  const segments = made.segments.map(({ source, ...rest }) => {
    expect(source).toBeDefined()
    return rest
  })
  return { ...made, manifest: 2, segments }
}

type Table = 'csv' | 'tsv' | 'table-html' | 'table-docx' | 'html-report'

/** Of a review in which the first text was changed and markup was put into the second. */
function tableVerdict(format: Table, change: (file: Uint8Array) => Uint8Array) {
  const review = rehearse(DOCUMENT)
  review.revise(0, { target: 'the-boat-left.' })
  const snapshot = snapshotIn(review.view(), DOCUMENT)
  const codes = [{ kind: 'inline', id: '1', data: '<b>', display: 'b', role: 'open' } as const]
  const segments = snapshot.segments.map((one) =>
    one.number === 2
      ? {
          ...{
            ...one,
            machine: { text: 'b-late', codes: [] },
            text: { text: '\uFFFCb-late', codes },
          },
          hunks: [{ fromA: 0, toA: 0, fromB: 0, toB: 1 }],
        }
      : one,
  )
  const made = madeFile({ ...snapshot, segments }, format, 'en')
  if (!made.ok) throw new Error(made.failure.code)
  const of = { ...MANIFEST_OF, format, result: { name: 'a', bytes: made.value.bytes } }
  return verdictOn(
    { name: 'a', bytes: change(made.value.bytes) },
    manifestOf({ ...snapshot, segments }, of),
  )
}

/** Replaces in the text of a file, or of the main part of a Word file. */
function replaced(from: string | RegExp, to: string) {
  return (file: Uint8Array): Uint8Array => {
    const zip = readZip(file)
    const entry = zip.ok && zip.value.entries.find(({ name }) => name === 'word/document.xml')
    const part = zip.ok && entry ? unpack(zip.value, entry) : null
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(part?.ok ? part.value : file)
    expect(text).toMatch(from)
    const changed = bytes(text.replace(from, to))
    if (!zip.ok) return changed
    return rewriteZip(zip.value, new Map([['word/document.xml', changed]]))
  }
}

const MANIFEST_OF = {
  ...{ seq: 0, exportedAt: '2026-02-01T10:00:00.000Z', targetFormat: 'text', reading: {} },
  ...{ encoding: 'utf-8', source: null },
  target: { name: 'a.txt', bytes: bytes(TEXT) },
}

function manifest() {
  return manifestOf(snapshotIn(rehearse(DOCUMENT).view(), DOCUMENT), {
    ...{ ...MANIFEST_OF, format: 'own' },
    result: { name: 'a.reviewed.txt', bytes: bytes(TEXT) },
  })
}

function verdict(text: string) {
  return verdictOn({ name: 'a.txt', bytes: bytes(text) }, manifest())
}
