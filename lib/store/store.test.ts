import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import type { Segment } from '@/lib/model/review'
import { actionOf, actionsAfter, insertAction } from './actions'
import { newestActionsBy, newestUndoBy, setUndoneBy } from './actions'
import { storeFailure } from './dialect'
import { allDocuments, documentOf, insertDocument, raiseSeq, setDeleted } from './documents'
import { statusCounts } from './documents'
import { onEachEngine } from './each-engine'
import { fileDetails, fileOf, insertFiles, insertUnits, unitsIn, unitsOf } from './files'
import { versionsOf } from './migrate'
import { insertRevisions, revisionsOf, statesOf } from './revisions'
import { revisionRow, segmentRow } from './rows'
import type { ActionRow, Db, UnitRow } from './schema'
import { insertSegments, outlineOf, segmentsById, segmentsFrom, updateSegments } from './segments'
import { read, write } from './transaction'

const AT = '2026-01-02T03:04:05.678Z'

onEachEngine('the store', (engine) => {
  const db = () => engine.store().db

  describe('its tables', () => {
    it('are all there, and nothing is pending', async () => {
      expect(await versionsOf(db())).toEqual({ pending: [], unknown: [] })
    })

    it('hold every text that may come in, to the code unit', async () => {
      const title = 'ß 🛳 \u202Eabc\u200D\uFFFC \uFFFE\uFFFF „Ёж“ مرحبا e\u0301'
      const id = await made(db(), { title })
      expect((await documentOf(db(), id))?.title).toBe(title)
    })

    it('hold every byte', async () => {
      const id = await made(db())
      const bytes = Uint8Array.from({ length: 512 }, (_, n) => n % 256)
      await insertFiles(db(), [fileRow(id, bytes)])
      expect(new Uint8Array((await fileOf(db(), id, 'target'))!.bytes)).toEqual(bytes)
      expect(await fileDetails(db(), id)).toMatchObject([{ bytes: 512, units: 0 }])
    })
  })

  describe('a transaction', () => {
    it('changes nothing when it is not kept', async () => {
      const id = await made(db())
      const value = await write(engine.store(), async (tx) => {
        await raiseSeq(tx, id, AT)
        return { keep: false, value: 'refused' }
      })
      expect(value).toBe('refused')
      expect((await documentOf(db(), id))?.seq).toBe(0)
    })

    it('changes nothing when it throws', async () => {
      const id = await made(db())
      const work = write(engine.store(), async (tx) => {
        await raiseSeq(tx, id, AT)
        throw new Error('in the middle')
      })
      await expect(work).rejects.toThrow('in the middle')
      expect((await documentOf(db(), id))?.seq).toBe(0)
    })

    it('numbers what comes at once without gap or repetition', async () => {
      const id = await made(db())
      const raise = () =>
        write(engine.store(), async (tx) => ({
          keep: true,
          value: (await raiseSeq(tx, id, AT))?.seq,
        }))
      const seqs = await Promise.all(Array.from({ length: 25 }, raise))
      expect(seqs.toSorted((a, b) => a! - b!)).toEqual(Array.from({ length: 25 }, (_, n) => n + 1))
    })

    it('reads one state of the store', async () => {
      const id = await made(db())
      const row = await read(engine.store(), (tx) => documentOf(tx, id))
      expect(row?.id).toBe(id)
    })
  })

  describe('documents', () => {
    it('are hidden when deleted, and come back', async () => {
      const id = await made(db())
      expect(await setDeleted(db(), id, AT)).toBe(1)
      expect(await setDeleted(db(), id, AT)).toBe(0)
      expect(await documentOf(db(), id)).toBeNull()
      expect(await raiseSeq(db(), id, AT)).toBeNull()
      expect((await allDocuments(db())).map((row) => row.id)).not.toContain(id)
      expect(await setDeleted(db(), id, null)).toBe(1)
      expect(await documentOf(db(), id)).not.toBeNull()
    })

    it('count their live segments by status', async () => {
      const id = await made(db())
      await withSegments(db(), id, 3)
      await updateSegments(db(), [rowOf(id, 1, { status: 'approved' }), rowOf(id, 2, {}, false)])
      expect((await statusCounts(db(), id)).map(({ status, count }) => [status, count])).toEqual(
        expect.arrayContaining([
          ['initial', 1],
          ['approved', 1],
        ]),
      )
    })
  })

  describe('units', () => {
    it('are found by any stretch of the imported text', async () => {
      const id = await made(db())
      await insertUnits(db(), unitRows(id, ['one', 'two', 'three']))
      const found = async (start: number, end: number) => {
        const { start: from, units } = await unitsIn(db(), id, 'target', { start, end })
        return [from, units.map(({ content }) => content.text).join(' ')]
      }
      expect(await found(0, 4)).toEqual([0, 'one'])
      expect(await found(2, 6)).toEqual([0, 'one two'])
      expect(await found(4, 14)).toEqual([4, 'two three'])
      expect(await found(9, 9)).toEqual([8, 'three'])
      expect(await unitsOf(db(), id, 'source')).toEqual([])
    })
  })

  describe('segments', () => {
    it('come in order, by rank, with their heads', async () => {
      const id = await made(db())
      await withSegments(db(), id, 2500)
      const window = await segmentsFrom(db(), id, 1200, 3)
      expect(window.map(({ segment }) => segment.id)).toEqual(['s1200', 's1201', 's1202'])
      expect(window[0]?.head).toMatchObject({ segment: 's1200', number: 0, action: 'import' })
      expect(window[0]?.segment).toEqual(segment(1200))
      expect((await outlineOf(db(), id)).length).toBe(2500)
    })

    it('are found by any number of ids', async () => {
      const id = await made(db())
      await withSegments(db(), id, 2500)
      const ids = Array.from({ length: 2600 }, (_, n) => `s${n}`)
      expect((await segmentsById(db(), id, ids)).length).toBe(2500)
    })

    it('give way to others at the same place, and never share it', async () => {
      const id = await made(db())
      await withSegments(db(), id, 2)
      const born = { ...rowOf(id, 1), id: 'b1' }
      await expect(insertSegments(db(), [born])).rejects.toThrow()
      await updateSegments(db(), [rowOf(id, 1, {}, false)])
      await insertSegments(db(), [born])
      expect((await outlineOf(db(), id)).map((row) => row.id)).toEqual(['s0', 'b1'])
    })

    it('keep every revision with the action that made it', async () => {
      const id = await made(db())
      await withSegments(db(), id, 1)
      await insertAction(db(), actionRow(id, 1, { id: 'a1', reason: 'too literal' }))
      const revision = {
        ...{ segment: 's0', number: 1, action: 'a1', target: { text: 'new', codes: [] } },
        ...{ status: 'rejected' as const, restores: null },
      }
      await insertRevisions(db(), [revisionRow(id, 1, revision)])
      const [newest, birth] = await revisionsOf(db(), id, ['s0'])
      expect(newest).toMatchObject({ revision, author: 'ann', reason: 'too literal' })
      expect(birth).toMatchObject({ revision: { action: 'import' }, author: null, kind: null })
      expect(await statesOf(db(), id, [{ segment: 's0', number: 1 }])).toMatchObject([{ revision }])
    })
  })

  describe('the log of actions', () => {
    it('refuses one id twice in a document, and not in another', async () => {
      const [one, two] = [await made(db()), await made(db())]
      await insertAction(db(), actionRow(one, 1, { id: 'a' }))
      await insertAction(db(), actionRow(two, 1, { id: 'a' }))
      await expect(insertAction(db(), actionRow(one, 2, { id: 'a' }))).rejects.toThrow()
      expect((await actionOf(db(), one, 'a'))?.document).toBe(one)
      expect(await actionOf(db(), one, 'b')).toBeNull()
    })

    it('gives what came after a place, in order', async () => {
      const id = await made(db())
      for (const seq of [1, 2, 3]) await insertAction(db(), actionRow(id, seq))
      expect((await actionsAfter(db(), id, 1, 10)).map(({ seq }) => seq)).toEqual([2, 3])
    })

    it('knows the newest undo of a person that still holds', async () => {
      const id = await made(db())
      await insertAction(db(), actionRow(id, 1, { id: 'a' }))
      await insertAction(db(), actionRow(id, 2, { id: 'u', kind: 'undo', root: 'a' }))
      await setUndoneBy(db(), id, 'a', 'u')
      expect(await newestUndoBy(db(), id, 'ann', 1)).toMatchObject({ id: 'u', kind: 'revise' })
      expect(await newestUndoBy(db(), id, 'ben', 1)).toBeNull()
      expect(await newestActionsBy(db(), id, 'ann', 50)).toMatchObject([{ undone_by: 'u' }])
      await setUndoneBy(db(), id, 'a', null)
      expect(await newestUndoBy(db(), id, 'ann', 1)).toBeNull()
    })
  })
})

onEachEngine('a full disk', (engine) => {
  it('is a failure with a name, and leaves the store as it was', async () => {
    const { db } = engine.store()
    if (!engine.location().dataDir) return
    await sql`pragma max_page_count = 40`.execute(db)
    const big = { title: 'x'.repeat(1_000_000) }
    const error: unknown = await made(db, big).catch((reason: unknown) => reason)
    expect(storeFailure(error)?.code).toBe('store.full')
    expect(await allDocuments(db)).toEqual([])
  })
})

async function made(db: Db, given: { title?: string } = {}): Promise<string> {
  const id = randomUUID()
  await insertDocument(db, {
    ...{ id, project: null, title: 'Ferries', source_lang: 'de', target_lang: 'en' },
    ...{
      joiner: ' ',
      tail: '{"text":"","codes":[]}',
      seq: 0,
      ...{ comments_seq: 0, annotations_seq: 0, findings_seq: 0, checks_version: '' },
      ...{ across_seq: -1 },
      created_at: AT,
      changed_at: AT,
    },
    ...{ deleted_at: null, ...given },
  })
  return id
}

/** Segments `s0`, `s1` … of one character on each side. */
async function withSegments(db: Db, id: string, count: number) {
  const numbers = Array.from({ length: count }, (_, n) => n)
  await insertSegments(
    db,
    numbers.map((n) => rowOf(id, n)),
  )
  const births = numbers.map((n) => ({
    ...{ segment: `s${n}`, number: 0, action: 'import', target: { text: 'x', codes: [] } },
    ...{ status: 'initial' as const, restores: null },
  }))
  await insertRevisions(
    db,
    births.map((birth) => revisionRow(id, 0, birth)),
  )
}

function segment(n: number, live = true): Segment {
  const range = { start: n, end: n + 1 }
  return {
    ...{ id: `s${n}`, source: range, machine: range, lead: { text: ' ', codes: [] } },
    ...{ bornSeq: 0, confidence: 0.5, live, flagged: false, confirmed: true },
  }
}

function rowOf(id: string, n: number, cache = {}, live = true) {
  const initial = { head: 0, status: 'initial' as const, target_length: 1, traits: 0 }
  return segmentRow(id, segment(n, live), { ...initial, ...cache })
}

function fileRow(document: string, bytes: Uint8Array) {
  return {
    ...{ document, side: 'target' as const, name: 'a.txt', format: 'text', encoding: 'utf-8' },
    ...{ newline: 'lf', bom: 0, certainty: 1, bytes, skeleton: '{}' },
  }
}

function unitRows(document: string, texts: string[]): UnitRow[] {
  let start = 0
  return texts.map((text, ordinal) => {
    const row = {
      ...{ document, side: 'target' as const, ordinal, id_in_file: `${ordinal}`, text },
      ...{ kind: 'paragraph' as const, start, end: start + 1 + text.length },
      ...{ file_start: null, notes: null, codes: '[]' },
    }
    start = row.end
    return row
  })
}

function actionRow(document: string, seq: number, given: Partial<ActionRow> = {}): ActionRow {
  return {
    ...{ document, seq, id: `a${seq}`, author: 'ann', at: AT, kind: 'revise', label: 'edit' },
    ...{ reason: null, body: '{}', change: '{}', undoes: null, root: null, undone_by: null },
    ...given,
  }
}
