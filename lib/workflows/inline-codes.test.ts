import { randomUUID } from 'node:crypto'
import { beforeAll, expect, it } from 'vitest'
import { fixedContent } from '@/lib/checks/fix-content'
import { expectedCodes } from '@/lib/inline/expected-codes'
import { repaired } from '@/lib/inline/repair-codes'
import { EMPTY } from '@/lib/model/content'
import { onEachEngine } from '@/lib/store/each-engine'
import { act } from './act'
import type { Context } from './context'
import { documentInfo } from './document-info'
import { importDocument } from './import-document'
import { listFindings } from './list-findings'
import { performBulk } from './perform-bulk'
import { previewBulk } from './preview-bulk'
import { refreshFindings } from './refresh-findings'
import { allSegments, edit, testContext } from './testing'

onEachEngine('inline codes of a review', (engine) => {
  let context: Context
  beforeAll(() => {
    context = testContext(engine.store())
  })
  const rows = (document: string) => allSegments(context, document)
  const approve = async (document: string, n: number, target = EMPTY) => {
    const [one] = (await rows(document)).slice(n)
    if (!one) throw new Error('no segment')
    const action = edit(one, null, 'approved')
    const changes = action.changes.map((change) => ({
      ...change,
      ...(target === EMPTY ? {} : { target }),
    }))
    const done = await act(context, { document, action: { ...action, changes } })
    return done.ok ? null : done.failure.code
  }

  it('are found where a bilingual file lacks them, and mended by the first fix', async () => {
    const document = await paired(context)
    await refreshFindings(context, { document })
    const found = await listFindings(context, { document })
    const all = found.ok ? found.value.segments.flatMap(({ findings }) => findings) : []
    const [markup, ...rest] = all.filter(({ check }) => check === 'markup')
    expect(rest).toEqual([])
    expect(markup).toMatchObject({ kind: 'missing', args: { codes: '‹b› ‹/b›' } })
    expect(await approve(document, 1)).toBe('code.notInOrder')
    const { head } = (await rows(document))[1]!
    const mended = fixedContent(head.target, markup?.fixes.slice(0, 1) ?? [])
    expect(mended.codes).toHaveLength(2)
    expect(await approve(document, 1, mended)).toBeNull()
  })

  it('keep a segment out of a bulk approval, which says so', async () => {
    const document = await paired(context)
    const shown = await previewBulk(context, {
      ...{ document, task: { kind: 'approve' }, from: 0, limit: 9 },
    })
    expect(shown).toMatchObject({ value: { total: 1, leftOut: { codes: 1, already: 1 } } })
    const done = await performBulk(context, {
      ...{ document, task: { kind: 'approve' }, seq: 9, id: randomUUID(), except: [] },
    })
    expect(done).toMatchObject({ value: { changed: 1 } })
    expect((await rows(document)).map(({ head }) => head.status)).toEqual([
      ...['approved', 'initial', 'approved'],
    ])
  })

  it('may lose what only dresses characters where each side has its file', async () => {
    const document = await ofTwo(context, 'a.html', '<p>The <b>gate</b> <img src="x"> is open.</p>')
    const info = await documentInfo(context, { document })
    expect(info).toMatchObject({ value: { isPaired: false, takesSourceCodes: true } })
    const { head, source, machine } = (await rows(document))[0]!
    expect(head.target.codes).toHaveLength(3)
    const image = head.target.codes.slice(2)
    expect(await approve(document, 0, { text: 'The gate', codes: [] })).toBe('code.notInOrder')
    const bare = repaired(
      { text: 'The gate', codes: [] },
      expectedCodes(RULES, { source, machine }),
    )
    expect(bare.codes).toEqual(image)
    expect(await approve(document, 0, bare)).toBeNull()
  })

  it('of another format cannot be put into the target', async () => {
    const document = await ofTwo(context, 'a.txt', 'The gate is open.')
    const info = await documentInfo(context, { document })
    expect(info).toMatchObject({ value: { isPaired: false, takesSourceCodes: false } })
    const { source } = (await rows(document))[0]!
    const codes = source.codes.filter(({ kind }) => kind === 'inline').slice(0, 1)
    expect(await approve(document, 0, { text: 'A \uFFFC', codes })).toBe('code.foreign')
  })
})

const RULES = { isPaired: false, takesSourceCodes: false }

async function paired(context: Context): Promise<string> {
  const bytes = new TextEncoder().encode(XLIFF)
  const bilingual = { name: 'quay.xlf', bytes }
  return idOf(await importDocument(context, { bilingual, options: {} }))
}

async function ofTwo(context: Context, name: string, target: string): Promise<string> {
  const bytes = (text: string) => new TextEncoder().encode(text)
  const source = '<p>Das <b>Tor</b> <img src="x"> ist offen.</p>'
  return idOf(
    await importDocument(context, {
      source: { name: 'tor.html', bytes: bytes(source) },
      target: { name, bytes: bytes(target) },
      options: { sourceLang: 'de', targetLang: 'en' },
    }),
  )
}

function idOf(done: Awaited<ReturnType<typeof importDocument>>): string {
  if (!done.ok) throw new Error(done.failure.code)
  return done.value.document
}

const PAIR = '<pc id="1" type="fmt" subType="xlf:b">'
const XLIFF = `<?xml version="1.0"?>
<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.0" srcLang="en" trgLang="de">
<file id="quay">
<unit id="1"><segment><source>A ${PAIR}gate</pc>.</source><target>Ein ${PAIR}Tor</pc>.</target></segment></unit>
<unit id="2"><segment><source>Two ${PAIR}gates</pc>.</source><target>Zwei Tore.</target></segment></unit>
<unit id="3"><segment state="reviewed"><source>${PAIR}Three</pc> gates.</source><target>Drei Tore.</target></segment></unit>
</file>
</xliff>
`
