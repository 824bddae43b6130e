import { describe, expect, it } from 'vitest'
import { assemble, unitsOf } from '@/lib/assembly/assemble'
import type { ZipPart } from '@/lib/formats/zip/write'
import { parseXml } from '@/lib/formats/xml/read'
import { readableText } from '@/lib/inline/content'
import { CODE, type Code, type CodeMeaning, type Content } from '@/lib/model/content'
import { drive } from '@/lib/review/drive'
import { seeded } from '@/lib/review/random'
import { aligned, rehearse } from '@/lib/review/rehearsal'
import type { ReviewSnapshot } from '../review-snapshot'
import { ANNA, snapshotIn } from '../testing'
import { resolvedParagraphs } from './resolved'
import { trackedDocx } from './tracked-docx'

const DOCUMENT = aligned('A1. | B1.', 'the ferry left. | b1.', 'A1.=the+ferry+left. B1.=b1.')

describe('a document of Word with tracked changes', () => {
  it('has one change a hunk, with who made it and when', () => {
    const xml = bodyOf(edited('the boat left.'))
    expect(xml.match(/<w:(ins|del) [^>]*>/g)).toEqual([
      '<w:del w:id="1" w:author="Anna" w:date="2026-01-02T10:11:12Z">',
      '<w:ins w:id="2" w:author="Anna" w:date="2026-01-02T10:11:12Z">',
    ])
    expect(xml).toContain('<w:delText xml:space="preserve">ferry</w:delText>')
    expect(xml).toContain('<w:t xml:space="preserve">boat</w:t>')
  })

  it('marks the end of a paragraph that was taken out', () => {
    const xml = bodyOf(edited(''))
    expect(xml).toMatch(/<w:pPr><w:rPr><w:del w:id="\d+" w:author="Anna"/)
    expect(resolvedParagraphs(documentOf(edited('')), 'accept')).toEqual(['b1.'])
    expect(resolvedParagraphs(documentOf(edited('')), 'reject')).toEqual(['the ferry left.', 'b1.'])
  })

  it('shows texts, names and titles as text', () => {
    const snapshot = edited('<img onerror="x"> & ]]>')
    const evil = { author: '"><w:p/>', at: ANNA.at }
    const parts = partsOf({
      ...snapshot,
      title: '</dc:title>',
      segments: snapshot.segments.map((one) => ({
        ...one,
        written: one.written.map((stretch) => ({ ...stretch, by: evil })),
      })),
    })
    for (const { name, content } of parts)
      expect([name, parseXml(String(content)).ok]).toEqual([name, true])
    const document = String(parts.find(({ name }) => name === 'word/document.xml')?.content)
    expect(resolvedParagraphs(document, 'accept')?.[0]).toBe('<img onerror="x"> & ]]>')
  })

  it('refuses what XML cannot hold, and names it', () =>
    expect(trackedDocx(edited('the \u0001 left.'))).toEqual({
      ok: false,
      failure: { code: 'export.notXml', args: { number: 1, character: 'U+0001' } },
    }))

  it('writes from right to left where the language is', () => {
    const xml = bodyOf({ ...edited('x'), targetLang: 'ar' })
    expect(xml).toContain('<w:bidi/><w:rPr><w:rtl/><w:lang w:bidi="ar"/></w:rPr>')
    expect(xml).toMatch(/<w:r><w:rPr><w:rtl\/><w:lang w:bidi="ar"\/><\/w:rPr>/)
  })

  it('makes headings and list items of their kinds', () => {
    const kinds = new Map([
      ['0', 'heading'],
      ['1', 'listItem'],
    ] as const)
    const xml = bodyOf({ ...edited('x'), kinds })
    expect(xml).toMatch(/Heading1.*ListParagraph.*<w:numPr>/s)
  })

  it('formats what stands between codes, also where only that was changed', () => {
    const plain = { text: 'a bold word', codes: [] }
    const bold: Content = {
      text: `a ${CODE}bold${CODE} word`,
      codes: [code('open', 'bold'), code('close', 'bold')],
    }
    const xml = bodyOf(withTexts(plain, bold))
    expect(xml).toMatch(
      /<w:b\/><w:bCs\/>.*<w:rPrChange [^>]*><w:rPr><\/w:rPr><\/w:rPrChange>.*>bold</s,
    )
    expect(bodyOf(withTexts(bold, bold))).not.toContain('rPrChange')
  })

  it('has line breaks, tabs and placeholders as a reader sees them', () => {
    const text: Content = {
      text: `a${CODE}b${CODE}c${CODE}`,
      codes: [
        { kind: 'lineEnd', text: '\r\n' },
        code(null, 'tab'),
        { kind: 'inline', id: '2', data: '<x id="2"/>', display: '{name}', means: ['placeholder'] },
      ],
    }
    expect(resolvedParagraphs(documentOf(withTexts(text, text)), 'accept')?.[0]).toBe(
      'a\nb\tc{name}',
    )
  })

  it('puts comments on what they are about, answers behind them', () => {
    const snapshot = edited('the boat left.')
    const comment = { ...ANNA, id: 'c1', parent: null, text: 'Why?\nTell me.', isResolved: true }
    const answer = { ...comment, id: 'c2', parent: 'c1', text: 'It is small.', about: null }
    const parts = partsOf({
      ...snapshot,
      segments: snapshot.segments.map((one, n) =>
        n === 0 ? { ...one, comments: [{ ...comment, about: { start: 4, end: 8 } }, answer] } : one,
      ),
    })
    const part = (name: string) => String(parts.find((one) => one.name === name)?.content)
    expect(part('word/document.xml')).toMatch(
      /<w:commentRangeStart w:id="0"\/><w:ins [^>]*><w:r>.*?>boat<\/w:t><\/w:r><\/w:ins><w:commentRangeEnd w:id="0"\/>/,
    )
    expect(part('word/comments.xml')).toMatch(/w:author="Anna" w:initials="A".*Why\?.*Tell me\./s)
    expect(part('word/commentsExtended.xml')).toMatch(/w15:paraIdParent="10000000" w15:done="1"/)
    expect(part('[Content_Types].xml')).toContain('/word/commentsExtended.xml')
  })

  it('keeps a comment whose segment has no text here', () => {
    const snapshot = edited('')
    const comment = {
      ...ANNA,
      id: 'c1',
      parent: null,
      text: 'Gone?',
      about: null,
      isResolved: false,
    }
    const [first, ...rest] = snapshot.segments
    const bare = { ...snapshot, parts: [], segments: [], tail: { text: '', codes: [] } }
    expect(bodyOf(bare)).not.toContain('comment')
    const xml = bodyOf({ ...snapshot, segments: [{ ...first!, comments: [comment] }, ...rest] })
    expect(xml.match(/<w:comment\w+/g)).toEqual([
      '<w:commentRangeStart',
      '<w:commentRangeEnd',
      '<w:commentReference',
    ])
  })
})

describe('any review', () => {
  it('is the import once all is rejected, the export once all is accepted (law 12)', () => {
    for (let seed = 500; seed < 530; seed += 1)
      drive(seeded(seed), ({ after, document, past }) => {
        if (past.length % 4 !== 3) return
        const snapshot = snapshotIn(after, document)
        const xml = documentOf(snapshot)
        const imported = unitsOf(document.target).slice(1)
        expect(resolvedParagraphs(xml, 'reject')).toEqual(
          paragraphs(imported.map(({ content }) => content)),
        )
        const assembled = assemble(snapshot.parts, snapshot.tail, 'current')
        if (!assembled.ok) throw new Error(assembled.failure.code)
        const { units, inserted } = assembled.value
        const of = (unit: string | null) =>
          inserted.filter((one) => one.after === unit).map(({ content }) => content)
        const exported = [...of(null), ...[...units].flatMap(([id, text]) => [text, ...of(id)])]
        expect(resolvedParagraphs(xml, 'accept')).toEqual(paragraphs(exported))
      })
  })
})

/** As a word processor has them: a line end is a break, and there is at least one paragraph. */
function paragraphs(contents: readonly Content[]): string[] {
  const texts = contents.map((content) => readableText(content).replace(/\r\n|\r/g, '\n'))
  return texts.length === 0 ? [''] : texts
}

function code(role: 'open' | 'close' | null, ...means: CodeMeaning[]): Code {
  return { kind: 'inline', id: '1', data: '<x/>', display: 'x', means, ...(role && { role }) }
}

function edited(target: string): ReviewSnapshot {
  const review = rehearse(DOCUMENT)
  review.revise(0, { target })
  return snapshotIn(review.view(), DOCUMENT)
}

/** A document of one segment, with these two texts. */
function withTexts(machine: Content, target: Content): ReviewSnapshot {
  const snapshot = edited('x')
  const [segment] = snapshot.segments
  const mark: Content = { text: CODE, codes: [{ kind: 'unit', unit: '0' }] }
  const joined = (content: Content) => ({
    text: mark.text + content.text,
    codes: [...mark.codes, ...content.codes],
  })
  const isSame = machine === target
  const [start, end] = [2, 6]
  const hunks = isSame
    ? []
    : [
        { fromA: start, toA: start, fromB: start, toB: start + 1 },
        { fromA: end, toA: end, fromB: end + 1, toB: end + 2 },
      ]
  const written = [{ start: 0, end: target.text.length, by: ANNA }]
  return {
    ...snapshot,
    segments: [{ ...segment!, machine, text: target, hunks, written, gone: [] }],
    parts: [{ lead: mark, target, machine: joined(machine), status: 'draft' }],
    tail: { text: '', codes: [] },
  }
}

function partsOf(snapshot: ReviewSnapshot): readonly ZipPart[] {
  const made = trackedDocx(snapshot)
  if (!made.ok) throw new Error(JSON.stringify(made.failure))
  return made.value
}

function documentOf(snapshot: ReviewSnapshot): string {
  const part = partsOf(snapshot).find(({ name }) => name === 'word/document.xml')
  return String(part?.content)
}

function bodyOf(snapshot: ReviewSnapshot): string {
  return documentOf(snapshot).replace(/^.*<w:body>/s, '')
}
