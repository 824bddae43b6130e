import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CODE, type Content, plain } from '@/lib/model/content'
import { docxOf, field, filesOf, p, r, style, table } from '../fixtures/docx/build'
import { FIXTURES } from '../fixtures/docx/fixtures'
import { makeZip } from '../zip/write'
import { docx } from './docx'
import { bodyOf, type Changes, partOf, read, shown, shownUnits, written } from './try-docx'

const BOLD = '<w:b/>'

describe('an edited paragraph', () => {
  const start = '<w:r w:rsidR="01"><w:t xml:space="preserve">The ferry </w:t></w:r>'
  const end = '<w:r w:rsidR="03"><w:rPr><w:b/></w:rPr><w:t> today</w:t></w:r>'

  it('keeps the runs before and after the change as they are', () => {
    const middle = '<w:r w:rsidR="02"><w:t>leaves</w:t></w:r>'
    const body = `<w:p w:rsidP="9"><w:pPr><w:jc w:val="both"/></w:pPr>${start}${middle}${end}</w:p>`
    const [unit] = read(docxOf(body)).units
    const now = { ...unit!.content, text: unit!.content.text.replace('leaves', 'sails') }
    writes(body, { targets: { p1: now } }, body.replace(middle, r('sails')))
  })

  it('takes the commonest format for new words, with its language', () => {
    const format = '<w:i/><w:lang w:val="de-DE"/>'
    writes(p(r('Alt', format), r('x', BOLD)), { targets: { p1: 'Neu' } }, p(r('Neu', format)))
  })

  it('writes codes where they stand now', () => {
    const body = p('The ', r('last', BOLD), r(' ferry.'))
    const [unit] = read(docxOf(body)).units
    const now = { text: `${CODE}The${CODE} last ferry.`, codes: unit!.content.codes }
    writes(body, { targets: { p1: now } }, p(r('The', BOLD), r(' last'), r(' ferry.')))
  })

  it('keeps words when half of a pair is lost, doubled or turned round', () => {
    const body = p('The ', `<w:hyperlink w:anchor="a">${r('last')}</w:hyperlink>`, r(' ferry.'))
    const [open, close] = read(docxOf(body)).units[0]!.content.codes
    for (const codes of [[open!], [close!], [close!, open!], [open!, open!, close!, close!]]) {
      const text = codes.map((_, n) => `word${n} ${CODE}`).join('')
      const after = written(docxOf(body), { targets: { p1: { text, codes } } })
      expect(shownUnits(after)[0]?.replaceAll(/\[\/?a\]/g, '')).toBe(
        `paragraph ${text.replaceAll(CODE, '')}`,
      )
    }
  })

  it('writes tabs, hyphens and signs of XML as Word does', () =>
    writes(
      p('x'),
      { targets: { p1: 'a\tb\u2011c\u00ad<&>' } },
      p(
        '<w:r><w:t xml:space="preserve">a</w:t><w:tab/><w:t xml:space="preserve">b</w:t><w:noBreakHyphen/><w:t xml:space="preserve">c</w:t><w:softHyphen/><w:t xml:space="preserve">&lt;&amp;&gt;</w:t></w:r>',
      ),
    ))

  it('keeps what begins or ends elsewhere, also when its code was deleted', () => {
    const [bookmark, begin] = [
      '<w:bookmarkStart w:id="1" w:name="a"/>',
      '<w:r><w:fldChar w:fldCharType="begin"/></w:r>',
    ]
    const after = bodyOf(
      written(docxOf(p('The ', bookmark, r('ferry'), begin, r(' leaves.'))), {
        targets: { p1: 'It leaves.' },
      }),
    )
    expect(after).toContain(bookmark)
    expect(after).toContain(begin)
  })

  it('refuses what XML cannot hold', () => {
    const bytes = docxOf(p('x'))
    const { units, skeleton } = read(bytes)
    const targets = new Map([['p1', plain('a\u0001')]])
    const edits = { targets, added: [], statuses: new Map() }
    expect(docx.serialize({ bytes, decoding: null, skeleton, units }, edits)).toEqual({
      ...{ ok: false, failure: { code: 'docx.cannotHold', args: { character: 'U+0001' } } },
    })
  })
})

describe('codes from elsewhere', () => {
  const inline = (
    data: string,
    means: 'bold' | 'image' | 'placeholder',
    role?: 'open' | 'close',
  ) => ({
    ...{ kind: 'inline' as const, id: '1', data, display: 'x', means: [means] },
    ...(role ? { role } : {}),
  })

  it('make words bold by what they mean', () => {
    const codes = [inline('<b>', 'bold', 'open'), inline('</b>', 'bold', 'close')]
    const format = '<w:rFonts w:ascii="A"/><w:sz w:val="20"/>'
    writes(
      p(r('x', format)),
      { targets: { p1: { text: `a${CODE}b${CODE}`, codes } } },
      p(r('a', format), r('b', '<w:rFonts w:ascii="A"/><w:b/><w:sz w:val="20"/>')),
    )
  })

  it('bring no relation, no picture and no broken XML in', () => {
    const codes = [
      inline('<w:r><w:drawing r:embed="rId99"/></w:r>', 'image'),
      inline('</w:p>', 'image'),
    ]
    writes(p('x'), { targets: { p1: { text: `a${CODE}b${CODE}`, codes } } }, p('ab'))
  })

  it('leave their words', () => {
    const codes = [inline('%s', 'placeholder')]
    writes(p('x'), { targets: { p1: { text: `a ${CODE}`, codes } } }, p('a %s'))
  })

  it('of another part of the file are those of another file', () => {
    const link = `<w:hyperlink r:id="rId1">${r('web')}</w:hyperlink>`
    const bytes = docxOf({ body: p('See ', link, r('.')), parts: { header1: p('Head') } })
    const { content } = read(bytes).units[0]!
    const after = written(bytes, { targets: { 'header1.1': content } })
    expect(partOf(after, 'word/header1.xml')).toContain(p('See web.'))
  })
})

describe('removed paragraphs', () => {
  it('leave the file', () =>
    writes(p('One') + p('Two') + p('Three'), { targets: { p2: null } }, p('One') + p('Three')))

  it('stay empty where a cell, a section or two tables need them', () => {
    const section = '<w:pPr><w:sectPr/></w:pPr>'
    const format = '<w:pPr><w:jc w:val="end"/></w:pPr>'
    writes(
      table([p(format, 'One')]) + p('x'),
      { targets: { p1: null } },
      table([p(format)]) + p('x'),
    )
    writes(p(section, 'One') + p('x'), { targets: { p1: null } }, p(section) + p('x'))
    const between = (one: string) => table([p('a')]) + one + table([p('b')]) + p('c')
    writes(between(p('x')), { targets: { p2: null } }, between(p()))
  })

  it('leave the ends of bookmarks that reach further', () => {
    const [start, end] = ['<w:bookmarkStart w:id="1" w:name="a"/>', '<w:bookmarkEnd w:id="1"/>']
    writes(
      p('One') + p(start, r('Two')) + p(r('Three'), end),
      { targets: { p2: null } },
      p('One') + start + p(r('Three'), end),
    )
  })

  it('go where their words went when they were joined to another', () => {
    const link = `<w:hyperlink w:anchor="a">${r('two')}</w:hyperlink>`
    const bytes = docxOf(p('One.') + p('And ', link, r('.')))
    const [first, second] = read(bytes).units
    const joined = {
      text: `${first!.content.text} ${second!.content.text}`,
      codes: second!.content.codes,
    }
    const after = written(bytes, { targets: { p1: joined, p2: null } })
    expect(bodyOf(after)).toBe(p('One.', r(' And '), link, r('.')))
  })
})

describe('added paragraphs', () => {
  const format = '<w:pPr><w:pStyle w:val="A"/><w:sectPr/></w:pPr>'

  it('look like the one that they follow, without the end of a section', () =>
    writes(
      p(format, r('One', BOLD)) + p('Two'),
      { added: [added('p1', 'New'), added('p1', 'Newer')] },
      [
        p(format, r('One', BOLD)),
        p(style('A'), r('New', BOLD)),
        p(style('A'), r('Newer', BOLD)),
        p('Two'),
      ].join(''),
    ))

  it('stand at the start', () =>
    writes('<w:p/>' + p('One'), { added: [added(null, 'New')] }, '<w:p/>' + p('New') + p('One')))

  it('begin inside of a paragraph, in its formats and links', () => {
    const link = `<w:hyperlink w:anchor="a">${r('two')}</w:hyperlink>`
    const body = p(style('A'), r('One '), link, r('.'))
    const { text, codes } = read(docxOf(body)).units[0]!.content
    const now: Content = {
      text: text.replace('two', `tw${CODE}o`),
      codes: [codes[0]!, { kind: 'newUnit' }, codes[1]!],
    }
    const half = (word: string) => `<w:hyperlink w:anchor="a">${r(word)}</w:hyperlink>`
    writes(
      body,
      { targets: { p1: now } },
      p(style('A'), r('One '), half('tw')) + p(style('A'), half('o'), r('.')),
    )
  })
})

describe('text boxes', () => {
  const box = FIXTURES.find(({ name }) => name.startsWith('text boxes'))!

  it('are changed in both forms', () => {
    const after = written(box.bytes, { targets: { p2: 'Changed' } })
    expect(partOf(after, 'word/document.xml').match(/Changed/g)).toHaveLength(2)
  })

  it('are changed together with the paragraph that holds them', () => {
    const [outer] = read(box.bytes).units
    const content = { ...outer!.content, text: outer!.content.text.replace('Above', 'Over') }
    const after = written(box.bytes, { targets: { p1: content, p2: 'Changed', p3: null } })
    const rest = box.units.slice(3)
    expect(shownUnits(after)).toEqual(['paragraph Over [img/]below.', 'paragraph Changed', ...rest])
  })

  it('stay when the paragraph that holds them goes, or loses their code', () => {
    for (const target of [null, 'Above'])
      expect(shownUnits(written(box.bytes, { targets: { p1: target } }))).toContain(
        'paragraph In the box',
      )
  })

  it('go along when their paragraph is joined to another', () => {
    const [outer, , , alone] = read(box.bytes).units
    expect(alone?.id).toBe('p5')
    const bytes = docxOf(p('First.') + bodyOf(box.bytes))
    const [first, second] = read(bytes).units
    const joined = {
      text: `${first!.content.text} ${second!.content.text}`,
      codes: second!.content.codes,
    }
    const after = written(bytes, { targets: { p1: joined, p2: null, p3: 'Changed' } })
    expect(shownUnits(after).slice(0, 2)).toEqual([
      `paragraph First. ${shown(outer!.content)}`,
      'paragraph Changed',
    ])
  })
})

describe('parts in other encodings', () => {
  it.each(['utf-16le', 'utf-16be'] as const)('%s stays', (encoding) => {
    const files = filesOf({ body: p('Größe') })
    const text = `\ufeff${String(files['word/document.xml']).replace('UTF-8', 'UTF-16')}`
    const part = Buffer.from(text, 'utf16le')
    if (encoding === 'utf-16be') part.swap16()
    const bytes = makeZip(
      Object.entries({ ...files, 'word/document.xml': part }).map(([name, content]) => ({
        name,
        content,
      })),
    )
    const after = written(bytes, { targets: { p1: 'Länge' } })
    expect(shownUnits(after)).toEqual(['paragraph Länge'])
    expect(written(after, { targets: { p1: 'Größe' } }).length).toBeGreaterThan(0)
  })
})

describe('what is refused', () => {
  const failure = (bytes: Uint8Array) => {
    const parsed = docx.parse(bytes)
    return parsed.ok ? null : parsed.failure
  }
  const zip = (files: Readonly<Record<string, string | Uint8Array>>) =>
    makeZip(Object.entries(files).map(([name, content]) => ({ name, content })))
  const older = (name: string) =>
    Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0, ...Buffer.from(name, 'utf16le'), 0])

  it('other kinds of files', () => {
    expect(failure(older('EncryptedPackage'))?.code).toBe('docx.password')
    expect(failure(older('WordDocument'))?.code).toBe('docx.old')
    expect(failure(zip({ 'xl/workbook.xml': '<a/>' }))?.code).toBe('docx.spreadsheet')
    expect(failure(zip({ 'ppt/presentation.xml': '<a/>' }))?.code).toBe('docx.slides')
    expect(failure(zip({ mimetype: 'x', 'content.xml': '<a/>' }))?.code).toBe('docx.openDocument')
    expect(failure(zip({ 'META-INF/container.xml': '<a/>' }))?.code).toBe('docx.book')
    expect(failure(zip({ a: 'b' }))?.code).toBe('docx.notWord')
    expect(failure(new TextEncoder().encode('A letter'))?.code).toBe('zip.notZip')
    expect(failure(new Uint8Array())?.code).toBe('file.empty')
  })

  it('a document type, wherever, and broken XML, with the part and line', () => {
    const files = filesOf({ body: p('x'), parts: { header1: p('y') } })
    const doctype = '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]>'
    for (const name of [
      'word/document.xml',
      'word/header1.xml',
      'word/styles.xml',
      '_rels/.rels',
    ]) {
      const text = String(files[name]).replace('?>\r\n', `?>\r\n${doctype}`)
      expect(failure(zip({ ...files, [name]: text }))).toMatchObject({
        ...{ code: 'docx.doctype', args: { part: name, line: 2 } },
      })
      expect(failure(zip({ ...files, [name]: `${String(files[name])}<` }))).toMatchObject({
        ...{ code: 'docx.malformed', args: { part: name } },
      })
    }
  })

  it('a part that is larger than any text', () => {
    const files = filesOf({ body: p(' '.repeat(100 * 2 ** 20)) })
    expect(failure(zip(files))?.code).toMatch(/^zip\.(ratio|partTooLarge)$/)
  })
})

describe('any file', () => {
  const run = fc.tuple(
    fc.string({ minLength: 1 }),
    fc.constantFrom('', BOLD, '<w:i/>', '<w:u w:val="single"/>'),
  )
  const other = fc.constantFrom(
    '<w:r><w:tab/></w:r>',
    '<w:r><w:br/></w:r>',
    '<w:bookmarkStart w:id="5" w:name="b"/>',
    '<w:r><w:footnoteReference w:id="1"/></w:r>',
    field('PAGE', r('1')),
    `<w:hyperlink w:anchor="h">${r('link')}${r('ed', BOLD)}</w:hyperlink>`,
    `<w:ins w:id="7">${r('in')}</w:ins>`,
    '<w:proofErr w:type="spellEnd"/>',
  )
  const piece = fc.oneof(
    run.map(([text, format]) => r(escaped(text), format)),
    other,
  )
  const body = fc
    .array(fc.array(piece, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 3 })
    .map((paragraphs) => paragraphs.map((pieces) => p(...pieces)).join(''))

  it('comes back to the byte, and has other words where they were changed', () =>
    fc.assert(
      fc.property(body, fc.string(), fc.nat(), (xml, word, at) => {
        const bytes = docxOf(xml)
        expect(written(bytes, {})).toEqual(bytes)
        const { units } = read(bytes)
        const unit = units[at % Math.max(1, units.length)]
        if (!unit) return
        const now = inserted(unit.content, escapedAway(word), at)
        const after = read(written(bytes, { targets: { [unit.id]: now } })).units
        expect(after.map(({ id, content }) => [id, wordsOf(content)])).toEqual(
          units.map(({ id, content }) => [id, wordsOf(id === unit.id ? now : content)]),
        )
      }),
      { numRuns: 200 },
    ))

  it('never makes it throw, whatever is in it', () =>
    fc.assert(
      fc.property(fc.string(), fc.uint8Array({ maxLength: 100 }), (xml, noise) => {
        docx.parse(noise)
        docx.parse(docxOf(xml))
        docx.parse(docxOf(p(xml)))
      }),
      { numRuns: 200 },
    ))
})

function escaped(text: string): string {
  return escapedAway(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

/** Without what a run cannot hold or what is written in another way. */
function escapedAway(text: string): string {
  return text.replaceAll(/[\0-\x1f\u00ad\u2011\ufffc-\uffff\p{Surrogate}]/gu, '.')
}

function inserted({ text, codes }: Content, word: string, at: number): Content {
  const place = at % (text.length + 1)
  return { text: `${text.slice(0, place)}${word}x${text.slice(place)}`, codes }
}

function wordsOf({ text }: Content): string {
  return text.replaceAll(CODE, '')
}

function added(after: string | null, text: string) {
  return { after, content: plain(text) }
}

function writes(body: string, changes: Changes, expected: string) {
  expect(bodyOf(written(docxOf(body), changes))).toBe(expected)
}
