import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { plain } from '@/lib/model/content'
import { edited, keepsFixture, keepsLaws, open, save, texts } from '../each-law'
import { MAX_MARKDOWN_BLOCK, MAX_MARKDOWN_DEPTH } from '../limits'
import { formatFor } from '../registry'
import { markdown } from './markdown'
import { frontMatterEnd } from './tree'

describe('units of Markdown', () => {
  it('are told by the name of the file', () =>
    expect(['a.md', 'A.MARKDOWN'].map((name) => formatFor(name, new Uint8Array()).id)).toEqual([
      'markdown',
      'markdown',
    ]))

  it('are of the kind of their block', () => {
    const { units } = open(markdown, '# A\n\nB\n\n- C\n\n|D|\n|-|\n\nx[^1]\n\n[^1]: E').read
    expect(units.map(({ kind }) => kind).join(' ')).toBe(
      'heading paragraph listItem cell paragraph footnote',
    )
  })

  it('have codes that say what a reader sees', () => {
    const { content } = open(markdown, 'a *b* `c` [d](e)').read.units[0]!
    expect(content.codes).toMatchObject([
      { data: '*', display: 'i', role: 'open', means: ['italic'] },
      { data: '*', display: 'i', role: 'close', means: ['italic'] },
      { data: '`c`', display: '`c`', means: ['code'] },
      { data: '[', display: 'a', role: 'open', means: ['link'] },
      { data: '](e)', display: 'a', role: 'close', means: ['link'] },
    ])
  })

  it('leave out what tells the kind of an alert', () => {
    const file = '> [!WARNING]\n> Mind the *gap*\n> now.\n'
    const { content, fileStart } = open(markdown, file).read.units[0]!
    expect(content.text).toBe('Mind the \uFFFCgap\uFFFC\uFFFCnow.')
    expect(fileStart).toBe(file.indexOf('Mind'))
    const now = { ...content, text: content.text.replace('now', 'here') }
    expect(edited(markdown, file, { 0: now })).toBe(file.replace('now', 'here'))
    expect(texts(markdown, '> [!NOTE] words\n> [!NOTE]\n')).toEqual(['[!NOTE] words⏎[!NOTE]'])
  })

  it('leave out the label of an alert where a blank line follows it', () => {
    const file = '> [!NOTE]\n>\n> Words\n>\n> [!TIP]\n'
    expect(texts(markdown, file)).toEqual(['Words', '[!TIP]'])
    expect(texts(markdown, '> [!NOTE]\n')).toEqual([])
  })

  it('know where they stand', () =>
    expect(
      open(markdown, '# Head\n\n> Two\n> lines').read.units.map(({ fileStart }) => fileStart),
    ).toEqual([2, 10]))

  it('tell what stays', () =>
    expect(open(markdown, '---\na: b\n---\n\nText\n\n    code\n\n<div>').read.kept).toEqual([
      { code: 'kept.code', args: { count: 1 } },
      { code: 'kept.blocks', args: { count: 2 } },
    ]))

  it('are the same in a long file', () => {
    const block =
      '# Head\n\nWords *and* [link] more\n\n- Item\n- Two\n\n```\ncode\n\ncode\n```\n\n> Quote\n> more\n\n'
    const expected = texts(markdown, `${block}[link]: x\n`)
    const long = texts(markdown, `${block.repeat(300)}[link]: x\n`)
    expect(long).toHaveLength(expected.length * 300)
    expect(new Set(long)).toEqual(new Set(expected))
  })

  it('are read from one long list', () =>
    expect(texts(markdown, '- An item of it\n  - Inner\n'.repeat(3000))).toHaveLength(6000))
})

describe('long Markdown', () => {
  const words = 'Every bollard along the pier was counted before the tide turned. '.repeat(5).trim()
  const lines = words.replaceAll('. ', '.\n')

  it('gives the texts of its blocks, plain ones among others', () =>
    fc.assert(
      fc.property(
        fc.array(
          fc.constantFrom(
            ...[words, lines, lines.replaceAll('\n', '\r\n'), 'Short', `Some *${words}*`],
            ...[`# ${words}`, `> ${lines}`, `- ${words}\n\n  ${words}`, `Two\n===\n\n***`],
            ...[
              `~~~\na\n\n${words}\n\n~~~`,
              `<!-- a\n\n${words}\n\n-->`,
              `<div>\n${words}\n</div>`,
            ],
            ...[`- a\n  \`\`\`\n  ${words}`, `> <!--\n> a`, '| a |\n| - |\n| b |', `${words}  \nb`],
          ),
          { minLength: 40, maxLength: 60 },
        ),
        (blocks) => {
          const alone = blocks.flatMap((block) => texts(markdown, block))
          expect(texts(markdown, blocks.join('\n\n'))).toEqual(alone)
        },
      ),
      { numRuns: 15 },
    ))

  it.each(['```', '~~~\na', '<!--', '<script>\na', '- a\n\n```\nb'])(
    'takes nothing behind %j, which is never closed, for a paragraph',
    (start) => {
      const long = `${start}\n\n${`${words}\n\n`.repeat(60)}`
      expect(texts(markdown, long)).toEqual(start.startsWith('-') ? ['a'] : [])
    },
  )

  it.each(['\n', '\r\n', '\r'])('keeps a paragraph together whose lines end with %j', (end) => {
    const paragraph = `Some *words* here.${end}${words}`
    const long = `${paragraph}${end}${end}`.repeat(60)
    const shown = texts(markdown, long)
    expect(shown).toHaveLength(60)
    expect(new Set(shown)).toEqual(new Set(texts(markdown, paragraph)))
  })
})

describe('Markdown that is refused', () => {
  it.each([
    ['one block without end', `\n${'word '.repeat(MAX_MARKDOWN_BLOCK)}`, 'markdown.tooLong', 1],
    ['quotations in quotations', `a\n\n${'>'.repeat(100_000)} b`, 'markdown.tooDeep', 3],
    ['lists in lists', `${'- '.repeat(MAX_MARKDOWN_DEPTH)}b`, 'markdown.tooDeep', 1],
  ])('%s', (_, text, code, line) =>
    expect(markdown.parse(new TextEncoder().encode(text))).toMatchObject({
      failure: { code, args: { line } },
    }),
  )

  it('looks for matter before the text only behind a fence', () =>
    expect(frontMatterEnd(`-----\n\n${'Words *and* [a](b).\n\n'.repeat(20_000)}---\n`)).toBe(0))

  it('takes a rule for a rule', () =>
    expect(texts(markdown, `${'- '.repeat(100)}\n\nText`)).toEqual(['Text']))
})

describe('writing Markdown', () => {
  it('changes the text alone and keeps the spelling of what stays', () =>
    expect(
      edited(markdown, '> Caf&eacute; \\* at\n> sea\n', { 0: withEnd('Café * at', ' the sea') }),
    ).toBe('> Caf&eacute; \\* at\n>  the sea\n'.replace('>  the', '> the')))

  it.each([
    ['a!', 'a!'],
    ['# a', '\\# a'],
    ['  # a', '  \\# a'],
    ['  1. a', '  1\\. a'],
    ['    a', '&#32;   a'],
    ['\ta', '&#9;a'],
    ['#a', '#a'],
    ['1. a', '1\\. a'],
    ['1.5 a', '1.5 a'],
    ['- a', '\\- a'],
    ['-5 a', '-5 a'],
    ['> a', '\\> a'],
    ['*a* _b_ c_d', '\\*a\\* \\_b\\_ c_d'],
    ['[a](b) ![c]', '\\[a\\](b) !\\[c\\]'],
    ['<b> a < b', '\\<b> a \\< b'],
    ['&amp; R & D', '\\&amp; R & D'],
    ['a\\b a\\*', 'a\\b a\\\\\\*'],
    ['https://a.b/c_d', 'https://a.b/c_d'],
  ])('writes %j as %j', (typed, written) =>
    expect(edited(markdown, 'Text', { 0: typed })).toBe(written),
  )

  it.each([
    ['> [!NOTE]\n> Text here.\n', '[!NOTE]\uFFFCText here.', '[!NOTE]\uFFFCNew text.'],
    ['> [!NOTE]\n>\n> Text', '[!NOTE]', '[!TIP]'],
  ])('keeps the label of an alert that was imported as text: %j', (file, was, now) => {
    const codes = was.includes('\uFFFC') ? [{ kind: 'lineEnd' as const, text: '\n> ' }] : []
    const start = file.indexOf('[')
    const end = start + was.length + (codes.length > 0 ? 2 : 0)
    const unit = {
      id: '1',
      kind: 'paragraph' as const,
      content: { text: was, codes },
      fileStart: null,
    }
    const skeleton = { spots: [{ start, end, block: [start, end], in: 'paragraph' }] }
    const { bytes, read } = open(markdown, file)
    const older = { bytes, read: { ...read, units: [unit], skeleton } }
    const written = save(markdown, older, { targets: new Map([['1', { text: now, codes }]]) })
    const [before, after] = [was, now].map((text) => text.replace('\uFFFC', '\n> '))
    expect(new TextDecoder().decode(written)).toBe(file.replace(before!, after!))
  })

  it('escapes the bar in a cell', () =>
    expect(edited(markdown, '|A|\n|-|\n', { 0: 'a | b' })).toBe('|a \\| b|\n|-|\n'))

  it('keeps a link by its text when the text changes', () => {
    const file = 'See [page].\n\n[page]: x\n'
    const { content } = open(markdown, file).read.units[0]!
    expect(edited(markdown, file, { 0: { ...content, text: 'See \uFFFCother\uFFFC.' } })).toBe(
      'See [other][page].\n\n[page]: x\n',
    )
  })

  it('drops a block with its lines', () => {
    expect(edited(markdown, 'A\n\nB\n\nC\n', { 1: null })).toBe('A\n\nC\n')
    expect(edited(markdown, 'A\n\nB\n', { 1: null })).toBe('A\n')
    expect(edited(markdown, '# A\n\nB\n', { 0: null })).toBe('B\n')
    expect(edited(markdown, 'A\n\nB\n\nC\n', { 1: null, 2: null })).toBe('A\n')
    expect(edited(markdown, 'A\n\n- B\n- C\n', { 0: null, 1: null, 2: null })).toBe('\n')
    expect(edited(markdown, '- A\n- B\n- C\n', { 1: null })).toBe('- A\n- C\n')
  })

  it('empties what cannot be dropped', () => {
    expect(edited(markdown, '|A|B|\n|-|-|\n', { 0: null })).toBe('||B|\n|-|-|\n')
    expect(edited(markdown, '- A\n  - B\n', { 0: null })).toBe('- \n  - B\n')
  })

  it.each(['\n', '\r\n'])(
    'keeps what follows a list out of it when its last item goes (%j)',
    (end) =>
      expect(edited(markdown, `- a${end}- b${end}${end}C${end}`, { 1: null })).toBe(
        `- a${end}${end}C${end}`,
      ),
  )

  it('puts a new paragraph where it belongs', () => {
    const added = [{ after: '1', content: plain('# New') }]
    expect(edited(markdown, 'A\n\nB\n', {}, added)).toBe('A\n\n\\# New\n\nB\n')
    expect(edited(markdown, '> A\n\nB', {}, added)).toBe('> A\n>\n> \\# New\n\nB')
    expect(edited(markdown, '1. A\n2. B\n', {}, added)).toBe('1. A\n2. \\# New\n2. B\n')
    expect(edited(markdown, '- A\n  - B\n', {}, added)).toBe('- A\n\n  \\# New\n  - B\n')
    expect(edited(markdown, '|A|\n|-|\n', {}, added)).toBe('|A<br># New|\n|-|\n')
    expect(edited(markdown, 'A\r\n', {}, [{ after: null, content: plain('New') }])).toBe(
      'New\r\n\r\nA\r\n',
    )
    expect(
      edited(markdown, '---\na: b\n---\n\nA\n', { 0: null }, [
        { after: null, content: plain('New') },
      ]),
    ).toBe('---\na: b\n---\n\nNew\n')
    expect(edited(markdown, '```\n```\n', {}, [{ after: null, content: plain('New') }])).toBe(
      '```\n```\n\nNew\n',
    )
  })
})

keepsLaws(markdown, { files: anyMarkdown() })

it('takes nothing inside a paragraph for the definition of a link', () =>
  expect(
    open(markdown, '# [a]: x\n\nfoo\n[a]: x').read.units.map(({ content }) => content.text),
  ).toEqual(['[a]: x', 'foo\uFFFC[a]: x']))

describe('markup that stays', () => {
  it.each([
    ['A *b* c', 'Uno \uFFFCdos\uFFFC tres', 'Uno *dos* tres'],
    ['**a** b', '\uFFFCUno!\uFFFC dos', '**Uno!** dos'],
    ['a `b` c', 'x \uFFFC (y)', 'x `b` (y)'],
    ['a [b](c) d', 'x \uFFFC[y]\uFFFC(z)', 'x [\\[y\\]](c)\\(z)'],
    ['a [b](c)', 'x!\uFFFCb\uFFFC', 'x\\![b](c)'],
    ['a b  \nc d', 'x\uFFFC- y', 'x  \n\\- y'],
  ])('in %j with %j gives %j', (file, text, expected) => {
    const { codes } = open(markdown, file).read.units[0]!.content
    expect(edited(markdown, file, { 0: { text, codes } })).toBe(expected)
  })
})

describe('fixtures of Markdown', () => {
  it.each([
    [
      'readme.md',
      [
        'The ferry',
        'It [i]leaves[/i] at [b]seven[/b] and⏎comes back at [`nine`].',
        'Fares',
        'One boat',
        'Two boats, see [a]fares[/a]',
        'A nested item',
        'First',
        'Second',
      ],
    ],
    ['front-matter.md', ['The text begins here.']],
    ['quote.md', ['Quoted words that⏎go on here⏎lazily.', 'Deeper words', 'After it.']],
    ['table.md', ['Boat', 'Fare', 'Small | old', '12', 'Large', 'none', 'After the table.']],
    ['escapes.md', ['1. Not a list *star* & © a\\b', '# Not a heading']],
    [
      'links.md',
      [
        'See [a]the page[/a], [a]page[/a], [a]page[/a] and [a], [img]A boat[/img] or https://b.example.',
        'Only a picture',
        'A note[[^1]] here.',
        'What the note says.',
      ],
    ],
    ['html.md', ['Text in the [i]middle[/i] [br] of [b]it[/b]', 'End.']],
    ['setext.md', ['Heading one', 'Heading two', 'Text.', 'Closed']],
    ['breaks.md', ['A line with a break[br]and another[br]and a soft⏎one.']],
    ['tasks.md', ['To do', 'Done [s]not[/s]', 'Loose item', 'Its second paragraph', 'Other item']],
    ['crlf.md', ['Head', 'Words that⏎go on.', 'Item']],
    ['bold.md', ['All of it is bold', '[b][a]All a link[/a][/b] and [i]some[/i]']],
    ['deep.md', ['One', 'Quote in an item⏎goes on', 'Inner', 'Two']],
  ])('%s', (name, expected) => {
    const bytes = readFileSync(join(import.meta.dirname, '../fixtures/markdown', name))
    keepsFixture(markdown, bytes)
    expect(texts(markdown, bytes.toString())).toEqual(expected)
  })
})

function withEnd(head: string, tail: string) {
  return {
    text: `${head}\uFFFC${tail.trim()}`,
    codes: [{ kind: 'lineEnd' as const, text: '\n> ' }],
  }
}

function anyMarkdown() {
  const piece = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 6 }).filter((text) => !/\0|\p{Surrogate}/u.test(text)),
    fc.constantFrom(
      ...[
        '# ',
        '- ',
        '1. ',
        '> ',
        '*',
        '**',
        '_',
        '`',
        '```\n',
        '[a](b)',
        '![a b](c)',
        '[a]',
        '[a]: x\n',
      ],
      ...[
        '\n',
        '\n\n',
        '\n\n',
        '  \n',
        '\\\n',
        '|a|b|\n|-|-|\n',
        '<b>',
        '</b>',
        '<!-- x -->',
        '&amp;',
        '\\*',
      ],
      ...[
        'Boat',
        'Паром',
        ' ',
        '    ',
        '\t',
        '[^1]',
        '[^1]: n',
        '---\n',
        '===\n',
        '~~',
        '<http://a.b>',
        '\u2028',
      ],
    ),
  )
  return fc.array(piece, { maxLength: 20 }).map((pieces) => pieces.join(''))
}
