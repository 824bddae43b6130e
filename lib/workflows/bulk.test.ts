import { randomUUID } from 'node:crypto'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { BulkTask } from '@/lib/model/bulk'
import { onEachEngine } from '@/lib/store/each-engine'
import { act } from './act'
import type { Context } from './context'
import { performBulk } from './perform-bulk'
import { previewBulk } from './preview-bulk'
import { allSegments, edit, imported, testContext } from './testing'

const SOURCE = 'Erste.\nZweite.\nDritte.\nVierte.\n'
const TARGET = 'One ferry.\nTwo ferry.\nThree harbour.\nFour ferry.\n'

onEachEngine('bulk actions', (engine) => {
  let context: Context
  let document: string
  beforeAll(() => {
    context = testContext(engine.store())
  })
  beforeEach(async () => {
    document = (await imported(context, SOURCE, TARGET)).document
  })
  const segments = () => allSegments(context, document)
  const texts = async () => (await segments()).map(({ head }) => head.target.text)
  const statuses = async () => (await segments()).map(({ head }) => head.status)
  const revise = async (n: number, text: string | null, by = context, status?: 'approved') => {
    const one = (await segments())[n]
    if (one) await act(by, { document, action: edit(one, text, status) })
  }
  const preview = async (task: BulkTask, only?: string[]) => {
    const shown = await previewBulk(context, {
      ...{ document, task, from: 0, limit: 100 },
      ...(only && { only }),
    })
    if (!shown.ok) throw new Error(shown.failure.code)
    return shown.value
  }
  const perform = (task: BulkTask, seq: number, more: object = {}) =>
    performBulk(context, { document, task, seq, id: randomUUID(), except: [], ...more })
  const other = () => ({ ...context, person: { ...context.person, id: 'other' } })

  describe('replacing', () => {
    it('is previewed, with approved texts left out', async () => {
      await revise(1, null, context, 'approved')
      const shown = await preview(replace('ferry', 'boat'))
      expect(shown).toMatchObject({ total: 2, leftOut: { settled: 1 }, more: false })
      expect(shown.segments.map(({ number, after }) => [number, after.text])).toEqual([
        [1, 'One boat.'],
        [4, 'Four boat.'],
      ])
      expect((await preview({ ...replace('ferry', 'boat'), withSettled: true })).total).toBe(3)
    })

    it('is one action, without what was ticked off, and undone as a whole', async () => {
      const before = await segments()
      const { seq } = await preview(replace('ferry', 'boat'))
      const id = randomUUID()
      const except = [before[1]?.segment.id]
      const task = replace('ferry', 'boat')
      const done = await perform(task, seq, { id, except })
      expect(done).toMatchObject({ value: { changed: 2, skipped: [] } })
      expect(await texts()).toEqual(['One boat.', 'Two ferry.', 'Three harbour.', 'Four boat.'])
      expect(await statuses()).toEqual(['draft', 'initial', 'initial', 'draft'])
      expect(await perform(task, seq, { id, except })).toEqual(done)
      await act(context, {
        document,
        action: { kind: 'undo', id: randomUUID(), label: 'undo', action: id },
      })
      expect(await texts()).toEqual(before.map(({ head }) => head.target.text))
      expect(await statuses()).toEqual(before.map(({ head }) => head.status))
    })

    it('leaves alone what others changed since the preview, and lists it', async () => {
      const { seq, segments: shown } = await preview(replace('ferry', 'boat'))
      await revise(0, 'One big ferry.', other())
      expect(await perform(replace('ferry', 'boat'), seq)).toMatchObject({
        value: { changed: 2, skipped: [shown[0]?.segment] },
      })
      expect((await texts())[0]).toBe('One big ferry.')
    })

    it('is refused where nothing is left', async () => {
      const { seq } = await preview(replace('nowhere', 'boat'))
      expect(await perform(replace('nowhere', 'x'), seq)).toMatchObject({
        failure: { code: 'bulk.nothing' },
      })
    })
  })

  it('approves, reopens and sends back, within the segments named', async () => {
    const only = (await segments()).slice(0, 2).map(({ segment }) => segment.id)
    const reason = 'Check the names.'
    await perform({ kind: 'approve' }, 9, { only })
    expect(await statuses()).toEqual(['approved', 'approved', 'initial', 'initial'])
    expect((await preview({ kind: 'approve' }, only)).leftOut.already).toBe(2)
    await perform({ kind: 'reopen' }, 9, { only: only.slice(1) })
    expect(await statuses()).toEqual(['approved', 'draft', 'initial', 'initial'])
    await perform({ kind: 'sendBack', reason }, 9, { only })
    expect(await statuses()).toEqual(['rejected', 'rejected', 'initial', 'initial'])
    expect((await segments())[0]).toMatchObject({ reason })
  })

  it('leaves out what a person may not do', async () => {
    context = { ...context, person: { ...context.person, mayCause: ['draft'] } }
    expect(await preview({ kind: 'approve' })).toMatchObject({
      ...{ total: 0, leftOut: { notAllowed: 4 } },
    })
    context = testContext(engine.store())
  })

  it('brings the machine’s text back', async () => {
    await revise(0, 'Mine.')
    await revise(1, 'Approved.', context, 'approved')
    const machine = { kind: 'machine', withSettled: false } as const
    expect(await preview(machine)).toMatchObject({ total: 1, leftOut: { settled: 1 } })
    await perform(machine, 9)
    expect(await texts()).toEqual(['One ferry.', 'Approved.', 'Three harbour.', 'Four ferry.'])
  })

  it('reverts everything by an author, back to what stood before', async () => {
    await revise(0, 'Mine.')
    await revise(0, 'Theirs.', other())
    await revise(0, 'Theirs again.', other())
    await revise(1, 'Theirs too.', other())
    await revise(2, 'Theirs.', other())
    await revise(2, 'Mine at last.')
    await perform({ kind: 'revertAuthor', author: 'other' }, 99)
    expect(await texts()).toEqual(['Mine.', 'Two ferry.', 'Mine at last.', 'Four ferry.'])
  })

  it('reverts everything since a time', async () => {
    await revise(0, 'Early.')
    const since = context.now()
    await revise(0, 'Late.')
    await revise(1, 'Late too.', other())
    await perform({ kind: 'revertSince', since }, 99)
    expect(await texts()).toEqual(['Early.', 'Two ferry.', 'Three harbour.', 'Four ferry.'])
    expect(await statuses()).toEqual(['draft', 'initial', 'initial', 'initial'])
  })
})

function replace(text: string, by: string) {
  const pattern = { kind: 'plain' as const, text, matchCase: false, wholeWord: false }
  const replacement = { text: by, keepCase: false }
  return { kind: 'replace' as const, pattern, replacement, withSettled: false }
}
