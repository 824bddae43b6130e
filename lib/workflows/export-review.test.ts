import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { resolvedParagraphs } from '@/lib/export/docx/resolved'
import { readManifest } from '@/lib/export/manifest'
import { verdictOn } from '@/lib/export/verify'
import { docxOf, p, r, table } from '@/lib/formats/fixtures/docx/build'
import { readZip, unpack } from '@/lib/formats/zip/read'
import { EXPORT_FORMATS, type ExportFormat } from '@/lib/model/export'
import type { SegmentView } from '@/lib/api/answers'
import type { Action, Person } from '@/lib/model/review'
import { onEachEngine } from '@/lib/store/each-engine'
import { act } from './act'
import { addComment } from './add-comment'
import type { Context } from './context'
import { type ExportCommand, exportDocument } from './export-document'
import { importDocument } from './import-document'
import { allSegments, edit, imported, testContext } from './testing'

const SOURCE = 'Die Fähre\n\nDie Fähre legt um sieben ab.\n\nSie kommt zurück.\n'
const TARGET = 'The ferry\n\nThe ferry leaves at seven sharp.\n\nShe comes back.\n'

onEachEngine('exports of a review', (engine) => {
  let anna: Context
  let boris: Context
  beforeAll(() => {
    anna = testContext(engine.store())
    const person: Person = { ...anna.person, id: 'boris', name: 'Boris' }
    boris = { ...anna, person }
  })

  const rows = (document: string) => allSegments(anna, document)
  const done = async (context: Context, document: string, action: Action) => {
    const result = await act(context, { document, action })
    if (!result.ok) throw new Error(result.failure.code)
    return action.id
  }
  const revised = async (context: Context, document: string, rank: number, text: string | null) => {
    const row = (await rows(document))[rank]!
    return done(context, document, edit(row, text, text === null ? 'approved' : 'draft'))
  }
  const file = async (document: string, options: Partial<ExportCommand> = {}) => {
    const command = { document, unapproved: 'current', ...options } as const
    const result = await exportDocument(anna, command)
    if (!result.ok) throw new Error(JSON.stringify(result.failure))
    return result.value
  }
  const text = async (document: string, format: ExportFormat, options = {}) =>
    new TextDecoder().decode((await file(document, { format, ...options })).bytes)
  const word = async (document: string, options: Partial<ExportCommand> = {}) => {
    const { bytes } = await file(document, { format: 'docx-tracked', ...options })
    const zip = readZip(bytes)
    if (!zip.ok) throw new Error(zip.failure.code)
    const part = (name: string) => {
      const entry = zip.value.entries.find((one) => one.name === name)
      const unpacked = entry && unpack(zip.value, entry)
      return unpacked?.ok ? new TextDecoder().decode(unpacked.value) : ''
    }
    return { document: part('word/document.xml'), comments: part('word/comments.xml') }
  }
  /** Changes in order, as `+words author` and `-words author`. */
  const changes = (xml: string) =>
    Array.from(
      xml.matchAll(/<w:(ins|del) [^>]*w:author="([^"]*)"[^>]*>((?:<w:r>.*?<\/w:r>)+)</g),
      ([, deed, author, runs = '']) => {
        const words = runs.replace(/<[^>]*>/g, '')
        return `${deed === 'ins' ? '+' : '-'}${words} ${author}`
      },
    )

  describe('with tracked changes', () => {
    it('name whoever wrote the words, and whoever took them out', async () => {
      const { document } = await imported(anna, SOURCE, TARGET)
      await revised(anna, document, 1, 'The ferry leaves at eight sharp.')
      await revised(boris, document, 1, 'The ferry leaves at eight.')
      const { document: xml } = await word(document, { reviewer: 'Anna Berg' })
      expect(changes(xml).join('; ')).toBe('-seven Anna Berg; - sharp boris; +eight Anna Berg')
      expect(resolvedParagraphs(xml, 'accept')?.[1]).toBe('The ferry leaves at eight.')
      expect(resolvedParagraphs(xml, 'reject')?.[1]).toBe('The ferry leaves at seven sharp.')
    })

    it('follow words through undo, merges and approvals', async () => {
      const { document } = await imported(anna, SOURCE, TARGET)
      await revised(boris, document, 1, 'The ferry leaves at seven.')
      await revised(anna, document, 2, 'She returns.')
      await revised(anna, document, 1, null)
      const merge = async (first: SegmentView, second: SegmentView) => {
        const replace = [first, second].map(({ segment, head }) => ({
          ...{ segment: segment.id, basedOn: head.action },
        }))
        const cuts = { sourceCuts: [], targetCuts: [], machineCuts: [] }
        const runs = [{ replace, born: [randomUUID()], ...cuts }]
        const id = randomUUID()
        return done(anna, document, { kind: 'realign', id, label: 'mergeNext', runs })
      }
      const [, second, third] = await rows(document)
      const action = await merge(second!, third!)
      await done(anna, document, { kind: 'undo', id: randomUUID(), label: 'undo', action })
      const [, again, last] = await rows(document)
      await merge(again!, last!)
      const { document: xml } = await word(document, { reviewer: 'Anna' })
      expect(changes(xml)).toEqual(['- sharp boris', '-comes back Anna', '+returns Anna'])
    })

    it('carry comments and their answers', async () => {
      const { document } = await imported(anna, SOURCE, TARGET)
      const [, row] = await rows(document)
      const comment = {
        ...{ id: randomUUID(), segment: row!.segment.id, number: 0, text: 'Which <ferry>?' },
        ...{ span: { start: 4, end: 9 } },
      }
      const added = await addComment(boris, { document, comment })
      expect(added.ok).toBe(true)
      const { document: xml, comments } = await word(document)
      expect(comments).toMatch(/w:author="boris".*Which &lt;ferry&gt;\?/)
      expect(xml).toMatch(
        /<w:commentRangeStart w:id="0"\/><w:r>.*?>ferry<\/w:t><\/w:r><w:commentRangeEnd/,
      )
    })
  })

  describe('of a Word file', () => {
    it('keep its layout, with the changes and comments in it', async () => {
      const bold = r('ferry', '<w:b/>')
      const bytes = docxOf(
        table([p('Kept')]) +
          p('The ', bold, ' leaves at seven.') +
          p('Gone.') +
          p('She comes back.'),
      )
      const source = 'Bleibt\n\nDie Fähre legt um sieben ab.\n\nWeg.\n\nSie kommt zurück.\n'
      const { document } = await importedFiles(anna, source, { name: 'ferry.docx', bytes })
      const [, second, third, fourth] = await rows(document)
      const { text: words, codes } = second!.head.target
      const target = { text: words.replace('seven', 'eight'), codes }
      const change = { segment: second!.segment.id, basedOn: second!.head.action, target }
      await done(anna, document, {
        ...{ kind: 'revise', id: randomUUID(), label: 'edit' },
        changes: [{ ...change, status: 'draft' }],
      })
      await done(boris, document, edit(third!, ''))
      const comment = { segment: fourth!.segment.id, number: 0, text: 'When?' }
      await addComment(boris, { document, comment: { id: randomUUID(), ...comment } })

      const { document: xml, comments } = await word(document, { reviewer: 'Anna' })
      expect(xml).toContain('<w:tbl>')
      expect(changes(xml)).toEqual(['-seven Anna', '+eight Anna', '-Gone. boris'])
      expect(comments).toContain('When?')
      expect(resolvedParagraphs(xml, 'reject')?.slice(1)).toEqual([
        ...['The ferry leaves at seven.', 'Gone.', 'She comes back.'],
      ])
      expect(resolvedParagraphs(xml, 'accept')?.slice(1)).toEqual([
        ...['The ferry leaves at eight.', 'She comes back.'],
      ])
      const odd = await word(document, { reviewer: 'A\u0001' })
      expect(odd.document).toContain('w:author="A\ufffd"')
      const exported = await file(document, { format: 'docx-tracked', withManifest: true })
      const manifest = readManifest(new TextDecoder().decode(exported.manifest?.bytes))
      await done(anna, document, edit(fourth!, 'She is back.'))
      const later = await file(document, { format: 'docx-tracked' })
      expect(manifest.ok && verdictOn(later, manifest.value)).toMatchObject({
        ...{ kind: 'texts', target: { segments: [{ number: 4 }] } },
      })
    })
  })

  it('are refused, or take the machine’s text, alike in every format', async () => {
    const { document } = await imported(anna, SOURCE, TARGET)
    await revised(anna, document, 0, 'A ferry')
    for (const format of EXPORT_FORMATS) {
      const result = await exportDocument(anna, { document, unapproved: 'refuse', format })
      expect([format, result.ok]).toEqual([format, format === 'tmx'])
      if (!result.ok) expect(result.refusal?.segments).toHaveLength(3)
    }
    for (const format of ['own', 'text', 'csv', 'xliff', 'html-report'] as const) {
      expect(await text(document, format, { unapproved: 'machine' })).not.toContain('A ferry')
      if (format !== 'html-report') expect(await text(document, format)).toContain('A ferry')
    }
  })

  it('have names of their own and the same bytes for the same state', async () => {
    const { document } = await imported(anna, SOURCE, TARGET)
    const names: string[] = []
    for (const format of EXPORT_FORMATS) {
      const [one, two] = [await file(document, { format }), await file(document, { format })]
      expect(Buffer.from(one.bytes).equals(Buffer.from(two.bytes))).toBe(true)
      names.push(one.name)
    }
    expect(names).toEqual([
      ...['ferry.en.reviewed.txt', 'ferry.en.reviewed.txt', 'ferry.en.reviewed.changes.docx'],
      ...['ferry.en.reviewed.table.docx', 'ferry.en.reviewed.table.html'],
      ...['ferry.en.reviewed.changes.html', 'ferry.en.reviewed.xlf', 'ferry.en.reviewed.tmx'],
      ...['ferry.en.reviewed.csv', 'ferry.en.reviewed.tsv'],
    ])
  })

  it('hold approved segments alone in a translation memory', async () => {
    const { document } = await imported(anna, SOURCE, TARGET)
    await revised(anna, document, 2, null)
    const xml = await text(document, 'tmx')
    expect(xml.match(/<tu /g)).toHaveLength(1)
    expect(xml).toContain('<tuv xml:lang="en"><seg>She comes back.</seg></tuv>')
  })

  it('can leave an encoding that lacks a character', async () => {
    const legacy = Buffer.from('Die F\xe4hre\r\n\r\nSie kommt zur\xfcck.\r\n', 'latin1')
    const { document } = await imported(anna, SOURCE, legacy)
    await revised(anna, document, 0, 'Паром')
    const refused = await exportDocument(anna, { document, unapproved: 'current' })
    expect(refused).toMatchObject({ ok: false, failure: { code: 'encoding.cannotHold' } })
    const { bytes, mediaType } = await file(document, { encoding: 'utf-8' })
    expect(new TextDecoder().decode(bytes)).toBe('Паром\r\n\r\nSie kommt zurück.\r\n')
    expect(mediaType).toBe('text/plain; charset=utf-8')
  })

  it('come with a manifest that names who answers for what', async () => {
    const { document } = await imported(anna, SOURCE, TARGET)
    await revised(boris, document, 1, 'The ferry goes at seven.')
    await revised(anna, document, 1, null)
    for (const format of ['own', 'text', 'docx-tracked'] as const) {
      const exported = await file(document, { format, withManifest: true, reviewer: 'Anna' })
      const manifest = readManifest(new TextDecoder().decode(exported.manifest?.bytes))
      if (!manifest.ok) throw new Error(manifest.failure.code)
      expect(manifest.value.segments[1]).toMatchObject({
        ...{ number: 2, status: 'approved', approved: { author: 'Anna' } },
      })
      expect(exported.manifest?.name).toBe(`${exported.name}.manifest.json`)
      expect(verdictOn(exported, manifest.value)).toEqual({ kind: 'same' })
      await revised(boris, document, 2, `She is back at ${format}.`)
      const later = await file(document, { format })
      expect(verdictOn(later, manifest.value)).toMatchObject({
        ...{ kind: 'texts', target: { segments: [{ number: 3 }] } },
      })
    }
  })

  it('show texts, titles and names as text', async () => {
    const evil = '</script><img src=x onerror=alert(1)>'
    const { document } = await imported(anna, SOURCE, TARGET)
    await revised(anna, document, 1, evil)
    for (const format of ['html-report', 'table-html'] as const) {
      const page = await text(document, format, { reviewer: evil })
      expect(page).not.toContain('<img')
      expect(page).not.toContain('<script')
      expect(page).toContain('&lt;img src=x onerror=alert(1)')
    }
  })

  it('are missing where the document is', async () => {
    const result = await exportDocument(anna, {
      document: 'none',
      unapproved: 'current',
      format: 'csv',
    })
    expect(result).toMatchObject({ ok: false, failure: { code: 'document.missing' } })
  })
})

async function importedFiles(
  context: Context,
  source: string,
  target: { readonly name: string; readonly bytes: Uint8Array },
) {
  const done = await importDocument(context, {
    source: { name: 'ferry.de.txt', bytes: new TextEncoder().encode(source) },
    target,
    options: { sourceLang: 'de', targetLang: 'en' },
  })
  if (!done.ok) throw new Error(JSON.stringify(done.failure))
  return done.value
}
