import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, it } from 'vitest'
import { insertDocument, raiseSeq, setDeleted } from './documents'
import { onEachEngine } from './each-engine'
import { allMemories, forgetLessons, lessonsOf, renewLesson, saveLesson } from './lessons'
import { staleLessons, taughtDocuments } from './lessons'
import type { MemoryKey } from './lessons'
import type { Db } from './schema'

onEachEngine('lessons', (engine) => {
  const db = () => engine.store().db
  let key: MemoryKey
  beforeEach(() => {
    key = { project: randomUUID(), sourceLang: 'de', targetLang: 'en' }
  })
  const bodies = async (of: MemoryKey = key) =>
    (await lessonsOf(db(), of, 10)).map(({ body }) => new Uint8Array(body))
  const stale = async (of: MemoryKey = key) =>
    (await staleLessons(db(), of, 10)).map(({ document }) => document)

  describe('of a memory', () => {
    it('come with the last changed document first, no more than asked for', async () => {
      await taught(db(), key, [1], '2026-01-01T00:00:00.000Z')
      await taught(db(), key, [2], '2026-01-03T00:00:00.000Z')
      await taught(db(), key, [3], '2026-01-02T00:00:00.000Z')
      expect(await bodies()).toEqual([2, 3, 1].map((n) => Uint8Array.of(n)))
      expect(await lessonsOf(db(), key, 2)).toHaveLength(2)
    })

    it('are written over, never doubled', async () => {
      const document = await taught(db(), key, [1])
      await saveLesson(db(), { ...lessonRow(key, document, [4, 5]), seq: 7, segments: 9 })
      expect(await lessonsOf(db(), key, 10)).toMatchObject([{ document, seq: 7, segments: 9 }])
      expect(await bodies()).toEqual([Uint8Array.of(4, 5)])
    })

    it('are never those of another project or of other languages', async () => {
      await taught(db(), key, [1])
      const others: Partial<MemoryKey>[] = [
        { project: '' },
        { project: `${key.project} ` },
        { sourceLang: 'nl' },
        { targetLang: 'fr' },
        { sourceLang: 'en', targetLang: 'de' },
      ]
      for (const other of others) {
        expect(await bodies({ ...key, ...other })).toEqual([])
        expect(await taughtDocuments(db(), { ...key, ...other })).toEqual([])
      }
    })

    it('are not those of a deleted document, until it comes back', async () => {
      const document = await taught(db(), key, [1])
      await setDeleted(db(), document, AT)
      expect(await bodies()).toEqual([])
      expect(await taughtDocuments(db(), key)).toEqual([])
      expect(await memories(db(), key)).toEqual([])
      await setDeleted(db(), document, null)
      expect(await bodies()).toHaveLength(1)
    })
  })

  describe('grow old', () => {
    it('when their document is worked on, and are fresh once it has taught anew', async () => {
      const document = await taught(db(), key, [1])
      expect(await stale()).toEqual([])
      await raiseSeq(db(), document, AT)
      expect(await stale()).toEqual([document])
      expect(await stale({ ...key, project: 'another' })).toEqual([])
      expect(await renewLesson(db(), { ...renewal(document, [2]), seq: 1 })).toBe(1)
      expect(await stale()).toEqual([])
      expect(await bodies()).toEqual([Uint8Array.of(2)])
    })

    it('not while their document is deleted', async () => {
      const document = await taught(db(), key, [1])
      await raiseSeq(db(), document, AT)
      await setDeleted(db(), document, AT)
      expect(await stale()).toEqual([])
    })
  })

  describe('are forgotten', () => {
    it('for good, whatever happens to their document afterwards', async () => {
      const document = await taught(db(), key, [1])
      await taught(db(), key, [2])
      expect(await forgetLessons(db(), key)).toBe(2)
      expect(await forgetLessons(db(), key)).toBe(0)
      await raiseSeq(db(), document, AT)
      expect(await stale()).toEqual([])
      expect(await renewLesson(db(), renewal(document, [3]))).toBe(0)
      expect(await bodies()).toEqual([])
      expect(await memories(db(), key)).toEqual([])
    })

    it('of deleted documents too, and of no other memory', async () => {
      const document = await taught(db(), key, [1])
      const other = { ...key, targetLang: 'fr' }
      await taught(db(), other, [2])
      await setDeleted(db(), document, AT)
      expect(await forgetLessons(db(), key)).toBe(1)
      await setDeleted(db(), document, null)
      expect(await bodies()).toEqual([])
      expect(await bodies(other)).toHaveLength(1)
    })
  })

  describe('are told of', () => {
    it('by document, with their size', async () => {
      const first = await taught(db(), key, [1, 2, 3], '2026-01-01T00:00:00.000Z')
      const second = await taught(db(), key, [1], '2026-01-02T00:00:00.000Z')
      await raiseSeq(db(), second, '2026-01-03T00:00:00.000Z')
      expect(await taughtDocuments(db(), key)).toEqual([
        { ...TOLD, id: second, document_seq: 1, bytes: 1 },
        { ...TOLD, id: first, document_seq: 0, bytes: 3 },
      ])
    })

    it('by memory, in figures', async () => {
      await taught(db(), key, [1])
      const last = await taught(db(), key, [2])
      await renewLesson(db(), { ...renewal(last, [2]), segments: 5, fed_at: LATER })
      await taught(db(), { ...key, targetLang: 'fr' }, [3])
      const named = { project: key.project, source_lang: 'de' }
      expect(await memories(db(), key)).toEqual([
        { ...named, target_lang: 'en', documents: 2, segments: 9, fed_at: LATER },
        { ...named, target_lang: 'fr', documents: 1, segments: 4, fed_at: AT },
      ])
    })
  })
})

const AT = '2026-01-02T03:04:05.678Z'
const LATER = '2026-02-02T03:04:05.678Z'
const TOLD = { title: 'Ferries', seq: 0, segments: 4, fed_at: AT }

/** A document of a memory that taught some bytes. */
async function taught(db: Db, key: MemoryKey, body: number[], changedAt = AT): Promise<string> {
  const id = randomUUID()
  await insertDocument(db, {
    ...{ id, project: key.project || null, title: 'Ferries', joiner: ' ', seq: 0 },
    ...{ comments_seq: 0, annotations_seq: 0, findings_seq: 0, checks_version: '' },
    ...{ across_seq: -1 },
    ...{ source_lang: `${key.sourceLang}-AT`, target_lang: key.targetLang, tail: '{}' },
    ...{ created_at: AT, changed_at: changedAt, deleted_at: null },
  })
  await saveLesson(db, lessonRow(key, id, body))
  return id
}

function lessonRow({ project, sourceLang, targetLang }: MemoryKey, id: string, body: number[]) {
  return { ...renewal(id, body), project, source_lang: sourceLang, target_lang: targetLang }
}

function renewal(document: string, body: number[]) {
  return { document, seq: 0, segments: 4, fed_at: AT, body: Uint8Array.from(body) }
}

async function memories(db: Db, { project }: MemoryKey) {
  return (await allMemories(db)).filter((one) => one.project === project)
}
