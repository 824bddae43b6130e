import { beforeAll, expect, it } from 'vitest'
import { onEachEngine } from '@/lib/store/each-engine'
import type { Context } from './context'
import { importDocument } from './import-document'
import { importReport } from './import-report'
import { imported, testContext } from './testing'

onEachEngine('what was said at an import', (engine) => {
  let context: Context
  beforeAll(() => {
    context = testContext(engine.store())
  })
  const reportOf = async (document: string) => {
    const answer = await importReport(context, { document })
    if (!answer.ok) throw new Error(answer.failure.code)
    return answer.value
  }

  it('is kept, by side, with the files that came in', async () => {
    const source = `${'Eins \ufffd\n\n'.repeat(7)}Ende.\n`
    const done = await imported(context, source, new Uint8Array([...Buffer.from('Caf'), 0xe9]))
    const { files, report } = await reportOf(done.document)
    expect(files).toMatchObject([
      { side: 'source', name: 'ferry.de.txt', encoding: 'utf-8', certainty: 1, units: 8 },
      { side: 'target', name: 'ferry.en.txt', bytes: 4, units: 1 },
    ])
    expect(files[1]?.certainty).toBeLessThan(1)
    const told = report?.warnings.flatMap(({ first }) => first)
    expect(told).toEqual(expect.arrayContaining([...done.warnings]))
    expect(told?.map(({ code, args }) => `${args.side} ${code}`)).toEqual(
      expect.arrayContaining(['source text.replacementCharacter', 'target encoding.guessed']),
    )
  })

  it('tells what was read and what stays unseen of a file that holds both sides', async () => {
    const po =
      'msgid "Open"\nmsgstr "Öffnen"\n\n#. A verb\nmsgid "Close"\nmsgstr ""\n\n#~ msgid "x"\n#~ msgstr "y"\n'
    const done = await importDocument(context, {
      bilingual: { name: 'app.po', bytes: new TextEncoder().encode(po) },
      options: { sourceLang: 'en', targetLang: 'de' },
    })
    if (!done.ok) throw new Error(done.failure.code)
    const { files, report } = await reportOf(done.value.document)
    expect(files).toMatchObject([{ side: 'target', format: 'po', units: 2 }])
    expect(report).toMatchObject({
      parts: {
        source: [
          { part: 'strings', count: 2 },
          { part: 'notes', count: 1 },
        ],
      },
      kept: [{ count: 1, first: [{ code: 'kept.poObsolete', args: { count: 1 } }] }],
    })
  })

  it('is nothing for a document from before it was kept, and no document has none', async () => {
    const { document } = await imported(context, 'Eins.', 'One.')
    await engine.store().db.deleteFrom('import_reports').where('document', '=', document).execute()
    expect(await reportOf(document)).toMatchObject({ report: null, files: [{}, {}] })
    expect(await importReport(context, { document: 'none' })).toMatchObject({
      failure: { code: 'document.missing' },
    })
  })
})
