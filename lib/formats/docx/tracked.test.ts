import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CODE, type Content, plain } from '@/lib/model/content'
import { docxOf, field, p, r, table } from '../fixtures/docx/build'
import { FIXTURES } from '../fixtures/docx/fixtures'
import type { Added } from '../format'
import type { TrackedRun } from './tracked'
import { bodyOf, partOf, read, written } from './try-docx'
import { ANNA, resolved, tells, tracked } from './try-tracked'

const track = (kind: 'ins' | 'del', id: number) =>
  `<w:${kind} w:id="${id}" w:author="Anna" w:date="2026-01-02T03:04:05Z"`

describe('tracked changes', () => {
  it('are one insertion and one deletion for each hunk, with author and time', () => {
    const bytes = docxOf(p('The ferry leaves late.'))
    const runs = [keep('The ferry '), del('leaves'), ins('departs'), keep(' late.')]
    const { file } = tracked(bytes, { p1: 'The ferry departs late.' }, { runs: { p1: runs } })
    const deleted = '<w:r><w:delText xml:space="preserve">leaves</w:delText></w:r>'
    expect(bodyOf(file)).toBe(
      p(
        r('The ferry '),
        `${track('del', 1)}>${deleted}</w:del>`,
        `${track('ins', 2)}>${r('departs')}</w:ins>`,
        r(' late.'),
      ),
    )
  })

  it('never cut a character in two', () => {
    for (const [old, now] of [
      ['A 😀 b', 'A 😁 b'],
      ['A \u{1f600} b', 'A \u{1fa00} b'],
    ] as const) {
      const bytes = docxOf(p(old))
      expect(bodyOf(written(bytes, { targets: { p1: now } }))).toBe(p(now))
      const { file } = tracked(bytes, { p1: now }, { runs: {} })
      expect(bodyOf(file)).toContain(`>${Array.from(now)[2] ?? ''}</w:t>`)
    }
  })

  it('of a format are changes of the format', () => {
    const body = p('The ', r('last', '<w:b/>'), r(' ferry.'))
    tells(docxOf(body), { p1: 'The last ferry.' })
    const [open, close] = read(docxOf(body)).units[0]!.content.codes
    const code = (one: typeof open): TrackedRun => ({
      ...{ kind: 'delete', content: { text: CODE, codes: [one!] }, ...ANNA },
    })
    const runs = [keep('The '), code(open), keep('last'), code(close), keep(' ferry.')]
    const { file } = tracked(docxOf(body), { p1: 'The last ferry.' }, { runs: { p1: runs } })
    expect(bodyOf(file)).toContain('<w:rPr><w:rPrChange ')
  })

  it('of a link take the words out of the link', () => {
    const link = `<w:hyperlink w:anchor="a">${r('two')}</w:hyperlink>`
    tells(docxOf(p('One ', link, r('.'))), { p1: 'One two.' })
  })

  it('remove paragraphs and add others', () => {
    const bytes = docxOf(p('One') + p('Two') + p('Three'))
    tells(bytes, { p2: null }, [added('p1', 'New'), added('p3', 'Last'), added(null, 'First')])
  })

  it('empty a cell and add to its end', () => {
    const bytes = docxOf(table([p('One') + p('Two'), p('Three')]) + p('Four'))
    tells(bytes, { p2: null, p3: null }, [added('p1', 'New')])
    tells(bytes, {}, [added('p2', 'New'), added('p2', 'Newer')])
  })

  it('begin a paragraph within one', () => {
    const format = '<w:pPr><w:jc w:val="both"/><w:sectPr/></w:pPr>'
    const { content } = read(docxOf(p(format, 'One two')).slice()).units[0]!
    const now = {
      text: content.text.replace(' ', ` ${CODE}`),
      codes: [{ kind: 'newUnit' as const }],
    }
    tells(docxOf(p(format, 'One two') + p('x')), { p1: now })
  })

  it('have numbers of their own', () => {
    const body = p(
      '<w:bookmarkStart w:id="41" w:name="a"/>',
      r('One'),
      '<w:bookmarkEnd w:id="41"/>',
    )
    const { file } = tracked(docxOf(body), { p1: 'Two' })
    const ids = [...bodyOf(file).matchAll(/<w:(?:ins|del) w:id="(\d+)"/g)].map(([, id]) => id)
    expect(ids).toEqual(['42', '43'])
  })

  it.each(FIXTURES)('in $name: rejected they give the import, accepted the export', ({ bytes }) => {
    const { units } = read(bytes)
    for (const { id, content } of units) {
      const at = Math.ceil(content.text.length / 2)
      const text = `${content.text.slice(0, at)} added ${content.text.slice(at)}`
      tells(bytes, { [id]: { ...content, text } })
      tells(bytes, { [id]: plain('Nothing of it is left') })
      tells(bytes, { [id]: null })
    }
  })

  it('leave words that others inserted to them, whatever is done in the paragraph', () => {
    const ben = (xml: string) => `<w:ins w:id="8" w:author="Ben">${xml}</w:ins>`
    const bytes = docxOf(p('The ', ben(r('very old ', '<w:b/>')), 'ferry left.'))
    const runs = [
      ...[ins('Now '), keep('The '), del('very '), ins('quite '), keep('old '), keep('ferry left')],
      ...[del('.'), ins('!')],
    ]
    const { codes } = read(bytes).units[0]!.content
    const bold = (content: readonly TrackedRun[]): TrackedRun[] => [
      ...[{ ...keep(''), content: { text: CODE, codes: [codes[0]!] } }, ...content],
      { ...keep(''), content: { text: CODE, codes: [codes[1]!] } },
    ]
    const given = [...runs.slice(0, 2), ...bold(runs.slice(2, 5)), ...runs.slice(5)]
    const now = {
      text: `Now The ${CODE}quite old ${CODE}ferry left!`,
      codes,
    }
    const { file } = tracked(bytes, { p1: now }, { runs: { p1: given } })
    const body = bodyOf(file).replaceAll(/ w:(?:date|id)="[^"]*"| xml:space="preserve"/g, '')
    expect(body).toContain(
      '<w:ins w:author="Ben"><w:del w:author="Anna"><w:r><w:rPr><w:b/></w:rPr><w:delText>very </w:delText></w:r></w:del></w:ins>' +
        '<w:ins w:author="Anna"><w:r><w:rPr><w:b/></w:rPr><w:t>quite </w:t></w:r></w:ins>' +
        '<w:ins w:author="Ben"><w:r><w:rPr><w:b/></w:rPr><w:t>old </w:t></w:r></w:ins>',
    )
    const ids = [...bodyOf(file).matchAll(/ w:id="(\d+)"/g)].map(([, id]) => id)
    expect(new Set(ids).size).toBe(ids.length)
    tells(bytes, { p1: now })
  })

  it('leave them to them where changes are not tracked, as long as their words are there', () => {
    const ben = (id: number, text: string) =>
      `<w:ins w:id="${id}" w:author="Ben">${r(text)}</w:ins>`
    const bytes = docxOf(p('The ', ben(1, 'old '), r('ferry '), ben(2, 'soon '), r('left.')))
    expect(bodyOf(written(bytes, { targets: { p1: 'Our old boat left!' } }))).toBe(
      p(r('Our '), ben(1, 'old '), r('boat left!')),
    )
    expect(bodyOf(written(bytes, { targets: { p1: 'An old boat soon goes' } }))).toBe(
      p(r('An '), ben(1, 'old '), r('boat '), ben(2, 'soon '), r('goes')),
    )
    tells(bytes, { p1: 'An old boat soon goes' })
  })

  it('take what is not shown of a paragraph out with it, but no page break and no number of a note', () => {
    const tab = '<w:r><w:tab/></w:r>'
    const page = '<w:r><w:br w:type="page"/></w:r>'
    const number = '<w:r><w:footnoteRef/></w:r>'
    const footnotes = `<w:footnote w:id="1">${p(number, tab, r('One.'))}${p('Two.')}</w:footnote>`
    const body = p(tab, r('One'), '<w:r><w:br/></w:r>') + p('Two', page) + p('Three')
    const bytes = docxOf({ body, parts: { footnotes } })
    tells(bytes, { p1: null, p2: null, 'footnotes.1': null })
    const clean = written(bytes, { targets: { p1: null, p2: null, 'footnotes.1': null } })
    expect(bodyOf(clean)).toBe(p(page) + p('Three'))
    expect(partOf(clean, 'word/footnotes.xml')).toContain(number)
  })

  it('of a text box that went elsewhere in its paragraph give it back where it was', () => {
    const box =
      '<w:r><w:pict><v:shape><v:textbox><w:txbxContent>' +
      `${p('Boxed')}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>`
    const bytes = docxOf(p('One two ', box, r(' three.')))
    const { codes } = read(bytes).units[0]!.content
    const now = { text: `Uno ${CODE} dos tres.`, codes }
    tells(bytes, { p1: now })
    tells(bytes, { p1: now, p2: 'In the box' })
    expect(bodyOf(written(bytes, { targets: { p1: now } })).match(/Boxed/g)).toHaveLength(1)
  })

  it('never take half of a field out, wherever it goes', () => {
    const half = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`
    const body = p('One ', half('begin'), r('two three.')) + p('Four', half('end'), r(' five.'))
    const { codes } = read(docxOf(body)).units[0]!.content
    const { file } = tracked(docxOf(body), { p1: { text: `Uno dos ${CODE}tres.`, codes } })
    for (const how of ['accept', 'reject'] as const)
      expect(bodyOf(resolved(file, how)).match(/"begin"/g)).toHaveLength(1)
  })

  it('give a field back of which one half was lost', () => {
    const bytes = docxOf(p('As in ', field('REF a', r('the long chapter about harbours')), r('.')))
    const { text, codes } = read(bytes).units[0]!.content
    const [open, close] = [text.indexOf(CODE), text.lastIndexOf(CODE)]
    const without = (at: number) => text.slice(0, at) + text.slice(at + 1)
    tells(bytes, { p1: { text: without(close), codes: codes.slice(0, 1) } })
    tells(bytes, { p1: { text: without(open), codes: codes.slice(1) } })
    const { file } = tracked(bytes, { p1: { text: without(close), codes: codes.slice(0, 1) } })
    expect(bodyOf(resolved(file, 'reject'))).toBe(bodyOf(bytes))
  })

  it('leave changes of format to whoever made them, whatever is done to their words', () => {
    const ben = (text: string, now: string, was: string) =>
      `<w:r><w:rPr>${now}<w:rPrChange w:id="${now.length + was.length}" w:author="Ben"><w:rPr>${was}</w:rPr></w:rPrChange></w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`
    const body = p(
      'A ',
      ben('very old', '<w:b/>', ''),
      ' and ',
      ben('red ', '', '<w:strike/>'),
      'ferry left.',
    )
    const bytes = docxOf(body + p(ben('All of it.', '<w:b/>', '<w:u/>')))
    const { codes, text } = read(bytes).units[0]!.content
    for (const one of [
      { codes, text: text.replace('old', 'new') },
      { codes, text: text.replace('red', 'blue') },
      plain(text.replaceAll(CODE, '')),
      plain('Nothing of it'),
    ])
      tells(bytes, { p1: one, p2: 'All of that.' })
    const edit = { codes, text: text.replace('very', 'quite').replace('left.', 'went.') }
    const kept = bodyOf(written(bytes, { targets: { p1: edit } }))
    expect(kept).toContain(ben('red ', '', '<w:strike/>'))
    const { file } = tracked(bytes, { p1: edit, p2: 'All.' })
    const ids = [...bodyOf(file).matchAll(/rPrChange w:id="(\d+)"/g)].map(([, id]) => id)
    expect(new Set(ids).size).toBe(ids.length)
  })

  it('do so whatever was changed', () => {
    const run = fc.tuple(
      fc.stringMatching(/^[a-z ]{1,6}$/),
      fc.constantFrom('', '<w:b/>', '<w:i/>'),
    )
    const link = run.map(
      ([text, format]) => `<w:hyperlink w:anchor="h">${r(text, format)}</w:hyperlink>`,
    )
    const note = fc.constant('<w:r><w:footnoteReference w:id="1"/></w:r>')
    const inserted = fc
      .tuple(fc.constantFrom('ins', 'moveTo'), run, run)
      .map(([name, a, b]) => `<w:${name} w:id="7" w:author="Ben">${r(...a)}${r(...b)}</w:${name}>`)
    const deleted = run.map(
      ([text]) =>
        `<w:del w:id="8" w:author="Ben"><w:r><w:delText>${text}</w:delText></w:r></w:del>`,
    )
    const piece = fc.oneof(
      { weight: 4, arbitrary: run.map(([text, format]) => r(text, format)) },
      ...[link, note, inserted, deleted],
    )
    const body = fc.array(fc.array(piece, { minLength: 1, maxLength: 5 }), {
      minLength: 2,
      maxLength: 3,
    })
    fc.assert(
      fc.property(
        body,
        fc.array(fc.nat(), { minLength: 6, maxLength: 6 }),
        (paragraphs, chance) => {
          const bytes = docxOf(paragraphs.map((pieces) => p(r('x'), ...pieces)).join(''))
          const [first, second] = read(bytes).units
          if (!first || !second) return
          const targets = {
            [first.id]: mixed(first.content, chance),
            [second.id]: mixed(second.content, chance.toReversed()),
          }
          tells(bytes, targets)
        },
      ),
      { numRuns: 60 },
    )
  })
})

/** The words in another order, some left out and some new, codes kept or lost. */
function mixed({ text, codes }: Content, chance: readonly number[]): Content {
  const [cut = 0, drop = 0, turn = 0] = chance
  const at = cut % (text.length + 1)
  const end = Math.min(text.length, at + (drop % 6))
  const [head, gone, tail] = [text.slice(0, at), text.slice(at, end), text.slice(end)]
  const count = (one: string) => one.split(CODE).length - 1
  const [before, lost] = [count(head), count(gone)]
  const left = [codes.slice(0, before), codes.slice(before + lost)] as const
  if (turn % 3 === 0) return { text: `${head} new ${tail}`, codes: left.flat() }
  if (turn % 3 === 1) return { text: `${tail}${head}`, codes: left.toReversed().flat() }
  return { text: `${head}${tail} more`, codes: left.flat() }
}

function keep(text: string): TrackedRun {
  return { kind: 'keep', content: plain(text), ...ANNA }
}

function ins(text: string): TrackedRun {
  return { kind: 'insert', content: plain(text), ...ANNA }
}

function del(text: string): TrackedRun {
  return { kind: 'delete', content: plain(text), ...ANNA }
}

function added(after: string | null, text: string): Added {
  return { after, content: plain(text) }
}
