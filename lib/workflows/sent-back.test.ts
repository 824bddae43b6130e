import { randomUUID } from 'node:crypto'
import { beforeAll, beforeEach, expect, it } from 'vitest'
import type { Action, Person } from '@/lib/model/review'
import { proposeMerge } from '@/lib/review/propose'
import { onEachEngine } from '@/lib/store/each-engine'
import { act } from './act'
import type { Context } from './context'
import { REVIEWER } from './context'
import { saveSendBackReasons, sendBackReasons } from './send-back-reasons'
import { sentBack } from './sent-back'
import { allSegments, edit, imported, testContext } from './testing'

const WRITER: Person = { ...REVIEWER, id: 'will', name: 'Will' }
const LEAD: Person = { ...REVIEWER, id: 'lena', name: 'Lena' }

onEachEngine('what was sent back to me', (engine) => {
  let writer: Context
  let lead: Context
  let document: string
  beforeAll(() => {
    const context = testContext(engine.store())
    writer = { ...context, person: WRITER }
    lead = { ...context, person: LEAD }
  })
  beforeEach(async () => {
    document = (await imported(writer, 'Eins.\nZwei.\nDrei.\n', 'One.\nTwo.\nThree.\n')).document
  })
  const segmentAt = async (rank: number) => (await allSegments(writer, document))[rank]!
  const done = async (as: Context, action: Action) => {
    const result = await act(as, { document, action })
    if (!result.ok) throw new Error(result.failure.code)
    return action.id
  }
  const writes = async (as: Context, rank: number, text: string) =>
    done(as, edit(await segmentAt(rank), text))
  const approves = async (as: Context, rank: number, text: string | null = null) =>
    done(as, edit(await segmentAt(rank), text, 'approved'))
  const sends = async (as: Context, rank: number, reason: string) => {
    const { segment, head } = await segmentAt(rank)
    const changes = [{ segment: segment.id, basedOn: head.action, status: 'rejected' as const }]
    const action = { kind: 'revise', id: randomUUID(), label: 'sendBack', changes, reason } as const
    return done(as, action)
  }
  /** Of the document of this test: others of the file share the store. */
  const listed = async (as: Context) =>
    (await sentBack(as)).entries.filter((entry) => entry.document === document)

  it('says why, by whom and what, to the writer alone', async () => {
    await writes(writer, 0, 'The One.')
    await sends(lead, 0, 'Not what it says')
    expect(await listed(writer)).toMatchObject([
      {
        ...{ by: 'lena', reason: 'Not what it says', text: { text: 'The One.' }, isMoved: false },
        number: 1,
        segment: (await segmentAt(0)).segment.id,
        now: { status: 'rejected', by: 'lena' },
      },
    ])
    expect(await listed(lead)).toEqual([])
  })

  it('holds nobody to the machine’s text', async () => {
    await sends(lead, 1, 'Wrong')
    expect(await listed(writer)).toEqual([])
    expect(await listed(lead)).toEqual([])
  })

  it('knows the writer behind an approval and a restored text', async () => {
    await writes(writer, 0, 'The One.')
    await approves(lead, 0)
    await sends(lead, 0, 'On second thoughts')
    expect(await listed(writer)).toHaveLength(1)
    expect(await listed(lead)).toEqual([])
  })

  it('shows what was approved instead, and keeps what waits at the top', async () => {
    await writes(writer, 0, 'The One.')
    await writes(writer, 1, 'The Two.')
    await sends(lead, 1, 'First')
    await sends(lead, 0, 'Second')
    await approves(lead, 0, 'Number one.')
    expect(await listed(writer)).toMatchObject([
      { reason: 'First', now: { status: 'rejected' } },
      {
        reason: 'Second',
        text: { text: 'The One.' },
        now: { status: 'approved', text: { text: 'Number one.' }, by: 'lena' },
      },
    ])
  })

  it('counts the newest reason, and none that was taken back', async () => {
    await writes(writer, 0, 'The One.')
    await sends(lead, 0, 'First')
    await writes(writer, 0, 'One, then.')
    const second = await sends(lead, 0, 'Second')
    expect(await listed(writer)).toMatchObject([{ reason: 'Second', text: { text: 'One, then.' } }])
    await done(lead, { kind: 'undo', id: randomUUID(), label: 'undo', action: second })
    expect(await listed(writer)).toMatchObject([{ reason: 'First', text: { text: 'The One.' } }])
  })

  it('follows a merge, before and after', async () => {
    await writes(writer, 0, 'The One.')
    const merge = async (rank: number) => {
      const both = (await allSegments(writer, document)).slice(rank, rank + 2)
      const states = both.map(({ segment, head, source, machine }) => ({
        ...{ segment, head, source, machine, states: new Map([[head.number, head]]) },
      }))
      await done(lead, proposeMerge(states, { action: randomUUID(), born: [randomUUID()] }))
    }
    await merge(0)
    await sends(lead, 0, 'Both')
    expect(await listed(writer)).toMatchObject([{ reason: 'Both', isMoved: false }])
    await merge(0)
    const [entry] = await listed(writer)
    expect(entry).toMatchObject({
      isMoved: true,
      segment: (await segmentAt(0)).segment.id,
      now: { status: (await segmentAt(0)).head.status },
    })
  })
})

onEachEngine('reasons to send back', (engine) => {
  it('are the usual ones until a project has a list of its own', async () => {
    const context = testContext(engine.store())
    const project = randomUUID()
    expect(await sendBackReasons(context, { project })).toEqual({ project, reasons: null })
    const saved = await saveSendBackReasons(context, {
      project,
      reasons: [' Too  long ', 'Не тот тон', 'Too long'],
    })
    expect(saved).toMatchObject({ ok: true, value: { reasons: ['Too long', 'Не тот тон'] } })
    expect(await sendBackReasons(context, { project })).toMatchObject({
      reasons: ['Too long', 'Не тот тон'],
    })
    await saveSendBackReasons(context, { project, reasons: null })
    expect(await sendBackReasons(context, { project })).toEqual({ project, reasons: null })
  })

  it.each<[string, string[]]>([
    ['reasons.none', []],
    ['reasons.blank', ['Good', ' ']],
    ['reasons.tooLong', ['x'.repeat(201)]],
    ['reasons.tooMany', Array.from({ length: 21 }, (_, n) => `Reason ${n}`)],
  ])('are refused with %s', async (code, reasons) => {
    const context = testContext(engine.store())
    expect(await saveSendBackReasons(context, { project: 'p', reasons })).toMatchObject({
      failure: { code },
    })
  })
})
