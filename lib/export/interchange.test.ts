import { describe, expect, it } from 'vitest'
import { csv } from '@/lib/formats/csv/csv'
import { tmx as tmxFormat } from '@/lib/formats/tmx/tmx'
import { xliff2 } from '@/lib/formats/xliff/xliff'
import { readableText } from '@/lib/inline/content'
import { CODE, type Code, type Content, plain } from '@/lib/model/content'
import type { Status } from '@/lib/model/review'
import { drive } from '@/lib/review/drive'
import { seeded } from '@/lib/review/random'
import { aligned, rehearse } from '@/lib/review/rehearsal'
import { cleanText } from './clean-text'
import type { ReviewSegment, ReviewSnapshot } from './review-snapshot'
import { tableText } from './table-text'
import { ANNA, snapshotIn } from './testing'
import { tmx } from './tmx'
import { xliff } from './xliff'

const DOCUMENT = aligned('A1. | B1. | C1.', 'a1. | b1. | c1.', 'A1.=a1. B1.=b1. C1.=c1.')
const bytes = (text: string) => new TextEncoder().encode(text)
const open: Code = { kind: 'inline', id: '1', data: '<b>', display: 'b', role: 'open' }
const close: Code = { ...open, data: '</b>', role: 'close' }
const name: Code = { kind: 'inline', id: '2', data: '{n}', display: '2', means: ['placeholder'] }
const coded: Content = { text: `a ${CODE}b${CODE} ${CODE}`, codes: [open, close, name] }

describe('XLIFF', () => {
  it('says the state of every segment', () => {
    const statuses: Status[] = ['initial', 'draft', 'rejected', 'approved', 'final']
    const xml = xliff(withSegments(statuses.map((status) => ({ status }))))
    expect(xml.match(/<segment [^>]*>/g)).toEqual([
      '<segment id="s1" state="translated">',
      '<segment id="s1" state="translated" subState="interlinear:draft">',
      '<segment id="s1" state="translated" subState="interlinear:rejected">',
      '<segment id="s1" state="reviewed">',
      '<segment id="s1" state="final">',
    ])
    expect(xliff(withSegments([{ text: plain('') }]))).toContain(
      '<segment id="s1" state="initial">',
    )
  })

  it('has comments as notes, and earlier texts with who wrote them', () => {
    const comment = { ...ANNA, id: 'c', parent: null, about: null, text: 'Why & how?' }
    const history = [
      { number: 0, text: plain('old'), by: null },
      { number: 1, text: plain('older <b>'), by: ANNA },
      { number: 2, text: plain('now'), by: ANNA },
    ]
    const xml = xliff(
      withSegments([
        { text: plain('now'), history, comments: [{ ...comment, isResolved: false }] },
      ]),
    )
    expect(xml).toContain(
      '<note id="n1" appliesTo="target" category="comment">Anna, 2026-01-02 10:11: Why &amp; how?</note>',
    )
    // XLIFF 2.1 takes change tracking as an extension, under the name that it had as a module of 2.0.
    expect(xml).toContain('xmlns:ctr="urn:oasis:names:tc:xliff:changetracking:2.0"')
    expect(xml).toContain(
      '<ctr:revision author="Anna" datetime="2026-01-02T10:11:12.345Z" version="1"><ctr:item property="content">older &lt;b&gt;</ctr:item></ctr:revision><ctr:revision version="0">',
    )
  })

  it('has an element for what XML cannot hold', () =>
    expect(xliff(withSegments([{ text: plain('a\u0001b') }]))).toContain('a<cp hex="0001"/>b'))

  it('keeps codes of both texts apart, and together where they are pairs', () => {
    const xml = xliff(withSegments([{ source: coded, text: { ...coded, text: coded.text } }]))
    expect(xml).toContain(
      '<target xml:space="preserve">a <sc id="c1" dataRef="d1" disp="b"/>b<ec startRef="c1" dataRef="d2" disp="b"/> <ph id="c3" dataRef="d3" disp="2" type="ui" subType="xlf:var"/></target>',
    )
    expect(xml).toContain('<data id="d1" xml:space="preserve">&lt;b&gt;</data>')
  })

  it('is read by our own reader as the same texts, in any review', () => {
    anySnapshot((snapshot) => {
      const parsed = xliff2.parse(bytes(xliff(snapshot)))
      if (!parsed.ok) throw new Error(JSON.stringify(parsed.failure))
      const { units, sourceLang, targetLang } = parsed.value
      expect([sourceLang, targetLang]).toEqual(['de', 'en'])
      const read = units.map(({ source, target, status }) => [bare(source), bare(target), status])
      const segments = snapshot.segments.filter((one) => bare(one.source) || bare(one.text))
      expect(read.filter(([source, target]) => source || target)).toEqual(
        segments.map(({ source, text, status }) => [bare(source), bare(text), status]),
      )
    })
  })
})

describe('a translation memory', () => {
  it('has approved segments with both texts alone, and their codes', () => {
    const made = tmx(
      withSegments([
        { status: 'draft' },
        { status: 'approved', source: coded, text: coded },
        { status: 'final', source: plain('') },
      ]),
    )
    expect(made.ok && made.value.match(/<seg>.*<\/seg>/g)).toEqual(
      Array(2).fill(
        '<seg>a <bpt i="1" x="1" type="b">&lt;b&gt;</bpt>b<ept i="1">&lt;/b&gt;</ept> <ph x="3" type="2">{n}</ph></seg>',
      ),
    )
  })

  it('is read by our own reader as the same texts, in any review', () => {
    anySnapshot((snapshot) => {
      const segments = snapshot.segments.map((one) => ({ ...one, status: 'approved' as const }))
      const made = tmx({ ...snapshot, segments })
      if (!made.ok) throw new Error(made.failure.code)
      const worded = segments.filter(({ source, text }) => source.text && text.text)
      if (worded.length === 0) return
      const parsed = tmxFormat.parse(bytes(made.value))
      if (!parsed.ok) throw new Error(JSON.stringify(parsed.failure))
      expect(parsed.value.units.map(({ source, target }) => [bare(source), bare(target)])).toEqual(
        worded.map(({ source, text }) => [bare(source), bare(text)]),
      )
    })
  })
})

describe('a table as text', () => {
  it('computes nothing in a spreadsheet', () => {
    const evil = ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1']
    const table = tableText(withSegments(evil.map((text) => ({ text: plain(text) }))), 'csv')
    for (const text of evil) expect(table).toContain(`'${text}`)
  })

  it.each(['csv', 'tsv'] as const)('(%s) is read by our own reader as the same texts', (as) => {
    const texts = ['=1+1', 'two\nlines', 'a\r\nb\rc', 'a\tb', '\t', '"so"', 'a "so", b', '"', 'ёж']
    const table = tableText(withSegments(texts.map((text) => ({ text: plain(text) }))), as)
    const parsed = csv.parse(bytes(table), { columns: { source: 1, target: 3, hasHeader: true } })
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.failure))
    expect(parsed.value.units.map(({ target }) => readableText(target))).toEqual(texts)
  })
})

describe('plain text', () => {
  it('is the words, with items of a list together', () => {
    const document = aligned('A | B | C | D', 'a | b | c | d', 'A=a B=b C=c D=d')
    const snapshot = snapshotIn(rehearse(document).view(), document)
    const kinds = new Map([['1', 'listItem'] as const, ['2', 'listItem'] as const])
    expect(cleanText({ ...snapshot, kinds })).toBe('a\n\nb\nc\n\nd\n')
  })

  it('leaves out what was removed, and markup', () => {
    const review = rehearse(DOCUMENT)
    review.revise(0, { target: '' })
    expect(cleanText(snapshotIn(review.view(), DOCUMENT))).toBe('b1.\n\nc1.\n')
  })
})

/** What is left of a text without codes and white space. */
function bare({ text }: Content): string {
  return text.replaceAll(CODE, '').replace(/\s+/g, '')
}

function anySnapshot(look: (snapshot: ReviewSnapshot) => void): void {
  for (let seed = 700; seed < 730; seed += 1)
    drive(seeded(seed), ({ after, document, past }) => {
      if (past.length % 5 === 4) look(snapshotIn(after, document))
    })
}

/** A snapshot of as many segments, each with these differences. */
function withSegments(differences: readonly Partial<ReviewSegment>[]): ReviewSnapshot {
  const snapshot = snapshotIn(rehearse(DOCUMENT).view(), DOCUMENT)
  const [segment] = snapshot.segments
  const segments = differences.map((one, n) => {
    const text = one.text ?? segment!.text
    const history = [{ number: 0, text, by: null }]
    return { ...segment!, id: `s${n}`, number: n + 1, history, ...one, text }
  })
  return { ...snapshot, segments }
}
