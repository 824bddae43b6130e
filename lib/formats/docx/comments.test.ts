import { describe, expect, it } from 'vitest'
import { docxOf, p, r } from '../fixtures/docx/build'
import { bodyOf, partOf, read } from './try-docx'
import { ANNA, tells, tracked } from './try-tracked'

describe('comments', () => {
  const comment = { unit: 'p1', start: 4, end: 9, text: 'Which\none <&>?', ...ANNA }

  it('stand at their words, in a part that is made for them', () => {
    const bytes = docxOf(p('The ferry leaves.'))
    const { file } = tracked(bytes, {}, { comments: [comment] })
    expect(bodyOf(file)).toBe(
      p(
        r('The '),
        '<w:commentRangeStart w:id="1"/>',
        r('ferry'),
        '<w:commentRangeEnd w:id="1"/><w:r><w:commentReference w:id="1"/></w:r>',
        r(' leaves.'),
      ),
    )
    expect(partOf(file, 'word/comments.xml')).toContain(
      '<w:t xml:space="preserve">one &lt;&amp;&gt;?</w:t>',
    )
    expect(partOf(file, 'word/_rels/document.xml.rels')).toContain('Target="comments.xml"')
    expect(partOf(file, '[Content_Types].xml')).toContain('PartName="/word/comments.xml"')
    expect(read(file).kept).toMatchObject([{ code: 'kept.comments', args: { count: 1 } }])
  })

  it('run as they begin', () => {
    const bytes = docxOf(p('The ferry leaves.'))
    const { file } = tracked(bytes, {}, { comments: [{ ...comment, text: 'هل هذا صحيح؟' }] })
    expect(partOf(file, 'word/comments.xml')).toContain(
      '<w:pPr><w:bidi/></w:pPr><w:r><w:rPr><w:rtl/></w:rPr>',
    )
  })

  it('join those that are there, in changed text too, and clamp', () => {
    const other = `<w:comment w:id="7">${p('Old')}</w:comment>`
    const bytes = docxOf({ body: p('The ferry leaves.') + p('Next'), parts: { comments: other } })
    const comments = [
      comment,
      { ...comment, start: 99, end: 100 },
      { ...comment, unit: 'p2', start: 0, end: 0 },
    ]
    const { file } = tracked(bytes, { p1: 'The boat leaves.', p2: null }, { comments })
    const part = partOf(file, 'word/comments.xml')
    expect([...part.matchAll(/<w:comment w:id="(\d+)"/g)].map(([, id]) => id)).toEqual([
      '7',
      '8',
      '9',
      '10',
    ])
    expect(
      [...bodyOf(file).matchAll(/commentReference w:id="(\d+)"/g)].map(([, id]) => id),
    ).toEqual(['8', '9', '10'])
  })
})

describe('answers to comments', () => {
  const said = (id: string, parent: string | null, isResolved = false) => ({
    ...{ unit: 'p1', start: 0, end: 3, text: id, thread: { id, parent, isResolved } },
    ...ANNA,
  })
  const comments = [said('question', null, true), said('answer', 'question'), said('other', null)]

  it('are answers in a part that is made for them', () => {
    const { file } = tracked(docxOf(p('The ferry leaves.')), {}, { comments })
    expect(partOf(file, 'word/comments.xml').match(/w14:paraId="\w+"/g)).toEqual(
      [1, 2, 3].map((n) => `w14:paraId="5A00000${n}"`),
    )
    expect(partOf(file, 'word/commentsExtended.xml')).toContain(
      '<w15:commentEx w15:paraId="5A000001" w15:done="1"/>' +
        '<w15:commentEx w15:paraId="5A000002" w15:paraIdParent="5A000001" w15:done="0"/>' +
        '<w15:commentEx w15:paraId="5A000003" w15:done="0"/>',
    )
    expect(partOf(file, 'word/_rels/document.xml.rels')).toMatch(
      /Target="comments.xml".*Target="commentsExtended.xml"/,
    )
    expect(partOf(file, '[Content_Types].xml')).toMatch(
      /PartName="\/word\/comments.xml".*PartName="\/word\/commentsExtended.xml"/,
    )
  })

  it('join those that are there, by names that nothing has', () => {
    const uri = 'http://schemas.microsoft.com/office/word/2012/wordml'
    const bytes = docxOf({
      body: p('The ferry leaves.'),
      parts: { comments: '<w:comment w:id="1"><w:p w14:paraId="5A000002"/></w:comment>' },
      relations: `<Relationship Id="rId8" Type="http://schemas.microsoft.com/office/2011/relationships/commentsExtended" Target="threads.xml"/>`,
      files: {
        'word/threads.xml': `<x:commentsEx xmlns:x="${uri}"><x:commentEx x:paraId="5A000002" x:done="0"/></x:commentsEx>`,
      },
    })
    const { file } = tracked(bytes, {}, { comments })
    expect(partOf(file, 'word/threads.xml')).toContain(
      '<x:commentEx x:paraId="5A000003" x:paraIdParent="5A000001" x:done="0"/>',
    )
    expect(partOf(file, 'word/threads.xml')).toContain('<x:commentEx x:paraId="5A000002"')
    expect(partOf(file, '[Content_Types].xml')).not.toContain('commentsExtended')
  })

  it('find a name where the first thousands are taken', () => {
    const taken = Array.from(
      { length: 30_000 },
      (_, n) => `<w:p w14:paraId="${(0x5a000001 + n).toString(16).toUpperCase()}"/>`,
    )
    const other = `<w:comment w:id="1">${taken.join('')}</w:comment>`
    const bytes = docxOf({ body: p('The ferry leaves.'), parts: { comments: other } })
    const { file } = tracked(bytes, {}, { comments })
    expect(partOf(file, 'word/commentsExtended.xml')).toContain(' w15:paraId="5A007531"')
  })

  it('say where they belong once', () => {
    const bytes = docxOf({ body: p('One'), parts: { header1: p('Head') } })
    const own = comments.map((one) => ({ ...one, unit: 'header1.1' }))
    const part = partOf(tracked(bytes, {}, { comments: own }).file, 'word/comments.xml')
    expect(part.match(/header: /g)).toHaveLength(2)
    // The question was deleted.
    const { file } = tracked(bytes, {}, { comments: own.slice(1) })
    expect(partOf(file, 'word/comments.xml').match(/header: /g)).toHaveLength(2)
  })
})

describe('comments where Word holds none', () => {
  const note = (id: number, ...inside: readonly string[]) =>
    `<w:footnote w:id="${id}">${p('<w:r><w:footnoteRef/></w:r>', ...inside)}</w:footnote>`
  const reference = (id: number) => `<w:r><w:footnoteReference w:id="${id}"/></w:r>`
  const marked = (id: number, inside: string) =>
    `<w:commentRangeStart w:id="${id}"/>${inside}<w:commentRangeEnd w:id="${id}"/><w:r><w:commentReference w:id="${id}"/></w:r>`
  const about = (unit: string) => ({ unit, start: 0, end: 4, text: 'Sure?', ...ANNA })

  it('stand at the reference of a note, also where its paragraph was changed', () => {
    const body = p('One', reference(1), r(', two'), reference(2), r('.'))
    const footnotes = note(1, 'First.') + note(2, 'Second.')
    const bytes = docxOf({ body, parts: { footnotes } })
    const { units } = read(bytes)
    const { text, codes } = units[0]!.content
    const now = { codes, text: text.replace('One', 'Number one') }
    const { file } = tracked(bytes, { p1: now }, { comments: [about('footnotes.2')] })
    expect(bodyOf(file)).toContain(marked(3, reference(2)))
    expect(partOf(file, 'word/comments.xml')).toMatch(/>footnote: Seco<.*>Sure\?</)
    expect(partOf(file, 'word/footnotes.xml')).not.toContain('comment')
  })

  it('stand at the start of the body for a header, and at its place for a text box', () => {
    const box = (...inside: readonly string[]) =>
      `<w:r><w:pict><v:shape><v:textbox><w:txbxContent>${inside.join('')}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>`
    const body = p('One') + p('Two ', box(p('Boxed'))) + p(box(p('Alone'))) + p('Three')
    const bytes = docxOf({ body, parts: { header1: p('Head'), footer1: p('Foot') } })
    const ids = read(bytes).units.map(({ id }) => id)
    expect(ids).toEqual(['p1', 'p2', 'p3', 'p5', 'p6', 'header1.1', 'footer1.1'])
    const { file } = tracked(
      bytes,
      { p3: 'Changed' },
      { comments: ['header1.1', 'footer1.1', 'p3', 'p5'].map(about) },
    )
    expect(bodyOf(file)).toContain(`<w:p>${marked(1, '')}${marked(2, '')}${r('One')}</w:p>`)
    expect(bodyOf(file)).toContain(`<w:p>${marked(3, '')}${r('Two ')}`)
    expect(bodyOf(file)).toContain(`</w:r>${marked(4, '')}</w:p>${p('Three')}`)
    const said = partOf(file, 'word/comments.xml')
    for (const line of ['header: Head', 'footer: Foot', 'textBox: Chan', 'textBox: Alon'])
      expect(said).toContain(`>${line}<`)
    tells(bytes, { p3: 'Changed' })
  })
})
