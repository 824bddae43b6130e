import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { run } from './testing'

let folder = ''
const inFolder = (name: string) => join(folder, name)

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'interlinear-from-'))
  for (const [name, content] of Object.entries(FILES)) writeFileSync(inFolder(name), content)
  vi.stubEnv('INTERLINEAR_DATA', inFolder('data'))
  vi.stubEnv('DATABASE_URL', '')
})
afterAll(() => {
  vi.unstubAllEnvs()
  rmSync(folder, { recursive: true, force: true })
})

const XLIFF =
  '<xliff version="1.2"><file original="a" source-language="de" target-language="en" datatype="x"><body><trans-unit id="1"><source>Es ist  rot.</source><target>It is  red.</target></trans-unit></body></file></xliff>'
const FILES: Readonly<Record<string, string>> = {
  'without-extension': XLIFF,
  'wrong.txt': XLIFF,
  pairs: 'German\tEnglish\nEs ist rot.\tIt is red.\n',
  'words.txt': 'Es ist rot.\n',
  'nothing.xlsx': '',
  'nothing.docx': '',
  nothing: '',
}

describe('a file that holds both sides, under a name that does not say so', () => {
  it.each(['without-extension', 'wrong.txt'])('(%s) is known by its beginning', async (name) => {
    const { status, out } = await run(['import', inFolder(name)])
    expect(status).toBe(0)
    expect((await run(['show', out.trim()])).out).toContain('Es ist  rot. ⇄ It is  red.')
    const exported = await run(['export', out.trim(), '--unapproved', 'current'])
    expect(exported.out).toBe(XLIFF)
    expect((await run(['check', inFolder(name)])).out).toContain('doubled-space')
    expect((await run(['convert', inFolder(name), '-', '--to', 'csv'])).out).toContain(
      'It is  red.',
    )
  })

  it('is of the format that one says', async () => {
    const { status, out } = await run(['import', inFolder('pairs'), '--from', 'tsv'])
    expect(status).toBe(0)
    expect((await run(['show', out.trim()])).out).toContain('Es ist rot. ⇄ It is red.')
    expect((await run(['check', inFolder('pairs'), '--from', 'TSV'])).status).toBe(0)
  })

  it.each(['nothing.xlsx', 'nothing.docx', 'nothing'])('is said to be empty (%s)', async (name) => {
    for (const args of [['import'], ['convert', '-', '--to', 'tmx'], ['check']]) {
      const [command = '', ...rest] = args
      const { status, errors } = await run([command, inFolder(name), ...rest])
      expect([status, errors]).toEqual([2, expect.stringContaining(`${name}: The file is empty.`)])
    }
  })

  it.each([
    [['import', 'pairs'], 'This file holds one text only.'],
    [['import', 'pairs', '--from', 'docx'], 'There is no format “docx”. Known: po, pot, xlf,'],
    [['import', 'words.txt', 'pairs', '--from', 'csv'], 'Use either --from or TARGET.'],
    [['check', 'words.txt', 'pairs', '--from', 'csv'], 'Use either --from or TARGET.'],
    [['check', 'words.txt', 'pairs', '--from', 'papyrus'], 'There is no format “papyrus”.'],
    [['fix', 'words.txt', 'pairs', '--safe', '--from', 'csv'], 'Use either --from or TARGET.'],
    [['convert', 'pairs', 'out.tmx', '--from', 'papyrus'], 'There is no format “papyrus”.'],
    [['check', 'words.txt'], 'This file holds one text only. Name its translation too;'],
    [['convert', 'words.txt', 'out.tmx'], 'This file holds one text only. If it holds both under'],
  ])('%j is refused', async ([command = '', ...args], sentence) => {
    const paths = args.map((arg) => (arg in FILES ? inFolder(arg) : arg))
    const { status, errors } = await run([command, ...paths])
    expect([status, errors]).toEqual([2, expect.stringContaining(sentence)])
  })
})
