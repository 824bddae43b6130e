import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { type Content, plain } from '@/lib/model/content'
import { docx } from '@/lib/formats/docx/docx'
import { serializeTracked } from '@/lib/formats/docx/tracked'
import { FIXTURES } from '@/lib/formats/fixtures/docx/fixtures'
import type { Edits } from '@/lib/formats/format'
import { ANNA } from '../testing'
import { hasLibreOffice, resolvedByLibreOffice, type ToResolve } from './libreoffice'

const folder = mkdtempSync(join(tmpdir(), 'interlinear-layout-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

// What LibreOffice 7.4 does in its own way: it ends at a circle of styles, works the results of fields out
// anew, resolves no changes inside of content controls, and parts paragraphs at page breaks.
const LEFT_OUT = ['kinds by style', 'fields', 'tables in tables', 'tabs']

/*
 * Law 12 for files that keep their layout: LibreOffice reads the same from the import and from what is
 * left when all changes are rejected, the same from the export and from what is left when all are
 * accepted, earlier changes of somebody else along with them. Comments stand on all texts.
 */
const files = FIXTURES.filter(({ name }) => !LEFT_OUT.some((start) => name.startsWith(start)))

if (hasLibreOffice())
  it('is resolved by LibreOffice to the import and the export', () => {
    const cases = files.flatMap(({ bytes, name }) =>
      kindsOfEdits(bytes).map((edit) => ({ bytes, name, edit })),
    )
    const documents = cases.flatMap(({ bytes, edit }): ToResolve[] => {
      const [clean, tracked] = written(bytes, edit)
      return [
        { bytes, how: 'reject' },
        { bytes: tracked, how: 'reject' },
        { bytes: clean, how: 'accept' },
        { bytes: tracked, how: 'accept' },
      ]
    })
    const texts = resolvedByLibreOffice(folder, documents).map(comparable)
    const wrong = cases.flatMap(({ name, edit }, n) => {
      const [before, rejected, after, accepted] = texts.slice(4 * n, 4 * n + 4)
      const isRight = before === rejected && after === accepted
      return isRight ? [] : [{ name, edit: edit.name, before, rejected, after, accepted }]
    })
    expect(wrong).toEqual([])
  })
else
  console.error('!!! Word files: not judged by LibreOffice, there is no soffice on this machine.')

interface Kind {
  readonly name: string
  readonly edits: Edits
}

function kindsOfEdits(bytes: Uint8Array): Kind[] {
  const { units } = read(bytes)
  const all = (
    change: (content: Content, n: number) => Content | null,
    added: Edits['added'] = [],
  ) => ({
    ...{ added, statuses: new Map() },
    targets: new Map(
      units.flatMap(({ id, content }, n) => {
        const target = change(content, n)
        return target ? [[id, target] as const] : []
      }),
    ),
  })
  const after = units[0]?.id ?? null
  return [
    { name: 'a word more in each', edits: all(withWord) },
    { name: 'all replaced', edits: all((_, n) => plain(`Text ${n}`)) },
    { name: 'every other removed', edits: all((content, n) => (n % 2 === 1 ? null : content)) },
    { name: 'one added', edits: all((content) => content, [{ after, content: plain('Added') }]) },
  ]
}

function withWord({ text, codes }: Content): Content {
  const at = Math.ceil(text.length / 2)
  return { text: `${text.slice(0, at)} added ${text.slice(at)}`, codes }
}

function read(bytes: Uint8Array) {
  const parsed = docx.parse(bytes)
  if (!parsed.ok) throw new Error(parsed.failure.code)
  return parsed.value
}

function written(bytes: Uint8Array, { edits }: Kind): [Uint8Array, Uint8Array] {
  const { units, skeleton } = read(bytes)
  const original = { bytes, decoding: null, skeleton, units }
  const by = { author: ANNA.author, at: ANNA.at }
  const comments = units.map(({ id: unit }) => ({ unit, start: 1, end: 3, text: 'Why?', ...by }))
  const saying = (where: string, words: string) => `${where} ${words}`
  const tracking = { runs: new Map(), added: [], comments, otherwise: by, saying }
  const clean = docx.serialize(original, edits)
  const tracked = serializeTracked({ ...original, skeleton }, edits, tracking)
  if (!clean.ok || !tracked.ok) throw new Error('not written')
  return [clean.value, tracked.value]
}

// Paragraphs without words may stay where others were, and the numbers of lists count them.
function comparable(text: string | null): string {
  if (text === null) throw new Error('LibreOffice could not open a file')
  return text.replaceAll(/\n+/g, '\n').trim()
}
