import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { docx } from '@/lib/formats/docx/docx'
import { docxOf, p, r } from '@/lib/formats/fixtures/docx/build'
import { formatFor } from '@/lib/formats/registry'
import { readableText } from '@/lib/inline/content'
import { CODE } from '@/lib/model/content'
import { run } from './testing'

let folder = ''
const inFolder = (name: string) => join(folder, name)

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'interlinear-formats-'))
  for (const [name, content] of Object.entries(FILES)) writeFileSync(inFolder(name), content)
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const FILES: Readonly<Record<string, string | Uint8Array>> = {
  'de.docx': docxOf(
    p(r('Der Hafen')) +
      p(r('Der Kran steht seit '), r('1931', '<w:b/>'), r(' am Kai. Er ist rot.')),
  ),
  'en.docx': docxOf(
    p(r('The harbour')) +
      p(r('The crane  has stood on the quay since '), r('1931', '<w:b/>'), r('. It is red..')),
  ),
  'en.html':
    '<h1>The harbour</h1>\n<p>It is <b>red</b>. It sank , too.</p>\n<p>Cats &amp; dogs.</p>\n',
  'de.html': '<h1>Der Hafen</h1>\n<p>Er ist <b>rot</b>. Er sank.</p>\n<p>Katzen &amp; Hunde.</p>\n',
  'ru.txt': Buffer.from('\uFEFFПаром  отошёл.\r\n', 'utf16le'),
  'de.txt': 'Die Fähre legte ab.\n',
  'mixed.xlf': `<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2">
 <file original="a" source-language="de" target-language="en" datatype="plaintext"><body>
  <trans-unit id="t1" approved="yes"><source>Es ist <g id="1">7</g> Uhr.</source><target state="signed-off">It is <g id="1">7</g> o’clock.</target><note>On the door</note></trans-unit>
  <trans-unit id="t2"><source>Er ist alt &amp; rot.</source><target>It is old  &amp; red.</target></trans-unit>
  <trans-unit id="t3"><source>Niemand kam.</source></trans-unit>
 </body></file>
</xliff>
`,
  'menu.po':
    'msgid ""\nmsgstr "Language: fr\\nContent-Type: text/plain; charset=UTF-8\\n"\n\n#. A button\nmsgid "Open"\nmsgstr "Ouvrir"\n',
  'fuzzy.po':
    'msgid ""\nmsgstr "Language: fr\\n"\n\n#, fuzzy\nmsgid "Open"\nmsgstr "Fermer"\n\nmsgid "Shut"\nmsgstr "Fermer"\n\n#, fuzzy\nmsgid "Lock"\nmsgstr ""\n',
  'odd.xlf': `<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2"><file original="a" source-language="de" target-language="en" datatype="plaintext"><body><trans-unit id="a&#10;b"><source>Er ist alt.</source><target>It is  old.</target></trans-unit></body></file></xliff>`,
  'old.csv': Buffer.from('Sch\xf6n,Nice\nSp\xe4t,Late\n', 'latin1'),
  'table.csv': 'key,German,English\nk1,"Rot, blau","Red, blue"\nk2,=1+1 Tage,\'=1+1 days\n',
}

describe('segment', () => {
  it('prints the words of a Word file, without markup', async () => {
    const { out } = await run(['segment', inFolder('de.docx')])
    expect(out).toBe('Der Hafen\nDer Kran steht seit 1931 am Kai.\nEr ist rot.\n')
  })

  it('counts in the unit where the file has no such text, codes as one character', async () => {
    const { sentences } = await json(['segment', '--json', inFolder('de.docx')])
    expect(sentences.slice(0, 2)).toEqual([
      { start: 0, end: 9, text: 'Der Hafen', unit: 'p1', within: 'unit' },
      { start: 0, end: 34, text: 'Der Kran steht seit 1931 am Kai.', unit: 'p2', within: 'unit' },
    ])
  })

  it('counts in the file where it has the text', async () => {
    const file = String(FILES['en.html'])
    const { sentences } = await json(['segment', '--json', '--lang', 'en', inFolder('en.html')])
    const found = sentences.map(({ start, end, text, within }) => [
      text,
      within === 'file' ? file.slice(start, end) : within,
    ])
    expect(found).toEqual([
      ['The harbour', 'The harbour'],
      ['It is red.', 'It is <b>red</b>.'],
      ['It sank , too.', 'It sank , too.'],
      ['Cats & dogs.', 'unit'],
    ])
  })
})

describe('align', () => {
  it('takes two files of different formats', async () => {
    const found = await json(['align', inFolder('de.docx'), inFolder('en.html')])
    expect(found.source.map(({ text }) => text)).toContain('Er ist rot.')
    expect(found.target[1]).toMatchObject({ text: 'It is red.', within: 'file' })
  })

  it('makes files that hold both sides', async () => {
    for (const name of ['aligned.tmx', 'aligned.xlf']) {
      const format = name.endsWith('.tmx') ? 'tmx' : 'xliff'
      const files = [inFolder('de.docx'), inFolder('en.docx')]
      const out = ['--format', format, '--out', inFolder(name)]
      expect(await run(['align', ...files, ...out])).toMatchObject({ status: 0, out: '' })
      const { sourceLang, targetLang, units } = pairsIn(name)
      expect([sourceLang, targetLang]).toEqual(['de', 'en'])
      expect(units.map(({ source, target }) => [source.text, target.text])[0]).toEqual([
        ...['Der Hafen', 'The harbour'],
      ])
    }
  })

  it('takes paragraphs for sentences', async () => {
    const { source } = await json(['align', '--lines', inFolder('de.docx'), inFolder('en.docx')])
    expect(source.map(({ text }) => text)).toEqual([
      'Der Hafen',
      'Der Kran steht seit 1931 am Kai. Er ist rot.',
    ])
  })
})

describe('check and fix', () => {
  const langs = ['--source-lang', 'de', '--target-lang', 'en']

  it('find what is wrong in a Word file, and mend it there', async () => {
    const files = [inFolder('de.docx'), inFolder('en.docx'), ...langs]
    const { findings } = await json(['check', '--json', ...files])
    const text = unitsOf(readFileSync(inFolder('en.docx')))[1]!.content.text
    const spaces = findings.find(({ check }) => check === 'doubled-space')!
    expect(spaces).toMatchObject({ unit: 'p2', within: 'unit' })
    expect(text.slice(spaces.start, spaces.end)).toMatch(/^ {1,2}$/)
    const { out } = await run(['check', ...files])
    expect(out).toContain(`en.docx:unit p2:${spaces.start + 1}: `)

    const goal = inFolder('fixed.docx')
    expect((await run(['fix', ...files, '--safe', '--out', goal])).status).toBe(0)
    const [title, rest] = unitsOf(readFileSync(goal)).map(({ content }) => content)
    expect(readableText(title!)).toBe('The harbour')
    expect(readableText(rest!)).toBe('The crane has stood on the quay since 1931. It is red.')
    expect(rest!.text.split(CODE)).toHaveLength(text.split(CODE).length)
  })

  it('find places in a page', async () => {
    const { findings } = await json([
      ...['check', '--json', inFolder('de.html'), inFolder('en.html'), ...langs],
    ])
    const { start, end, within } = findings.find(({ check }) => check === 'punctuation-space')!
    expect([within, String(FILES['en.html']).slice(start, end)]).toEqual(['file', ' ,'])
  })

  it('tell what stands in the ids of a file on one line', async () => {
    const { out } = await run(['check', inFolder('odd.xlf')])
    expect(out).toContain('odd.xlf:unit a b:')
  })

  it('keep the encoding', async () => {
    const goal = inFolder('fixed.txt')
    await run([
      ...['fix', '--safe', '--out', goal, '--source-lang', 'de', '--target-lang', 'ru'],
      ...[inFolder('de.txt'), inFolder('ru.txt')],
    ])
    expect(readFileSync(goal, 'utf16le')).toBe('\uFEFFПаром отошёл.\r\n')
  })

  it('take the pairs of a file that holds both sides as they are', async () => {
    const file = inFolder('mixed.xlf')
    const { findings } = await json(['check', '--json', file])
    expect(findings).toContainEqual(
      expect.objectContaining({ check: 'doubled-space', unit: 't2', within: 'unit' }),
    )
    expect((await run(['check', file, '--fail-on', 'warning'])).status).toBe(1)
    const { out } = await run(['fix', file, '--safe'])
    expect(out).toContain('It is old &amp; red.')
    expect(out.replace(/<trans-unit id="t2">.*/, '')).toBe(
      String(FILES['mixed.xlf']).replace(/<trans-unit id="t2">.*/, ''),
    )
  })
})

describe('convert', () => {
  it.each(['out.xlf', 'out.tmx', 'out.csv', 'out.tsv'])(
    'carries texts, languages and what else fits into %s',
    async (name) => {
      const { status, errors } = await converted('mixed.xlf', name)
      expect(status).toBe(0)
      expect(errors).toContain(name === 'out.tmx' ? 'One unit has a text on one side only' : '')
      const read = pairsIn(name)
      expect([read.sourceLang, read.targetLang]).toEqual(['de', 'en'])
      const texts = read.units.map(({ source, target }) => [source, target].map(readableText))
      expect(texts).toEqual(
        [
          ['Es ist 7 Uhr.', 'It is 7 o’clock.'],
          ['Er ist alt & rot.', 'It is old  & red.'],
          ['Niemand kam.', ''],
        ].slice(0, name === 'out.tmx' ? 2 : 3),
      )
      const [first] = read.units
      expect(first!.notes.join()).toContain('On the door')
      if (name !== 'out.tmx') expect(first!.status).toBe('approved')
      const isTable = !/xlf|tmx/.test(name)
      expect(first!.target.codes.map(roleOf)).toEqual(isTable ? [] : ['open', 'close'])
    },
  )

  it('reads catalogues, and tables by their columns', async () => {
    expect((await converted('menu.po', 'menu.xlf', '--source-lang', 'en')).status).toBe(0)
    const menu = pairsIn('menu.xlf')
    expect([menu.sourceLang, menu.targetLang]).toEqual(['en', 'fr'])
    expect(menu.units.map(({ target }) => target.text)).toEqual(['Ouvrir'])
    await converted('table.csv', 'table.tmx', '--columns', '2,3')
    expect(
      pairsIn('table.tmx').units.map(({ source, target }) => [source.text, target.text]),
    ).toEqual([
      ['Rot, blau', 'Red, blue'],
      ['=1+1 Tage', '=1+1 days'],
    ])
  })

  it('carries what is fuzzy as a draft into every format, and back', async () => {
    for (const name of ['fuzzy.xlf', 'fuzzy.tmx', 'fuzzy.csv', 'fuzzy.tsv']) {
      const { errors } = await converted('fuzzy.po', name, '--source-lang', 'en')
      const isMemory = name.endsWith('.tmx')
      if (isMemory) expect(errors).toContain('One text is not finished')
      else expect(errors).not.toContain('not finished')
      const statuses = ['draft', 'initial', 'initial'].slice(0, isMemory ? 2 : 3)
      expect(pairsIn(name).units.map(({ status }) => status)).toEqual(statuses)
      await converted(name, 'again.xlf')
      expect(pairsIn('again.xlf').units.map(({ status }) => status)).toEqual(statuses)
    }
    expect(readFileSync(inFolder('fuzzy.xlf'), 'utf8')).toContain('subState="interlinear:draft"')
  })

  it('reads the encoding that it is told', async () => {
    const langs = ['--source-lang', 'de', '--target-lang', 'en']
    await converted('old.csv', 'old.xlf', '--source-encoding', 'windows-1252', ...langs)
    expect(pairsIn('old.xlf').units.map(({ source }) => source.text)).toEqual(['Schön', 'Spät'])
  })

  it('leaves nothing for a spreadsheet to compute', async () => {
    await converted('table.csv', 'again.csv', '--columns', '2,3')
    expect(readFileSync(inFolder('again.csv'), 'utf8')).toContain(",'=1+1 Tage,'=1+1 days,")
  })

  it('makes tables to read', async () => {
    expect((await converted('mixed.xlf', 'table.docx')).status).toBe(0)
    const words = unitsOf(readFileSync(inFolder('table.docx'))).map(({ content }) => content.text)
    expect(words).toContain('It is 7 o’clock.')
  })

  it('takes neither the place of what it reads nor a language that is not there', async () => {
    const same = await converted('mixed.xlf', 'mixed.xlf')
    expect([same.status, same.errors]).toEqual([
      2,
      expect.stringContaining('would take the place of the file'),
    ])
    const other = await converted('mixed.xlf', 'es.tmx', '--target-lang', 'es')
    expect([other.status, other.errors]).toEqual([
      2,
      expect.stringContaining('The file is in en, not in es.'),
    ])
    expect((await converted('mixed.xlf', 'gb.tmx', '--target-lang', 'en-GB')).status).toBe(0)
  })

  it('works in a pipe', async () => {
    const { out } = await run(
      ['convert', '--from', 'po', '--to', 'csv', '-', '-', '--source-lang', 'en'],
      FILES['menu.po'],
    )
    expect(out).toContain('Open,Ouvrir,initial,')
  })

  const converted = (from: string, to: string, ...options: string[]) =>
    run(['convert', inFolder(from), inFolder(to), ...options])
})

function roleOf(code: { readonly kind: string; readonly role?: string }) {
  return code.role
}

function unitsOf(bytes: Uint8Array) {
  const parsed = docx.parse(bytes)
  if (!parsed.ok) throw new Error(parsed.failure.code)
  return parsed.value.units
}

function pairsIn(name: string) {
  const bytes = readFileSync(inFolder(name))
  const format = formatFor(name, bytes)
  if (format.sides === 1) throw new Error(format.id)
  const parsed = format.parse(bytes)
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.failure))
  return parsed.value
}

interface Sentence {
  readonly start: number
  readonly end: number
  readonly text: string
  readonly within: string
}

interface Answer {
  readonly sentences: readonly Sentence[]
  readonly source: readonly Sentence[]
  readonly target: readonly Sentence[]
  readonly findings: readonly (Sentence & { readonly check: string })[]
}

async function json(args: readonly string[]): Promise<Answer> {
  const { status, out, errors } = await run(args)
  if (status !== 0) throw new Error(errors)
  return JSON.parse(out) as Answer
}
