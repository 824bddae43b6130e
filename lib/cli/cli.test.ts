import { spawn } from 'node:child_process'
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { ciphered, gibberish } from '@/lib/alignment/testing'
import { type Ended, run } from './testing'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const BEFORE = process.cwd()
const BUNDLE = join(ROOT, '.build', `cli-test-${process.pid}`)
let folder = ''

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'interlinear-cli-'))
  await build({
    ...{
      entryPoints: [{ in: join(ROOT, 'lib/cli/main.ts'), out: 'cli' }],
      outdir: BUNDLE,
      splitting: true,
    },
    ...{ bundle: true, platform: 'node', target: 'node20', format: 'esm', packages: 'external' },
    ...{ alias: { '@': ROOT.replace(/[\\/]$/, '') }, logLevel: 'warning' },
  })
  await Promise.all(
    Object.entries(FILES).map(([name, text]) => writeFile(join(folder, name), text)),
  )
  process.chdir(folder)
  vi.stubEnv('INTERLINEAR_DATA', join(folder, 'data'))
  vi.stubEnv('DATABASE_URL', '')
})

afterAll(async () => {
  process.chdir(BEFORE)
  vi.unstubAllEnvs()
  await rm(folder, { recursive: true, force: true })
  await rm(BUNDLE, { recursive: true, force: true })
})

describe('help and bad use', () => {
  it('explains itself', async () => {
    expect(await runProgram(['--help'])).toMatchObject({ status: 0, errors: '' })
    expect((await runProgram([])).status).toBe(2)
    const { status, out } = await runProgram(['segment', '--help'])
    expect([status, out.split('\n')[0]]).toEqual([
      0,
      expect.stringMatching(/^interlinear segment /),
    ])
  })

  it.each([
    [['nonsense'], 'There is no command “nonsense”.'],
    [['constructor'], 'There is no command “constructor”.'],
    [['segment', '--wrong'], 'There is no option --wrong.'],
    [['diff', '-', '-'], 'Only one of the files can be standard input.'],
    [['align', 'de.txt', 'en.txt', '--format', 'pdf'], 'There is no format “pdf”.'],
    [['score', '-', '-'], 'Only one of the files can be standard input.'],
    [['score', 'en.txt'], 'Files or names to work on are missing (at least 2 needed).'],
    [['score', 'en.txt', 'nowhere.txt'], 'nowhere.txt: There is no such file.'],
    [['score', '--lang', '!', 'en.txt', 'en2.txt'], '“!” is not a language tag.'],
    [['score', '--jsonl', 'bad.jsonl'], 'bad.jsonl:1: This line is not JSON'],
    [['score', '--jsonl', '--json', 'bad.jsonl'], 'Use either --json or --jsonl.'],
    [['score', '--jsonl', 'bad.jsonl', 'en.txt'], '“en.txt” is one too many.'],
    [['segment', '--lang', '!', 'de.txt'], '“!” is not a language tag.'],
    [['segment', 'nowhere.txt'], 'nowhere.txt: There is no such file.'],
    [['segment', '.'], '.: This is a folder, not a file.'],
    [['segment', 'nul.txt'], 'nul.txt:2: Line 2 holds a character that cannot be stored'],
    [['segment', 'empty.txt'], 'empty.txt: The file is empty.'],
    [['segment', 'binary.zip'], 'binary.zip: This is not a text file.'],
    [['segment', '--jsonl', 'bad.jsonl'], 'bad.jsonl:2: This line is not JSON'],
    [['align', '--pairs', 'bad.jsonl', '--format', 'tsv'], 'Use either --format or --pairs'],
    [['align', '--pairs', 'bad.jsonl'], 'bad.jsonl:1: This line is not JSON'],
    [['import', 'de.txt', 'nowhere.txt'], 'nowhere.txt: There is no such file.'],
    [['show', 'none'], 'none: There is no such document'],
    [['export', 'none', '--unapproved', 'all'], 'The option --unapproved takes one of'],
    [['export', 'none', '--format', 'pdf'], 'There is no format “pdf”.'],
    [['export', 'none', '--encoding', 'koi8-r'], 'The option --encoding takes one of'],
    [['export', 'none', '--language', 'fr'], 'The option --language takes one of'],
    [['export', 'none', '--manifest'], 'The manifest is written beside the file'],
    [['verify', 'en.txt'], 'Files or names to work on are missing (at least 2 needed).'],
    [['convert', 'en.txt', '-'], 'The result has no name to tell its format by'],
    [['convert', 'en.txt', 'x.pdf'], 'There is no format “.pdf”.'],
    [['convert', 'en.txt', 'x.tmx'], 'en.txt: This file holds one text only.'],
    [['convert', 'nowhere.po', 'x.tmx'], 'nowhere.po: There is no such file.'],
    [['convert', 'one.csv', 'x.tmx'], 'one.csv: The table has one column alone.'],
    [['convert', 'bad.po', 'x.tmx'], 'bad.po:2:'],
    [['convert', 'en.txt', 'x.tmx', '--columns', '1,1'], '--columns takes two different columns'],
    [['check', 'en.txt'], 'en.txt: This file holds one text only.'],
    [
      ['check', 'one.csv', 'en.txt'],
      'one.csv: This file holds both the source and the translation',
    ],
    [['fix', 'en.txt', 'en2.txt'], 'Only safe fixes can be applied here'],
    [['verify', '-', '-'], 'Only one of the files can be standard input.'],
    [['verify', 'en.txt', 'nowhere.json'], 'nowhere.json: There is no such file.'],
    [['verify', 'en.txt', 'de.txt'], 'de.txt: This is not a manifest of an export'],
  ])('refuses %j in one line', async (args, expected) => {
    const { status, out, errors } = await run(args)
    expect(status).toBe(2)
    expect(out).toBe('')
    expect(errors).toContain(expected)
    expect(errors).toMatch(/^interlinear: [^\n]*\n$/)
  })
})

describe('segment', () => {
  it('prints a sentence a line, a hard wrap as a space', async () => {
    const { out } = await runProgram(
      ['segment', '--lang', 'en'],
      'A heading\n\nIt left the old\r\npier. It sank.\n',
    )
    expect(out).toBe('A heading\nIt left the old pier.\nIt sank.\n')
  })

  it('knows the abbreviations it is given', async () => {
    const args = ['segment', '--lang', 'de', '--abbreviation', 'Bordb.', '--abbreviation', 'kor']
    const { out } = await run(args, 'Laut Bordb. Nord war es kalt. Es kor. Niemand kam.\n')
    expect(out).toBe('Laut Bordb. Nord war es kalt.\nEs kor. Niemand kam.\n')
  })

  it('gives places in the file', async () => {
    const given = '\uFEFF A heading\r\n\r\nIt left the old\r\npier. It sank.'
    const { lang, sentences } = await json(['segment', '--json', '-'], given)
    expect(lang).toBe('en')
    expect(sentences).toEqual([
      { start: 1, end: 10, text: 'A heading', unit: '1', within: 'file' },
      { start: 14, end: 36, text: 'It left the old\r\npier.', unit: '2', within: 'file' },
      { start: 37, end: 45, text: 'It sank.', unit: '2', within: 'file' },
    ])
  })

  it('answers line by line, whatever the string', async () => {
    const lines = [
      { id: 'a', lang: 'en', text: ' One. Two. ' },
      { lang: 'en', text: 'Half \ud800 a pair.' },
      { id: 3, lang: 'zh', text: '' },
    ]
    const input = lines.map((line) => JSON.stringify(line)).join('\n')
    const { out } = await run(['segment', '--jsonl'], input)
    expect(
      out
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as unknown),
    ).toEqual([
      {
        id: 'a',
        spans: [
          [1, 5],
          [6, 10],
        ],
      },
      { spans: [[0, 14]] },
      { id: 3, spans: [] },
    ])
  })

  it('ends quietly when its reader has seen enough', async () => {
    const { status, errors } = await runProgram(['segment', '--lang', 'en', 'long.txt'], '', {
      close: true,
    })
    expect([status, errors]).toEqual([0, ''])
  })
})

describe('align', () => {
  const langs = ['--source-lang', 'de', '--target-lang', 'en']

  it('links sentences, with their places', async () => {
    const found = await json(['align', 'de.txt', 'en.txt', ...langs])
    expect(found).toMatchObject({ sourceLang: 'de', targetLang: 'en' })
    expect(found.source[1]).toEqual({
      ...{ text: 'Die Fähre legt um sieben ab.', start: 11, end: 39, unit: '2', within: 'file' },
    })
    expect(found.beads.map(({ source, target }) => [source, target])).toEqual([
      [[0], [0]],
      [[1], [1]],
      [[2], [2]],
    ])
    for (const { confidence } of found.beads) expect(confidence).toBeLessThanOrEqual(1)
  })

  it('takes lines for sentences', async () => {
    const found = await json(['align', 'de.txt', 'en.txt', '--lines', ...langs])
    expect(found.source.map(({ text }) => text)).toEqual([
      'Die Fähre',
      'Die Fähre legt um sieben ab. Sie kommt um acht Uhr zurück.',
    ])
  })

  it('prints a table', async () => {
    const { out } = await run(['align', 'de.txt', 'en.txt', '--format', 'tsv', ...langs])
    expect(out.split('\n')[0]).toMatch(/^Die Fähre\tThe ferry\t[01]\.\d{3}$/)
  })

  it('works through a list of pairs', async () => {
    const pair = {
      source: 'de.txt',
      target: 'en.txt',
      sourceLang: 'de',
      targetLang: 'en',
      out: 'out/1.json',
    }
    await writeFile(join(folder, 'pairs.jsonl'), `${JSON.stringify(pair)}\n`)
    expect((await run(['align', '--pairs', 'pairs.jsonl'])).status).toBe(0)
    const written = JSON.parse(await readFile(join(folder, 'out/1.json'), 'utf8')) as Aligned
    expect(written.beads).toHaveLength(3)
  })

  it('learns from all pairs of two languages at once', async () => {
    await writeFile(join(folder, 'nonsense.de.txt'), NONSENSE.source)
    await writeFile(join(folder, 'nonsense.en.txt'), NONSENSE.target)
    const pair = { source: 'nonsense.de.txt', target: 'nonsense.en.txt', lines: true }
    const rows = ['a', 'b', 'c'].map((name) => ({
      ...{ ...pair, sourceLang: 'de', targetLang: 'en', out: `out/${name}.json` },
    }))
    await writeFile(join(folder, 'pool.jsonl'), rows.map((row) => JSON.stringify(row)).join('\n'))
    expect((await run(['align', '--pairs', 'pool.jsonl'])).status).toBe(0)
    const pooled = JSON.parse(await readFile(join(folder, 'out/a.json'), 'utf8')) as Aligned
    const alone = await json(['align', pair.source, pair.target, '--lines', ...langs])
    expect(leastSure(pooled)).toBeGreaterThan(leastSure(alone))
  })

  it('remembers what texts have taught, by the pair of languages', async () => {
    await writeFile(join(folder, 'nonsense.de.txt'), NONSENSE.source)
    await writeFile(join(folder, 'nonsense.en.txt'), NONSENSE.target)
    const files = ['nonsense.de.txt', 'nonsense.en.txt', '--lines', '--memory', 'memory']
    const first = await json(['align', ...files, ...langs])
    const second = await json(['align', ...files, ...langs])
    expect(leastSure(second)).toBeGreaterThan(leastSure(first))
    const other = await json(['align', ...files, '--source-lang', 'fr', '--target-lang', 'en'])
    expect(leastSure(other)).toBeLessThan(leastSure(second))
    expect((await readdir(join(folder, 'memory'))).sort()).toEqual([
      'de-en.lexicon.gz',
      'fr-en.lexicon.gz',
    ])
  })

  it('refuses a memory that is none, and leaves it as it is', async () => {
    await mkdir(join(folder, 'broken'))
    await writeFile(join(folder, 'broken/de-en.lexicon.gz'), 'something else')
    const { status, errors } = await run([
      'align',
      'de.txt',
      'en.txt',
      '--memory',
      'broken',
      ...langs,
    ])
    expect([status, errors]).toEqual([2, expect.stringContaining('de-en.lexicon.gz')])
    expect(await readFile(join(folder, 'broken/de-en.lexicon.gz'), 'utf8')).toBe('something else')
  })

  it('warns of texts that look swapped, and works on', async () => {
    const swapped = ['align', 'en.txt', 'de.txt', ...langs]
    const { status, errors } = await run(swapped)
    expect(status).toBe(0)
    expect(errors).toContain('look swapped')
  })
})

describe('diff', () => {
  it('prints hunks', async () => {
    expect(await json(['diff', 'en.txt', 'en2.txt'])).toEqual({
      exact: true,
      hunks: [{ fromA: 31, toA: 36, fromB: 31, toB: 36 }],
    })
  })

  it('prints marked text', async () => {
    const { out } = await run(['diff', 'en.txt', 'en2.txt', '--text'])
    expect(out).toBe(
      'The ferry\n\nThe ferry leaves at [-seven-]{+eight+}. It is back at eight o’clock.\n',
    )
  })

  it('prints a page in which texts stay texts', async () => {
    const { out } = await run(['diff', '--html', '--lang', 'ar', 'en.txt', 'evil.txt'])
    expect(out).toContain('dir="rtl"')
    expect(out).toContain('&lt;img onerror')
    expect(out).not.toContain('<img')
  })
})

describe('score', () => {
  it('scores two texts line by line', async () => {
    expect(await json(['score', 'en2.txt', 'en.txt', '--json'])).toMatchObject({
      ter: { score: (100 * 1) / 13, edits: 1, refLength: 13 },
      terForLanguage: { edits: 1, refLength: 15 },
      ...{ wordEdits: 1, charEdits: 5, segments: 3 },
    })
  })

  it('prints a figure a line', async () => {
    const { out } = await run(['score', 'en2.txt', 'en.txt'])
    expect(out.split('\n')[0]).toBe('ter                     7.69  1/13')
  })

  it('takes texts with other line ends as one', async () => {
    const found = await json(['score', '-', 'en.txt', '--json'], 'The ferry')
    expect(found).toMatchObject({ ter: { edits: 11, refLength: 13 }, segments: 1 })
  })

  it('answers line by line, in the words of the language', async () => {
    const lines = [
      { id: 'a', hyp: '船八点到。', ref: '船九点到。', lang: 'zh' },
      { hyp: '', ref: '' },
    ]
    const { out } = await run(
      ['score', '--jsonl'],
      lines.map((line) => JSON.stringify(line)).join('\n'),
    )
    const [first, second] = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as unknown)
    expect(first).toMatchObject({
      ...{ id: 'a', ter: { score: 100, edits: 1, refLength: 1 } },
      terForLanguage: { score: 20, edits: 1, refLength: 5 },
    })
    expect(second).toMatchObject({ ter: { score: 0, edits: 0, refLength: 0 }, chrf: 0 })
  })
})

describe('import, list, show, export, migrate', () => {
  it('carries a document from two files to the reviewed one', async () => {
    expect((await runProgram(['migrate'])).status).toBe(0)
    const files = ['import', 'de.txt', 'cp1251.txt', '--json', '--title', 'Fähre']
    const imported = await json(files, '', runProgram)
    expect(imported).toMatchObject({ units: { source: 2, target: 2 }, segments: 3 })
    const id = imported.document

    expect((await runProgram(['list'])).out).toMatch(new RegExp(`^${id} .* 0/3 .*Fähre\n$`))
    const shown = await json(['show', id, '--json'], '', runProgram)
    expect(shown).toMatchObject({ id, title: 'Fähre', sourceLang: 'de', targetLang: 'ru', seq: 0 })
    expect(shown).toMatchObject({ errors: [] })
    expect(shown.segments[0]).toEqual({
      ...{ id: 's1', position: 0, source: 'Die Fähre', machine: 'Паром', target: 'Паром' },
      ...{ status: 'initial', flagged: false, confidence: expect.any(Number) as number },
    })
    expect(shown).toMatchObject({ import: { files: [{ side: 'source', name: 'de.txt' }, {}] } })
    const { out: told } = await run(['show', id, '--files'])
    expect(told).toMatch(/^source: de\.txt \(text, utf-8.*\): 2 units, 1 heading\ntarget: cp1251\./)
    expect(told).toMatch(/^target: The encoding was guessed: Windows-1251/m)
    expect((await runProgram(['show', id])).out.split('\n')[0]).toContain('Die Fähre ⇄ Паром')

    const refused = await runProgram(['export', id])
    expect(refused.status).toBe(1)
    expect(refused.out).toBe('')
    expect(refused.errors.trim().split('\n')).toHaveLength(4)

    const out = ['--out', 'out/reviewed.txt']
    expect((await runProgram(['export', id, '--unapproved', 'current', ...out])).status).toBe(0)
    expect(await readFile(join(folder, 'out/reviewed.txt'))).toEqual(FILES['cp1251.txt'])
  })
})

describe('export in other formats, and verify', () => {
  const exported = async (...options: string[]) => {
    const { document } = await json(['import', 'de.txt', 'cp1251.txt', '--json'])
    return run(['export', document, '--unapproved', 'current', ...options])
  }

  it('writes reports, tables and other encodings', async () => {
    expect((await exported('--encoding', 'utf-8')).out).toBe(RUSSIAN)
    expect((await exported('--format', 'text')).out).toContain('Паром отходит в семь. Он')
    expect((await exported('--format', 'xliff')).out).toContain('<xliff version="2.1"')
    expect((await exported('--format', 'html-report', '--language', 'ru')).out).toContain(
      '<html lang="ru"',
    )
    expect((await exported('--format', 'tsv')).out).toContain('1\tDie Fähre\tПаром\tПаром\tinitial')
  })

  it('names the segment in which a file differs from its manifest', async () => {
    const { status } = await exported('--manifest', '--out', 'out/held.txt')
    expect(status).toBe(0)
    const files = ['out/held.txt', 'out/held.txt.manifest.json'] as const
    expect(await run(['verify', ...files])).toEqual({
      status: 0,
      out: 'out/held.txt: OK\n',
      errors: '',
    })

    const bytes = await readFile(join(folder, files[0]))
    const text = Array.from(RUSSIAN.replace('восемь', 'девять'), cp1251)
    await writeFile(join(folder, files[0]), Buffer.from(text))
    const differs = await run(['verify', ...files])
    expect([differs.status, differs.out]).toEqual([1, ''])
    expect(differs.errors).toBe(
      'interlinear: out/held.txt: The target of segment 3 (s3) differs from what was exported.\n',
    )

    await writeFile(join(folder, files[0]), bytes)
    const manifest = await readFile(join(folder, files[1]), 'utf8')
    await writeFile(join(folder, files[1]), manifest.replace('"initial"', '"approved"'))
    const forged = await run(['verify', ...files])
    expect(forged.status).toBe(1)
    expect(forged.errors).toContain('The manifest itself was changed')
  })
})

const RUSSIAN = 'Паром\r\n\r\nПаром отходит в семь. Он вернётся в восемь часов.\r\n'
const FILES: Readonly<Record<string, string | Buffer>> = {
  'de.txt': 'Die Fähre\n\nDie Fähre legt um sieben ab. Sie kommt um acht Uhr zurück.\n',
  'en.txt': 'The ferry\n\nThe ferry leaves at seven. It is back at eight o’clock.\n',
  'en2.txt': 'The ferry\n\nThe ferry leaves at eight. It is back at eight o’clock.\n',
  'cp1251.txt': Buffer.from(Array.from(RUSSIAN, cp1251)),
  'evil.txt': 'The <img onerror="alert(1)"> ferry',
  'long.txt': 'The ferry leaves at seven. It is back at eight o’clock.\n'.repeat(3_000),
  'nul.txt': 'one\ntw\0o',
  'empty.txt': '',
  'binary.zip': Buffer.from('504b030414000000', 'hex'),
  'one.csv': 'one\ntwo\n',
  'bad.po': 'msgid "a"\nmsgstr "b\n',
  'bad.jsonl': '{"text":"One."}\n{"text":7}\n',
}

function cp1251(character: string): number {
  const code = character.charCodeAt(0)
  if (code < 0x80) return code
  return character === 'ё' ? 0xb8 : code - 0x410 + 0xc0
}

const SENTENCES = gibberish(9)
/** Nine sentences whose words say nothing; the target lacks the fifth. */
const NONSENSE = {
  source: SENTENCES.join('\n'),
  target: SENTENCES.map(ciphered).toSpliced(4, 1).join('\n'),
}

function leastSure({ beads }: Aligned): number {
  return Math.min(...beads.map(({ confidence }) => confidence))
}

interface Aligned {
  readonly source: readonly { readonly text: string }[]
  readonly beads: readonly { source: number[]; target: number[]; confidence: number }[]
}

interface Printed extends Aligned {
  readonly lang: string
  readonly sentences: readonly unknown[]
  readonly segments: readonly unknown[]
  readonly document: string
}

type Run = (args: readonly string[], input?: string) => Promise<Ended>

async function json(args: readonly string[], input = '', ran: Run = run): Promise<Printed> {
  const { status, out, errors } = await ran(args, input)
  if (status !== 0) throw new Error(errors)
  return JSON.parse(out) as Printed
}

/** Runs the program as a shell would; `close` shuts its standard output after the first lines. */
async function runProgram(args: readonly string[], input = '', { close = false } = {}) {
  const child = spawn(process.execPath, [join(BUNDLE, 'cli.js'), ...args])
  let [out, errors] = ['', '']
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    out += text
    if (close) child.stdout.destroy()
  })
  child.stderr.setEncoding('utf8').on('data', (text: string) => (errors += text))
  child.stdin.on('error', () => undefined).end(input)
  const status = await new Promise<number | null>((resolve) => child.on('close', resolve))
  return { status, out, errors }
}
