import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { plain } from '@/lib/model/content'
import { edited, keepsFixture, keepsLaws, open, texts } from '../each-law'
import { formatFor } from '../registry'
import { html } from './html'
import { piecesIn } from './pieces'
import { contentOfRun, spelledRun } from './spell'
import { tokensOf } from './tokens'

describe('pieces of HTML', () => {
  it('tile it, whatever it is', () =>
    fc.assert(
      fc.property(anyHtml(), (given) => {
        const tokens = tokensOf(given)
        expect(tokens.map(({ start, end }) => given.slice(start, end)).join('')).toBe(given)
        expect(tokens.every(({ start }, n) => start === (tokens[n - 1]?.end ?? 0))).toBe(true)
      }),
    ))

  it('read the same with and without their spelling', () =>
    fc.assert(
      fc.property(anyHtml(), fc.constantFrom('flow', 'pre'), (given, mode) => {
        expect(spelledRun(given, mode)?.content).toEqual(contentOfRun(given, piecesIn(given), mode))
      }),
    ))
})

describe('units of HTML', () => {
  it('may have any amount of white space in them', () =>
    expect(texts(html, `<li>a${' '.repeat(500_000)}b<li>c`)).toEqual(['a b', 'c']))

  it('have an ampersand that stands for itself before a line end', () =>
    expect(texts(html, '<p>Bed &\n  breakfast</p>')).toEqual(['Bed & breakfast']))

  it('are told by the name of the file', () =>
    expect(formatFor('a.XHTML', new Uint8Array()).id).toBe('html'))

  it('are of the kind of their block', () => {
    const page =
      '<title>A</title><h2>B</h2><p>C</p><ul><li>D<ul><li>E</li></ul>F</li></ul><table><td>G'
    expect(
      open(html, page)
        .read.units.map(({ kind }) => kind)
        .join(' '),
    ).toBe('heading heading paragraph listItem listItem listItem cell')
  })

  it('pair their tags, which say what a reader sees', () => {
    const { content } = open(html, '<p>a <B class=x>b</B> c<br>d</p>').read.units[0]!
    expect(content.codes).toEqual([
      { kind: 'inline', id: '1', data: '<B class=x>', display: 'b', role: 'open', means: ['bold'] },
      { kind: 'inline', id: '1', data: '</B>', display: 'b', role: 'close', means: ['bold'] },
      { kind: 'inline', id: '2', data: '<br>', display: 'br', means: ['lineBreak'] },
    ])
  })

  it('read in the encoding that the page declares', () => {
    const bytes = readFileSync(join(import.meta.dirname, '../fixtures/html/russian.htm'))
    const read = html.parse(bytes)
    expect(read).toMatchObject({ value: { decoding: { encoding: 'windows-1251' } } })
  })

  it('tell what stays', () =>
    expect(open(html, '<script>a</script><p>a</p><p translate=no>b</p>').read.kept).toEqual([
      { code: 'kept.code', args: { count: 1 } },
      { code: 'kept.notTranslated', args: { count: 1 } },
    ]))

  it('are not found in a page without text', () =>
    expect(
      html.parse(new TextEncoder().encode('<div id="root"></div><script>a</script>')),
    ).toMatchObject({
      failure: { code: 'html.noText', args: { line: 1 } },
    }))

  it('read a page that nests deep or never closes in good time', () => {
    const tags =
      '<div>'.repeat(60_000) + '<b>'.repeat(60_000) + 'Words' + '</i></section>'.repeat(60_000)
    expect(texts(html, tags)).toEqual(['Words'])
    expect(texts(html, `${'<p translate=no>a'.repeat(20_000)}<p>Words`)).toEqual(['Words'])
  })
})

describe('writing HTML', () => {
  it('changes the text alone and keeps the spelling of what stays', () =>
    expect(
      edited(html, '<p>Caf&eacute;\n  at &quot;sea&quot;</p>', { 0: 'Café at "the sea"' }),
    ).toBe('<p>Caf&eacute;\n  at &quot;the sea&quot;</p>'))

  it('keeps its place beside a reference that no browser knows, or that has no end', () => {
    expect(edited(html, '<p>a &bogus; b</p>', { 0: 'a &bo-gus; b' })).toBe(
      '<p>a &amp;bo-gus; b</p>',
    )
    expect(edited(html, '<p>&copyright b</p>', { 0: '©lefts b' })).toBe('<p>©lefts b</p>')
    expect(edited(html, '<p>a &bogus; b</p>', { 0: 'a &bogus; c' })).toBe('<p>a &bogus; c</p>')
  })

  it('makes no reference of an ampersand that was there and letters that are new', () => {
    expect(edited(html, '<p>R & D</p>', { 0: 'R &lt; D' })).toBe('<p>R &amp;lt; D</p>')
    expect(edited(html, '<img alt="R & D">', { 0: 'R &lt; D' })).toBe('<img alt="R &amp;lt; D">')
  })

  it('escapes what would be markup', () => {
    expect(edited(html, '<p>a</p>', { 0: '<b> & &amp;' })).toBe('<p>&lt;b> &amp; &amp;amp;</p>')
    expect(edited(html, '<img alt="boat">', { 0: 'a "b" <c>' })).toBe(
      '<img alt="a &quot;b&quot; &lt;c>">',
    )
    expect(edited(html, "<img alt='boat'>", { 0: 'it\'s "b"' })).toBe('<img alt=\'it&#39;s "b"\'>')
    expect(edited(html, '<img alt=boat>', { 0: 'two boats' })).toBe('<img alt="two boats">')
  })

  it('writes spaces that do not break as the page does', () => {
    expect(edited(html, '<p>a&nbsp;b</p><p>c</p>', { 1: 'd\u00a0e' })).toBe(
      '<p>a&nbsp;b</p><p>d&nbsp;e</p>',
    )
    expect(edited(html, '<p>c</p>', { 0: 'd\u00a0e' })).toBe('<p>d\u00a0e</p>')
    // In capitals it is no reference.
    expect(edited(html, '<p>&NBSP;</p><p>c</p>', { 1: 'd\u00a0e' })).toContain('d\u00a0e')
  })

  it('drops an element with its line', () => {
    expect(edited(html, '<ul>\n <li>One</li>\n <li>Two</li>\n</ul>', { 0: null })).toBe(
      '<ul>\n <li>Two</li>\n</ul>',
    )
    expect(edited(html, '<p>One<p>Two<p>Three', { 1: null })).toBe('<p>One<p>Three')
    expect(edited(html, '<h1>A</h1><p>B</p>', { 0: null })).toBe('<p>B</p>')
  })

  it('empties an element between words, which would run into each other', () => {
    expect(edited(html, '<td>One<p>Two</p>three</td>', { 1: null })).toBe(
      '<td>One<p></p>three</td>',
    )
    expect(edited(html, '<div><b>A</b>\n<p>B</p>\n<i>c</i></div>', { 1: null })).toBe(
      '<div><b>A</b>\n<p></p>\n<i>c</i></div>',
    )
    expect(edited(html, '<div>A<p>B</p><p>C</p></div>', { 1: null })).toBe('<div>A<p>C</p></div>')
    for (const [before, after] of [
      ['one<!-- c -->', 'two'],
      ['one', '<!-- c > d --> two'],
      ['one ->', 'two'],
    ])
      expect(edited(html, `<td>${before}<p>Gone</p>${after}</td>`, { 1: null })).toBe(
        `<td>${before}<p></p>${after}</td>`,
      )
    expect(edited(html, '<td>A</td><!-- c --><p>B</p>C', { 1: null })).toBe('<td>A</td><!-- c -->C')
  })

  it('empties an element that holds more', () => {
    expect(edited(html, '<p><img src=a> One</p><p>B</p>', { 0: null })).toBe(
      '<p><img src=a> </p><p>B</p>',
    )
    expect(edited(html, '<tr><td>One</td><td>Two</td>', { 0: null })).toBe(
      '<tr><td></td><td>Two</td>',
    )
    expect(edited(html, '<p>One <img alt="boat"> two</p>', { 0: null })).toBe(
      '<p><img alt="boat"></p>',
    )
  })

  it('puts a new paragraph in an element like the one before', () => {
    const added = [{ after: '1', content: plain('New & new') }]
    expect(edited(html, '<p id="x" class="y">One</p>\n<p>Two</p>', {}, added)).toBe(
      '<p id="x" class="y">One</p><p class="y">New &amp; new</p>\n<p>Two</p>',
    )
    expect(edited(html, '<ul>\n  <li>One\n  <li>Two\n</ul>', {}, added)).toBe(
      '<ul>\n  <li>One\n  <li>New &amp; new\n  <li>Two\n</ul>',
    )
    // An attribute has no room for it.
    const inside = [{ after: '2', content: plain('"New"') }]
    for (const alt of ['Boat', '"Boat"'])
      expect(edited(html, `<p>One</p><img alt=${alt}>`, {}, inside)).toBe(
        `<p>One</p><p>"New"</p><img alt=${alt}>`,
      )
    // What it would stand before may be gone.
    const before = [{ after: null, content: plain('New') }]
    expect(edited(html, '<p>A</p>\n<p>B</p>\n<p>C</p>', { 0: null, 1: null }, before)).toBe(
      '\n<p>New</p>\n<p>C</p>',
    )
    for (const place of [before, added])
      expect(edited(html, '<title>T</title>A<p>B</p>', {}, place)).toMatch(
        /^<title>T<\/title>New.*<br>A<p>B<\/p>$/,
      )
    expect(edited(html, '<i></i>\n<p>A</p>', { 0: null }, before)).toContain('<p>New</p>')
    expect(edited(html, '<h1>One</h1>', {}, added)).toBe('<h1>One</h1><p>New &amp; new</p>')
    expect(edited(html, '<td>One</td>', {}, added)).toBe('<td>One<br>New &amp; new</td>')
  })

  it('puts a new paragraph first', () =>
    expect(
      edited(html, '<title>T</title>\n<p>One</p>', {}, [{ after: null, content: plain('New') }]),
    ).toBe('<title>T</title>\n<p>New</p>\n<p>One</p>'))

  it('changes a text and the texts of attributes inside of it', () => {
    const page = '<p>One <img alt="boat"> two</p>'
    const { units } = open(html, page).read
    const content = { ...units[0]!.content, text: 'Uno \uFFFC dos' }
    expect(edited(html, page, { 0: content, 1: 'ship' })).toBe('<p>Uno <img alt="ship"> dos</p>')
    expect(edited(html, page, { 1: 'ship' })).toBe('<p>One <img alt="ship"> two</p>')
    const moved = { ...units[0]!.content, text: '\uFFFC One two' }
    expect(edited(html, page, { 0: moved, 1: 'ship' })).toBe('<p><img alt="ship"> One two</p>')
  })
})

keepsLaws(html, {
  files: anyHtml(),
  // The attributes of a tag are texts of their own.
  same: (text) =>
    text
      .replace(/(?:alt|title)=(?:"[^"]*"|'[^']*')/g, '')
      .replace(/\s+/gu, ' ')
      .trim(),
  // A tag that is lost takes the texts of its attributes with it.
  edit: ({ codes }, typed) => ({
    text: `${typed}${'\uFFFC'.repeat(codes.length)} end`,
    codes,
  }),
})

describe('fixtures of HTML', () => {
  it.each([
    [
      'page.html',
      [
        'Ferry times',
        'When the ferry leaves',
        'Ferry [em]times[/em]',
        'The ferry leaves at [b]seven[/b] & nine.',
        'One',
        'Two',
      ],
    ],
    [
      'unclosed.html',
      ['First words', 'Second words', 'One item', 'Two items', 'Loose words', 'A cell', 'B cell'],
    ],
    ['misnested.html', ['One [b]two [i]three[/b] four[/i] five', 'Text', 'inside', 'after']],
    [
      'attributes.html',
      [
        'A boat',
        'Look at [img] here',
        'Two boats',
        'Both',
        'Name',
        'Send now',
        'Go⏎there',
        'Way "out"',
        'x',
      ],
    ],
    ['entities.html', ['A\u00a0b <c> © 2024 été 😀 &bogus; R & D &amp;']],
    ['kept.html', ['Use [code] at [span] today.', 'verse one⏎  verse two', 'End [svg] of it']],
    [
      'forms.html',
      ['Your ticket', 'Name', 'I agree', 'One way', 'Return', 'Any <wish>⏎here', 'Buy it'],
    ],
    [
      'mixed.html',
      [
        'Words beside',
        'a paragraph',
        'and after[br]a break[!] and on',
        'Term',
        'Its meaning',
        'Caption',
        'More',
        'Hidden words',
      ],
    ],
    ['table.html', ['Fares', 'Boat', 'Fare', 'Small', '12']],
    ['strict.xhtml', ['Strict', 'One[br]two', 'Three']],
    ['comments.html', ['Words [!] more', 'New']],
    ['tail.html', ['Whole words']],
    [
      'links.html',
      ['Card title', 'Card text', '[strong]Note:[/strong] read [a][i][/i] this[/a]', 'All of it'],
    ],
  ])('%s', (name, expected) => {
    const bytes = readFileSync(join(import.meta.dirname, '../fixtures/html', name))
    keepsFixture(html, bytes)
    expect(texts(html, bytes.toString())).toEqual(expected)
  })

  it('russian.htm', () => {
    const bytes = readFileSync(join(import.meta.dirname, '../fixtures/html/russian.htm'))
    expect(keepsFixture(html, bytes).map(({ content }) => content.text)).toEqual([
      'Паром',
      'Паром уходит в семь.',
    ])
  })
})

function anyHtml() {
  const piece = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 6 }).filter((text) => !/\0|\p{Surrogate}/u.test(text)),
    fc.constantFrom(
      ...[
        '<p>',
        '</p>',
        '<b>',
        '</b>',
        '<br>',
        '<li>',
        '<ul>',
        '</ul>',
        '<td>',
        '<h1>',
        '</h1>',
        '<div>',
      ],
      ...[
        'Boat ',
        'Паром',
        ' ',
        '\n',
        '&amp;',
        '&nbsp;',
        '&copy',
        '&',
        '<',
        '<!-- a -->',
        '<p title="A b">',
      ],
      ...[
        '<img alt="boat">',
        "<img alt='a boat'>",
        '<script>',
        '</script>',
        '<pre>',
        '</pre>',
        '<title>',
      ],
      ...[
        '</title>',
        '<p translate=no>',
        '<svg>',
        '</svg>',
        '</',
        '<!',
        '<?x',
        '<a href="',
        '\u2028',
        '\uFFFC',
      ],
    ),
  )
  return fc.array(piece, { maxLength: 20 }).map((pieces) => pieces.join(''))
}
