import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { message } from '@/lib/i18n/message'
import { MAX_XML_ATTRIBUTE, MAX_XML_DEPTH } from '../limits'
import { escapeAttribute, escapeText, notXml, unescapeXml } from './escape'
import { attributeOf, isElement, XML_NAMESPACE, type XmlElement } from './nodes'
import { parseXml, readXml } from './read'

describe('the tree of a file', () => {
  const text = `<?xml version="1.0"?>\r\n<!-- <a> --><x:a xmlns:x="urn:x" k='1 "&amp;"' x:l="é">A&lt;b<b/> <![CDATA[<c>]]]>d<!-- e --><?f g?></x:a >\n`
  const root = tree(text)

  it('has elements with names, namespaces and attributes', () => {
    expect(root).toMatchObject({ name: 'x:a', prefix: 'x', local: 'a', uri: 'urn:x' })
    expect(attributeOf(root, 'k')).toBe('1 "&"')
    expect(attributeOf(root, 'l', 'urn:x')).toBe('é')
    expect(attributeOf(root, 'l')).toBeNull()
  })

  it('knows where everything stands', () => {
    expect(text.slice(root.start, root.openEnd)).toMatch(/^<x:a .*"é">$/)
    expect(text.slice(root.closeStart, root.end)).toBe('</x:a >')
    expect(root.children.map(({ start, end }) => text.slice(start, end))).toEqual([
      'A&lt;b',
      '<b/>',
      ' ',
      '<![CDATA[<c>]]]>',
      'd',
      '<!-- e -->',
      '<?f g?>',
    ])
    expect(root.children.flatMap((node) => (node.kind === 'text' ? node.text : []))).toEqual([
      'A<b',
      ' ',
      '<c>]',
      'd',
    ])
    const empty = root.children.find(isElement)
    expect(empty && [empty.openEnd, empty.closeStart]).toEqual([empty?.end, empty?.end])
  })

  it('keeps line ends as they are', () =>
    expect(tree('<a>b\r\nc\rd&#13;</a>').children).toMatchObject([{ text: 'b\r\nc\rd\r' }]))

  it('knows xml:space', () =>
    expect(attributeOf(tree('<a xml:space="preserve"/>'), 'space', XML_NAMESPACE)).toBe('preserve'))
})

describe('reading piece by piece', () => {
  it('gives whole what was asked for, and the path to it', () => {
    const seen: string[] = []
    const read = readXml('<a><b><c>1</c></b><c>2<c>3</c></c></a>', {
      open: ({ name }) => name === 'c',
      take: ({ children }, path) =>
        seen.push(`${path.map(({ name }) => name).join('/')} ${children.length}`),
      close: ({ name }) => seen.push(`/${name}`),
    })
    expect(read.ok).toBe(true)
    expect(seen).toEqual(['a/b 1', '/b', 'a 2', '/a'])
  })
})

describe('what is refused', () => {
  it.each([
    ['<a>\n<b></a>', 'xml.stillOpen', 2],
    ['<a>\n</b></a>', 'xml.unmatched', 2],
    ['<a>', 'xml.unclosed', 1],
    ['', 'xml.noElement', 1],
    ['words', 'xml.textOutside', 1],
    ['<a>&nbsp;</a>', 'xml.entity', 1],
    ['<a>\na & b\n</a>', 'xml.entity', 2],
    ['<a>&#0;</a>', 'xml.reference', 1],
    ['<a>\n&#x1F;</a>', 'xml.reference', 2],
    ['<a b="<"/>', 'xml.character', 1],
    ['<a>\n\u0001</a>', 'xml.character', 2],
    ['<x:a/>', 'xml.prefix', 1],
    ['<a b=c/>', 'xml.attribute', 1],
    ['<a b/>', 'xml.attribute', 1],
    ['<a b="1"c="2"/>', 'xml.attribute', 1],
    ['<a b="1" b="2"/>', 'xml.duplicateAttribute', 1],
    ['<a>1 < 2</a>', 'xml.tag', 1],
    ['<a></a', 'xml.unclosed', 1],
    ['<a/>\n<b/>', 'xml.twoRoots', 2],
    ['<a><!-- b -- c --></a>', 'xml.comment', 1],
    ['\n<?xml version="1.0"?><a/>', 'xml.declaration', 2],
    ['<?xml encoding="utf-8"?><a/>', 'xml.declaration', 1],
    ['<a/><!-- b', 'xml.cutOff', 1],
    ['<a>\n<b>]]></b></a>', 'xml.malformed', 2],
    ['\n<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>', 'xml.doctype', 2],
    ['<!DOCTYPE a SYSTEM "file:///etc/passwd"><a/>', 'xml.doctype', 1],
    [`<a b="${'c'.repeat(MAX_XML_ATTRIBUTE + 1)}"/>`, 'xml.attributeTooLong', 1],
    ['<a>'.repeat(100_000), 'xml.tooDeep', 1],
  ])('%#', (text, code, line) =>
    expect(parseXml(text)).toMatchObject({ failure: { code, args: { line } } }),
  )

  it('names the element or attribute, cut where it is endless', () => {
    expect(parseXml('<a>\n<b></a>')).toMatchObject({ failure: { args: { tag: 'b' } } })
    expect(parseXml('<a></b></a>')).toMatchObject({ failure: { args: { tag: 'b' } } })
    expect(parseXml('<a:b/>')).toMatchObject({ failure: { args: { tag: 'a' } } })
    expect(parseXml('<a xmlns:x="y" x:b="1" x:b="2"/>')).toMatchObject({
      failure: {
        code: 'xml.duplicateAttribute',
        args: { tag: expect.stringMatching(/b$/) as string },
      },
    })
    const endless = parseXml(`<${'a'.repeat(9_000)}>`)
    expect(endless).toMatchObject({ failure: { args: { tag: 'a'.repeat(60) } } })
  })

  it('that was cut off is told to end too early, wherever that was', () => {
    const text =
      '<?xml version="1.0"?><a>\n<b c="d &amp; e">f &#38; g &lt;<!-- h & i --><![CDATA[ j & k ]]></b><l m="&gt;"/>\n</a>'
    for (let end = text.indexOf('<a>') + 3; end < text.length; end += 1) {
      const read = parseXml(text.slice(0, end))
      expect(read.ok ? '' : read.failure.code).toMatch(/cutOff|unclosed/)
    }
    expect(parseXml('<a>b & c <d>e &am')).toMatchObject({ failure: { code: 'xml.entity' } })
  })

  it('names the place alone where the reason is not one of those known', () =>
    expect(parseXml('<a>\n<b>]]></b></a>')).toMatchObject({
      failure: { code: 'xml.malformed', args: { line: 2, column: 6 } },
    }))

  it('is told in the words of the reader, never of the parser', () => {
    for (const text of [
      '<a>',
      '<a>&b;</a>',
      '<a b=c/>',
      '<a>]]></a>',
      'a',
      '<a/><b/>',
      '<a><b c="1" c="2"/>',
    ]) {
      const read = parseXml(text)
      if (read.ok) throw new Error(text)
      const sentence = message('ru', read.failure).replaceAll(/<\?xml|XML|&\w+;|«[^»]*»/g, '')
      expect(sentence).not.toMatch(/[a-z]{2,}|\{\{/)
    }
  })

  it('lets elements nest as deep as anybody needs', () =>
    expect(parseXml('<a>'.repeat(MAX_XML_DEPTH) + '</a>'.repeat(MAX_XML_DEPTH)).ok).toBe(true))

  it('can let a document type pass that defines nothing', () => {
    const options = { allowsExternalDoctype: true }
    expect(parseXml('<!DOCTYPE tmx SYSTEM "a>.dtd"><!-- b --><tmx/>', options).ok).toBe(true)
    expect(parseXml('<!DOCTYPE a [<!ENTITY b "c">]><a/>', options).ok).toBe(false)
    expect(parseXml('<!DOCTYPE a SYSTEM "b" [ ]><a/>', options).ok).toBe(false)
  })

  it('never throws, and pieces tile what is read whole', () =>
    fc.assert(
      fc.property(anyXml, (text) => {
        const read = parseXml(text)
        if (read.ok) tiles(read.value)
      }),
    ))
})

describe('escapes', () => {
  it('come back as they were', () =>
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        if (notXml(text) !== null) return
        expect(unescapeXml(escapeText(text))).toBe(text)
        expect(attributeOf(tree(`<a b="${escapeAttribute(text)}"/>`), 'b')).toBe(text)
        expect(attributeOf(tree(`<a b='${escapeAttribute(text)}'/>`), 'b')).toBe(text)
      }),
    ))

  it('knows what XML cannot hold', () => {
    expect(notXml('ab\u0001')).toBe(2)
    expect(notXml('a\ud800')).toBe(1)
    expect(notXml('a\t\n\r\u{1f600}\ufffd')).toBeNull()
  })
})

function tree(text: string): XmlElement {
  const read = parseXml(text)
  if (!read.ok) throw new Error(JSON.stringify(read.failure))
  return read.value
}

function tiles(element: XmlElement) {
  let at = element.openEnd
  for (const child of element.children) {
    expect(child.start).toBe(at)
    at = child.end
    if (isElement(child)) tiles(child)
  }
  expect(at).toBe(element.closeStart)
}

const pieces: fc.Arbitrary<string> = fc.letrec<{ node: string }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 4 },
    fc.constantFrom(
      'a',
      ' ',
      '\r\n',
      '&amp;',
      '&#x1F600;',
      '<!-- <b> -->',
      '<![CDATA[<]]>',
      '<?p q?>',
      '<c/>',
      '<',
      ']]>',
      '&x;',
    ),
    fc.array(tie('node'), { maxLength: 4 }).map((inner) => `<d e="&lt;">${inner.join('')}</d>`),
  ),
})).node
const anyXml = fc.array(pieces, { maxLength: 6 }).map((nodes) => `<r>${nodes.join('')}</r>`)
