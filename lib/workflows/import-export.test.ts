import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Action, Unapproved } from '@/lib/model/review'
import { onEachEngine } from '@/lib/store/each-engine'
import { act } from './act'
import { candidatesOf } from './candidates'
import { deleteDocument, renameDocument, restoreDocument } from './change-document'
import type { Context } from './context'
import { documentInfo } from './document-info'
import { exportDocument } from './export-document'
import { importDocument } from './import-document'
import { listDocuments } from './list-documents'
import { allSegments, edit, imported, testContext } from './testing'

const utf8 = (text: string) => new TextEncoder().encode(text)
const latin = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0))
/** `Паром отплыл. Второй.` with a no-break space, in Windows-1251. */
const CP1251 = latin(
  '\xcf\xe0\xf0\xee\xec\xa0\xee\xf2\xef\xeb\xfb\xeb.\r\n\r\n\xc2\xf2\xee\xf0\xee\xe9.',
)
/** Two lines of Shift_JIS. */
const SHIFT_JIS = latin('\x83t\x83F\x83\x8a\x81[\x82\xaa\x8fo\x82\xbd\x81B\r\n\x8e\x9f\x81B\r\n')

/** Lines of words with every kind of white space and line end about them. */
const odd = fc
  .array(
    fc.constantFrom(
      'One.',
      ' ',
      '\n',
      '\r\n',
      '\r',
      '\t',
      'Two words',
      '\u00a0',
      '\uFFFC',
      'ё',
      '- ',
    ),
    {
      maxLength: 25,
    },
  )
  .map((pieces) => pieces.join(''))

onEachEngine('import and export', (engine) => {
  let context: Context
  beforeAll(() => {
    context = testContext(engine.store())
  })
  const exported = async (document: string, unapproved: Unapproved = 'current') => {
    const result = await exportDocument(context, { document, unapproved })
    if (!result.ok) throw new Error(result.failure.code)
    return result.value
  }
  const text = async (document: string, unapproved?: Unapproved) =>
    new TextDecoder().decode((await exported(document, unapproved)).bytes)

  describe('nothing edited, the very bytes come out', () => {
    it.each([
      ['paragraphs and headings', utf8('A heading\n\nOne. Two.\nThree.\n\n\n   Four.  \n')],
      ['a byte order mark and Windows line ends', utf8('\uFEFFOne.\r\n\r\nTwo.\r\n')],
      ['mixed line ends and none at the end', utf8('One.\rTwo.\n\nThree.\r\nFour.')],
      ['odd white space', utf8('\t One.\u00a0\u3000\u2028Two.\u0085 \n \n')],
      ['U+FFFC of its own, bidi marks, emoji', utf8('One \uFFFC.\n\u202bمرحبا\u202c 🛳\u200d.\n')],
      ['UTF-16', latin('\xff\xfeO\0n\0e\0.\0\n\0')],
      ['Windows-1251', CP1251],
      ['Shift_JIS', SHIFT_JIS],
      ['nothing', utf8('')],
      ['white space alone', utf8(' \n\n ')],
    ])('of a target with %s', async (_, target) => {
      const { document } = await imported(context, 'Eins.\n\nZwei.\nDrei.\n', target)
      expect((await exported(document)).bytes).toEqual(target)
      expect((await exported(document, 'machine')).bytes).toEqual(target)
    })

    it('whatever the text, and whatever was merged and undone', async () => {
      const steps = fc.array(fc.tuple(fc.nat(99), fc.boolean()), { maxLength: 5 })
      await fc.assert(
        fc.asyncProperty(odd, steps, async (target, doing) => {
          const { document } = await imported(context, 'Eins.\n\nZwei.\nDrei.\n', utf8(target))
          for (const [at, isUndo] of doing) {
            const undo = isUndo ? await undoOf(document) : null
            const action = undo ?? (await mergeAt(document, at))
            if (action) expect((await act(context, { document, action })).ok).toBe(true)
          }
          expect((await exported(document)).bytes).toEqual(utf8(target))
        }),
        { numRuns: 40 },
      )
    })

    const mergeAt = async (document: string, at: number): Promise<Action | null> => {
      const all = await allSegments(context, document)
      const first = at % Math.max(1, all.length - 1)
      const run = all.slice(first, first + 2)
      if (run.length < 2) return null
      const replace = run.map(({ segment, head }) => ({
        ...{ segment: segment.id, basedOn: head.action },
      }))
      const cuts = { sourceCuts: [], targetCuts: [], machineCuts: [] }
      const runs = [{ replace, born: [randomUUID()], ...cuts }]
      return { kind: 'realign', id: randomUUID(), label: 'mergeNext', runs }
    }
    const undoOf = async (document: string): Promise<Action | null> => {
      const { undo } = await candidatesOf(context.store.db, document, context.person.id)
      return undo && { kind: 'undo', id: randomUUID(), label: 'undo', action: undo.action }
    }
  })

  describe('an edited document', () => {
    it('comes out with the edit alone, in its own encoding', async () => {
      const { document } = await imported(context, 'Eins.\n\nZwei.\n', CP1251)
      const [first] = await allSegments(context, document)
      await act(context, { document, action: edit(first!, 'Катер отплыл.') })
      const { bytes, mediaType } = await exported(document)
      expect(new TextDecoder('windows-1251').decode(bytes)).toBe('Катер отплыл.\r\n\r\nВторой.')
      expect(mediaType).toBe('text/plain; charset=windows-1251')
    })

    it('is refused when its encoding cannot hold the edit', async () => {
      const { document } = await imported(context, 'Eins.\n\nZwei.\n', CP1251)
      const [first] = await allSegments(context, document)
      await act(context, { document, action: edit(first!, '渡し船') })
      expect(await exportDocument(context, { document, unapproved: 'current' })).toMatchObject({
        failure: { code: 'encoding.cannotHold' },
      })
    })

    it('is kept back, or given with one text or the other, while something is not approved', async () => {
      const { document } = await imported(context, 'Eins.\nZwei.\nDrei.\n', 'One.\nTwo.\nThree.\n')
      const [one, two] = await allSegments(context, document)
      await act(context, { document, action: edit(one!, '1.', 'approved') })
      await act(context, { document, action: edit(two!, '2.') })
      expect(await exportDocument(context, { document, unapproved: 'refuse' })).toMatchObject({
        failure: { code: 'export.unapproved', args: { count: 2 } },
        refusal: { segments: [{ number: 2 }, { number: 3 }] },
      })
      expect(await text(document, 'machine')).toBe('1.\nTwo.\nThree.\n')
      expect(await text(document, 'current')).toBe('1.\n2.\nThree.\n')
    })

    it('is named after the imported file', async () => {
      const { document } = await imported(context, 'Eins.', 'One.')
      expect((await exported(document)).name).toBe('ferry.en.reviewed.txt')
    })
  })

  describe('what cannot be imported', () => {
    const failure = async (source: Uint8Array, target: Uint8Array) => {
      const result = await importDocument(context, {
        source: { name: 'a.txt', bytes: source },
        target: { name: 'b.txt', bytes: target },
        options: {},
      })
      return result.ok ? result.value.warnings.map(({ code }) => code) : result.failure
    }
    const before = async () => (await listDocuments(context)).documents.length

    it.each([
      ['an empty source', utf8(''), utf8('One.'), 'file.empty', 'source'],
      ['a source of white space', utf8(' \n\t\n'), utf8('One.'), 'file.empty', 'source'],
      ['a NUL', utf8('Eins.'), utf8('One\0.'), 'file.notStorable', 'target'],
      ['an archive', latin('PK\x03\x04\0\0\0'), utf8('One.'), 'file.binary', 'source'],
    ])('is %s, and the failure names the file', async (_, source, target, code, side) => {
      const count = await before()
      expect(await failure(source, target)).toMatchObject({
        ...{ code, args: { side, name: side === 'source' ? 'a.txt' : 'b.txt' } },
      })
      expect(await before()).toBe(count)
    })

    it('is not a source without a target: that is a warning', async () => {
      expect(await failure(utf8('Ein Satz. Noch einer.'), utf8(''))).toContain('pair.targetEmpty')
    })

    it('is not the same file twice: that is a warning', async () => {
      const same = utf8('Ein Satz. Noch einer.')
      expect(await failure(same, same)).toContain('pair.identical')
    })

    it('is what somebody cancelled', async () => {
      const signal = AbortSignal.abort()
      const file = { name: 'a.txt', bytes: utf8('Eins.') }
      const command = { source: file, target: file, options: {}, signal }
      expect(await importDocument(context, command)).toMatchObject({
        failure: { code: 'work.cancelled' },
      })
    })
  })

  describe('a document in the list', () => {
    it('says how it came in and how far it is', async () => {
      const { document } = await imported(context, 'Eins.\nZwei.\n', CP1251)
      expect(await documentInfo(context, { document })).toMatchObject({
        value: {
          ...{ title: 'ferry.de', sourceLang: 'de', targetLang: 'en', joiner: ' ', seq: 0 },
          ...{ insertsUnits: true, counts: { initial: 2, draft: 0 }, person: { id: 'local' } },
          files: [
            { side: 'source', name: 'ferry.de.txt', encoding: 'utf-8', units: 2 },
            { side: 'target', encoding: 'windows-1251', bytes: CP1251.length },
          ],
        },
      })
    })

    it('can be renamed, deleted and brought back', async () => {
      const { document } = await imported(context, 'Eins.', 'One.')
      const titles = async () =>
        (await listDocuments(context)).documents
          .filter(({ id }) => id === document)
          .map(({ title }) => title)
      await renameDocument(context, { document, title: 'Fähren' })
      expect(await titles()).toEqual(['Fähren'])
      expect((await deleteDocument(context, { document })).ok).toBe(true)
      expect(await titles()).toEqual([])
      const missing = { failure: { code: 'document.missing' } }
      expect(await documentInfo(context, { document })).toMatchObject(missing)
      expect(await renameDocument(context, { document, title: 'x' })).toMatchObject(missing)
      expect(await deleteDocument(context, { document })).toMatchObject(missing)
      expect((await restoreDocument(context, { document })).ok).toBe(true)
      expect(await titles()).toEqual(['Fähren'])
    })
  })
})
