import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readXml, type XmlVisitor } from './read'
import { parseXml } from './read'
import { scanTree, scanXml } from './scan'

describe('the fast reader', () => {
  it('gives the same tree as the other, or leaves it to it', () =>
    fc.assert(
      fc.property(anyXml, (text) => {
        const fast = scanTree(text)
        if (fast) expect({ ok: true, value: fast }).toEqual(parseXml(text))
      }),
      { numRuns: 3_000 },
    ))

  it('knows plain files by itself', () => {
    const text = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n<!-- a --><x:a xmlns:x="urn:x" xmlns="urn:y" k='1 "&amp;"' x:l="é"><b/> <![CDATA[<c>]]>d&#x1F600;<?f g?></x:a >\n`
    expect(scanTree(text)).not.toBeNull()
    expect({ ok: true, value: scanTree(text) }).toEqual(parseXml(text))
  })

  it('visits as the other does', () => {
    const text = '<a xmlns="urn:a"><b><c>1</c></b><c>2<c>3</c></c><d/><c/></a>'
    const told = (read: (visitor: XmlVisitor) => void) => {
      const seen: unknown[] = []
      read({
        open: ({ name }, path) => {
          seen.push(['open', name, path.length])
          return name === 'c'
        },
        take: (element, path) => seen.push(['take', element, path.map(({ name }) => name)]),
        close: ({ start, end }, path) => seen.push(['close', start, end, path.length]),
      })
      return seen
    }
    expect(told((visitor) => scanXml(text, visitor))).toEqual(
      told((visitor) => readXml(text, visitor)),
    )
  })

  it('reads a tag that it has met by what holds where it stands', () => {
    const text =
      '<a xmlns:x="urn:1"><x:b x:c="1"/><d xmlns:x="urn:2"><x:b x:c="1"/><x:b x:c="1"/></d><x:b x:c="1"/></a>'
    expect({ ok: true, value: scanTree(text) }).toEqual(parseXml(text))
  })

  it('takes no tag for one that it has met because it begins so', () => {
    for (const text of ['<a><b c="1>"/><b c="1>2"/></a>', '<a><b c="d>"/><b c="d> e=">"/></a>']) {
      const fast = scanTree(text)
      if (fast) expect({ ok: true, value: fast }).toEqual(parseXml(text))
      else expect(parseXml(text).ok).toBe(false)
    }
  })

  it('knows start tags of thousands of forms', () => {
    const tags = Array.from({ length: 9_000 }, (_, n) => `<b id="${n}"><c d="e"/></b>`)
    const text = `<a>${tags.join('')}</a>`
    expect({ ok: true, value: scanTree(text) }).toEqual(parseXml(text))
  })

  it('leaves a tag with very many attributes to the other, which holds none against all others', () => {
    const attributes = Array.from({ length: 2_000 }, (_, n) => ` b${n}=""`)
    const text = `<a${attributes.join('')}/>`
    expect(scanTree(text)).toBeNull()
    expect(parseXml(text)).toMatchObject({ ok: true })
  })

  describe('of a document type that may pass', () => {
    const options = { allowsExternalDoctype: true }

    it.each([
      '<!DOCTYPE tmx SYSTEM "tmx14.dtd">',
      "<?xml version='1.0'?>\n<!DOCTYPE tmx\n  PUBLIC '-//A//B' 'http://a.example/b.dtd' >\n<!-- c -->",
      '<!DOCTYPE tmx>',
    ])('knows %j by itself', (start) => {
      expect(scanTree(`${start}<tmx/>`, options)).not.toBeNull()
      expect({ ok: true, value: scanTree(`${start}<tmx/>`, options) }).toEqual(
        parseXml(`${start}<tmx/>`, options),
      )
      expect(scanTree(`${start}<tmx/>`)).toBeNull()
    })

    it.each([
      '<!DOCTYPE tmx [<!ENTITY a "b">]><tmx/>',
      '<!DOCTYPE tmx SYSTEM "a" []><tmx/>',
      '<!DOCTYPE tmx SYSTEM "a>.dtd"><tmx/>',
      '<!DOCTYPE tmx><!DOCTYPE tmx><tmx/>',
      '<tmx><!DOCTYPE tmx></tmx>',
      '<tmx/><!DOCTYPE tmx>',
      '<!DOCTYPE tmx SYSTEM "a"',
      '<!doctype tmx><tmx/>',
      '<!DOCTYPE><tmx/>',
    ])('leaves %j to the other', (text) => expect(scanTree(text, options)).toBeNull())
  })

  it.each([
    '<!DOCTYPE a [<!ENTITY b "c">]><a/>',
    '<a>&b;</a>',
    '<a>&#0;</a>',
    '<a>&#xD800;</a>',
    '<a b="1" b="2"/>',
    '<a xmlns:x="u" xmlns:y="u" x:b="1" y:b="2"/>',
    '<x:a/>',
    '<a x:b="1"/>',
    '<a b="<"/>',
    '<a b=c/>',
    '<a></b>',
    '<a></ab>',
    '<a>',
    '<a/><a/>',
    '<a/>x',
    'x<a/>',
    '',
    '<a>]]></a>',
    '<a><!-- -- --></a>',
    '<a><?xml version="1.0"?></a>',
    '<a>\u0001</a>',
    '<?xml version="1.1"?><a/>',
    '<?xml version="1.0\'?><a/>',
    '<?xml version="1.0" encoding="1"?><a/>',
    '<?xml\u00a0version="1.0"?><a/>',
    '<a\u00a0b="1"/>',
    '<a b\u2003="1"/>',
    '<a\u3000/>',
    '<a><?b\u00a0c?></a>',
    '<a>&#x110000;</a>',
    '<a b="&#1114112;"/>',
    '<a xmlns=" u "/>',
    '<xmlns:a/>',
    '<a xmlns:xml="u"/>',
    '<a xmlns:x=""/>',
    '<1/>',
    '< a/>',
    '<a>'.repeat(1_000) + '</a>'.repeat(1_000),
  ])('leaves %j to the other', (text) => expect(scanTree(text)).toBeNull())
})

const NAMES = fc.constantFrom('a', 'b', 'x:a', 'y:b', 'é', 'xml:c', '1', 'a-b.c')
const VALUES = fc.constantFrom(
  '"1"',
  "'2'",
  '"&amp;"',
  '"&x;"',
  '"<"',
  '"a\nb"',
  '""',
  '3',
  '"&#65;"',
  '" u "',
  '"&#x110000;"',
)
const ATTRIBUTES = fc
  .array(
    fc.tuple(
      fc.constantFrom(' ', '\n', '', '\u00a0'),
      fc.oneof(NAMES, fc.constantFrom('xmlns:x', 'xmlns', 'xml:space')),
      VALUES,
    ),
    { maxLength: 3 },
  )
  .map((list) => list.map(([space, name, value]) => `${space}${name}=${value}`).join(''))
const inside: fc.Arbitrary<string> = fc.letrec<{ node: string }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 4 },
    fc.constantFrom(
      't',
      ' ',
      '\r\n',
      '&lt;',
      '&#x1F600;',
      '<!-- c -->',
      '<![CDATA[<]]>',
      '<?p q?>',
      '<c/>',
      '<',
      ']]>',
      '&x;',
      '>',
      '<c />',
      '</c>',
    ),
    fc
      .tuple(NAMES, ATTRIBUTES, fc.array(tie('node'), { maxLength: 3 }))
      .map(([name, attributes, nodes]) => `<${name}${attributes}>${nodes.join('')}</${name}>`),
  ),
})).node
const anyXml = fc
  .tuple(
    fc.constantFrom('', '<?xml version="1.0"?>', '\ufeff', ' '),
    ATTRIBUTES,
    fc.array(inside, { maxLength: 4 }),
  )
  .map(
    ([start, attributes, nodes]) =>
      `${start}<r xmlns:x="urn:x" xmlns:y="urn:y"${attributes}>${nodes.join('')}</r>`,
  )
