import { beforeAll, describe, expect, it } from 'vitest'
import { onEachEngine } from '@/lib/store/each-engine'
import { act } from './act'
import type { Context } from './context'
import { documentInfo } from './document-info'
import { exportDocument } from './export-document'
import { importDocument } from './import-document'
import { allSegments, edit, testContext } from './testing'

const utf8 = (text: string) => new TextEncoder().encode(text)
const OPTIONS = { sourceLang: 'en', targetLang: 'de' }

onEachEngine('a translation that comes as an empty file', (engine) => {
  let context: Context
  beforeAll(() => {
    context = testContext(engine.store())
  })
  const imported = async (source: { name: string; text: string }, target: string) => {
    const done = await importDocument(context, {
      source: { name: source.name, bytes: utf8(source.text) },
      target: { name: target, bytes: new Uint8Array() },
      options: OPTIONS,
    })
    return done.ok ? done.value.document : done.failure
  }
  const written = async (document: string, texts: readonly (string | null)[]) => {
    const rows = await allSegments(context, document)
    expect(rows).toHaveLength(texts.length)
    for (const [n, text] of texts.entries())
      if (text !== null)
        expect((await act(context, { document, action: edit(rows[n]!, text) })).ok).toBe(true)
    const file = await exportDocument(context, { document, unapproved: 'current' })
    if (!file.ok) throw new Error(file.failure.code)
    return [file.value.mediaType, new TextDecoder().decode(file.value.bytes)]
  }

  describe.each([
    [
      'json',
      '{\n  "open": "Open the gate",\n  "count": 3,\n  "menu": { "quit": "Leave\\u0020now" }\n}\n',
      '{\n  "open": "",\n  "count": 3,\n  "menu": { "quit": "Jetzt \\"gehen\\"" }\n}\n',
      'application/json; charset=utf-8',
    ],
    [
      'yaml',
      '# Menu\nopen: Open the gate\ncount: 3\nmenu:\n  quit: "Leave now"\n',
      '# Menu\nopen: ""\ncount: 3\nmenu:\n  quit: "Jetzt \\"gehen\\""\n',
      'application/yaml; charset=utf-8',
    ],
  ])('of %s', (ending, source, expected, mediaType) => {
    const brought = async () =>
      (await imported({ name: `en.${ending}`, text: source }, `de.${ending}`)) as string

    it('takes the keys of its source, without its texts', async () => {
      const document = await brought()
      expect(await documentInfo(context, { document })).toMatchObject({
        value: { insertsUnits: false, files: [{ side: 'source' }, { format: ending, units: 2 }] },
      })
      expect(await written(document, [null, 'Jetzt "gehen"'])).toEqual([mediaType, expected])
    })

    it('stays empty while nothing is written', async () =>
      expect(await written(await brought(), [null, null])).toEqual([mediaType, '']))
  })

  it('is refused where its source has no such keys', async () =>
    expect(await imported({ name: 'en.md', text: 'Open the gate.' }, 'de.json')).toEqual({
      code: 'file.needsKeys',
      args: { side: 'target', name: 'de.json' },
    }))

  it('is a text to be written where texts need no keys', async () =>
    expect(typeof (await imported({ name: 'en.json', text: '{"a":"Open"}' }, 'de.txt'))).toBe(
      'string',
    ))
})
