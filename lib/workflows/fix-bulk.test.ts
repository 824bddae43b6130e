import { randomUUID } from 'node:crypto'
import { beforeAll, beforeEach, expect, it } from 'vitest'
import type { BulkTask } from '@/lib/model/bulk'
import type { Action } from '@/lib/model/review'
import { acceptedOf } from '@/lib/store/check-use'
import { onEachEngine } from '@/lib/store/each-engine'
import { act } from './act'
import type { Context } from './context'
import { dismissFindings } from './dismiss-findings'
import { listFindings } from './list-findings'
import { performBulk } from './perform-bulk'
import { previewBulk } from './preview-bulk'
import { allSegments, edit, imported, onlyCheck, testContext } from './testing'

const SOURCE = 'Eins ist da.\nZwei ist da.\nDrei ist da.\nVier ist da.\n'
const TARGET = 'One  is  here.\nTwo is here.\nThree  is here.\nFour  is here.\n'
const FIX: BulkTask = { kind: 'fix', withSettled: false, checks: ['doubled-space'] }

onEachEngine('safe fixes of a whole document', (engine) => {
  let context: Context
  let document: string
  beforeAll(async () => {
    context = testContext(engine.store())
    await onlyCheck(context, 'doubled-space')
  })
  beforeEach(async () => {
    document = (await imported(context, SOURCE, TARGET)).document
  })
  const texts = async () =>
    (await allSegments(context, document)).map(({ head }) => head.target.text)
  const done = async (action: Action) => {
    const result = await act(context, { document, action })
    if (!result.ok) throw new Error(result.failure.code)
  }
  const preview = async (task = FIX, only?: readonly string[]) => {
    const shown = await previewBulk(context, {
      ...{ document, task, from: 0, limit: 10 },
      ...(only ? { only } : {}),
    })
    if (!shown.ok) throw new Error(shown.failure.code)
    return shown.value
  }
  const perform = (seq: number, task = FIX) =>
    performBulk(context, { document, task, seq, id: 'fixes', except: [] })

  it('are previewed as they would be, checked or not before', async () => {
    const shown = await preview()
    expect(shown.segments.map(({ after, to }) => [after.text, to])).toEqual([
      ['One is here.', 'draft'],
      ['Three is here.', 'draft'],
      ['Four is here.', 'draft'],
    ])
    expect((await preview(FIX, ['s3'])).total).toBe(1)
    expect((await preview({ ...FIX, checks: ['too-long'] })).total).toBe(0)
  })

  it('leave out approved texts unless asked for, and dismissed findings', async () => {
    await done(edit((await allSegments(context, document))[0]!, null, 'approved'))
    await preview()
    const found = await listFindings(context, { document, segments: ['s3'] })
    const { check, kind, key } = (found.ok ? found.value.segments : [])[0]!.findings[0]!
    const dismissal = { id: randomUUID(), scope: 'here' as const, segment: 's3', check, kind, key }
    await dismissFindings(context, { document, dismissals: [dismissal] })
    expect(await preview()).toMatchObject({ total: 1, leftOut: { settled: 1 } })
    expect((await preview({ ...FIX, withSettled: true })).total).toBe(2)
  })

  it('are one action, taken back as one, and counted as accepted while it stands', async () => {
    const before = (await acceptedOf(context.store.db, '')).get('doubled-space') ?? 0
    const accepted = async () =>
      ((await acceptedOf(context.store.db, '')).get('doubled-space') ?? 0) - before
    const { seq } = await preview()
    expect(await perform(seq)).toMatchObject({ value: { changed: 3, skipped: [] } })
    expect(await texts()).toEqual([
      'One is here.',
      'Two is here.',
      'Three is here.',
      'Four is here.',
    ])
    expect(await accepted()).toBe(4)
    await perform(seq)
    expect(await accepted()).toBe(4)
    await done({ kind: 'undo', id: 'undo', label: 'undo', action: 'fixes' })
    expect(await texts()).toEqual(TARGET.trimEnd().split('\n'))
    expect(await accepted()).toBe(0)
    await done({ kind: 'undo', id: 'redo', label: 'redo', action: 'undo' })
    expect(await accepted()).toBe(4)
  })
})
