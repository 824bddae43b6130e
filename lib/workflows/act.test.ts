import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import type { SegmentView } from '@/lib/api/answers'
import { TRAIT } from '@/lib/api/answers'
import type { Action } from '@/lib/model/review'
import { onEachEngine } from '@/lib/store/each-engine'
import { openStore } from '@/lib/store/open'
import { act } from './act'
import { actionsSince } from './actions-since'
import type { Context } from './context'
import { documentInfo } from './document-info'
import { outline } from './outline'
import { segmentHistory } from './segment-history'
import { allSegments, edit, imported, testContext } from './testing'

const SOURCE = 'Erster Satz.\nZweiter Satz.\nDritter Satz.\nVierter Satz.\n'
const TARGET = 'First one.\nSecond one.\nThird one.\nFourth one.\n'

onEachEngine('acting on a document', (engine) => {
  let context: Context
  let document: string
  let segments: SegmentView[]
  beforeAll(() => {
    context = testContext(engine.store())
  })
  const fresh = async () => {
    document = (await imported(context, SOURCE, TARGET)).document
    segments = await allSegments(context, document)
  }
  const done = async (action: Action) => {
    const result = await act(context, { document, action })
    if (!result.ok) throw new Error(result.failure.code)
    return result.value
  }
  const now = async () => {
    const answer = await outline(context, { document })
    if (!answer.ok) throw new Error(answer.failure.code)
    return answer.value
  }
  const texts = async () =>
    (await allSegments(context, document)).map(({ head }) => head.target.text)

  describe('an edit', () => {
    it('is there when it is answered, with its author and time', async () => {
      await fresh()
      const action = edit(segments[0]!, 'The first one.')
      const answer = await done(action)
      expect(answer).toMatchObject({ seq: 1, author: 'local', undo: { action: action.id } })
      const [first] = await allSegments(context, document)
      expect(first).toMatchObject({
        head: { number: 1, target: { text: 'The first one.' }, status: 'draft' },
        ...{ author: 'local', at: answer.at, label: 'edit', effective: 1 },
      })
    })

    it('shows in the outline and in the counts', async () => {
      await fresh()
      await done(edit(segments[1]!, 'Another.', 'approved'))
      const row = (await now()).rows[1]!
      expect(row[2]).toBe(3)
      expect(row[3] & TRAIT.changed).toBe(TRAIT.changed)
      expect(row[6]).toBe('Another.'.length)
      const info = await documentInfo(context, { document })
      expect(info).toMatchObject({ value: { seq: 1, counts: { initial: 3, approved: 1 } } })
    })

    it('sent again is answered as the first time, and is done once', async () => {
      await fresh()
      const action = edit(segments[0]!, 'Once.')
      expect(await done(action)).toEqual(await done(action))
      expect(await actionsSince(context, { document, since: 0 })).toMatchObject({
        value: { seq: 1, actions: [{ id: action.id }] },
      })
    })

    it('is refused when its id belongs to another action', async () => {
      await fresh()
      const action = edit(segments[0]!, 'One.')
      await done(action)
      const other = { ...edit(segments[1]!, 'Two.'), id: action.id }
      expect(await act(context, { document, action: other })).toMatchObject({
        failure: { code: 'action.idTaken' },
      })
    })

    it('is refused when somebody was faster, changes nothing, and is shown what stands', async () => {
      await fresh()
      await done(edit(segments[0]!, 'Faster.'))
      const stale = await act(context, { document, action: edit(segments[0]!, 'Slower.') })
      expect(stale).toMatchObject({
        failure: { code: 'revision.stale', args: { segment: segments[0]!.segment.id } },
        refusal: { seq: 1, segments: [{ head: { target: { text: 'Faster.' } } }] },
      })
      expect((await now()).seq).toBe(1)
      expect((await texts())[0]).toBe('Faster.')
    })

    it('of a document that is not there is refused', async () => {
      await fresh()
      const action = edit(segments[0]!, 'x')
      expect(await act(context, { document: 'nowhere', action })).toMatchObject({
        failure: { code: 'document.missing' },
        refusal: null,
      })
    })
  })

  describe('several at once', () => {
    it('are numbered without gaps, none is lost', async () => {
      const lines = Array.from({ length: 30 }, (_, n) => `Line ${n}.`).join('\n')
      document = (await imported(context, lines, lines)).document
      segments = await allSegments(context, document)
      const answers = await Promise.all(segments.map((one, n) => done(edit(one, `New ${n}.`))))
      expect(answers.map(({ seq }) => seq).toSorted((a, b) => a - b)).toEqual(
        segments.map((_, n) => n + 1),
      )
      expect(await texts()).toEqual(segments.map((_, n) => `New ${n}.`))
    })

    it('on one segment let the first through and refuse the rest', async () => {
      await fresh()
      const attempts = Array.from({ length: 8 }, (_, n) => edit(segments[0]!, `Text ${n}.`))
      const results = await Promise.all(
        attempts.map((action) => act(context, { document, action })),
      )
      expect(results.filter(({ ok }) => ok).length).toBe(1)
      expect((await now()).seq).toBe(1)
    })

    it('from two processes are serialised too', async () => {
      await fresh()
      const opened = await openStore({ ...engine.location(), role: 'cli' })
      if (!opened.ok) throw new Error(opened.failure.code)
      const other = testContext(opened.value)
      const results = await Promise.all(
        segments.map((one, n) =>
          act(n % 2 ? other : context, { document, action: edit(one, `By ${n % 2}.`) }),
        ),
      )
      expect(results.every(({ ok }) => ok)).toBe(true)
      expect(await texts()).toEqual(['By 0.', 'By 1.', 'By 0.', 'By 1.'])
      await opened.value.close()
    })

    it('sent at once under one id are one', async () => {
      await fresh()
      const action = edit(segments[0]!, 'Once.')
      const answers = await Promise.all([done(action), done(action), done(action)])
      expect(new Set(answers.map(({ seq }) => seq))).toEqual(new Set([1]))
    })
  })

  describe('a merge', () => {
    const merge = (run: readonly SegmentView[], born: string = randomUUID()): Action => ({
      ...{ kind: 'realign', id: randomUUID(), label: 'mergeNext' },
      runs: [
        {
          replace: run.map(({ segment, head }) => ({ segment: segment.id, basedOn: head.action })),
          ...{ born: [born], sourceCuts: [], targetCuts: [], machineCuts: [] },
        },
      ],
    })

    it('takes the place of what it merges, and keeps its history', async () => {
      await fresh()
      await done(edit(segments[1]!, 'Second, edited.'))
      segments = await allSegments(context, document)
      const { change } = await done(merge(segments.slice(1, 3)))
      const after = await allSegments(context, document)
      expect(after.map(({ segment }) => segment.id)).toEqual([
        segments[0]!.segment.id,
        change.born[0]!.id,
        segments[3]!.segment.id,
      ])
      expect(after[1]!.segment.bornSeq).toBe(2)
      const history = await segmentHistory(context, { document, segment: change.born[0]!.id })
      expect(
        history.ok && history.value.revisions.map(({ segment, label }) => [segment, label]),
      ).toEqual([
        [change.born[0]!.id, 'mergeNext'],
        [segments[1]!.segment.id, 'edit'],
        [segments[1]!.segment.id, null],
        [segments[2]!.segment.id, null],
      ])
    })

    it('of a segment that was merged already is refused with what stands there', async () => {
      await fresh()
      await done(merge(segments.slice(0, 2)))
      const late = await act(context, { document, action: merge(segments.slice(1, 3)) })
      expect(late).toMatchObject({ failure: { code: 'segment.retired' } })
      expect(!late.ok && late.refusal?.segments.length).toBe(2)
    })

    it('cannot take the id of a segment that is there', async () => {
      await fresh()
      const taken = merge(segments.slice(0, 2), segments[3]!.segment.id)
      expect(await act(context, { document, action: taken })).toMatchObject({
        failure: { code: 'segment.idTaken' },
      })
      expect(await texts()).toHaveLength(4)
    })
  })

  describe('undo', () => {
    const undo = (action: string, label: 'undo' | 'redo' = 'undo'): Action => ({
      ...{ kind: 'undo', id: randomUUID(), label, action },
    })

    it('goes back action by action, and forward again, whatever they touched', async () => {
      await fresh()
      const [one, two] = [edit(segments[0]!, 'One.'), edit(segments[2]!, 'Two.')]
      await done(one)
      await done(two)
      const names = async () => {
        const { undo, redo } = await now()
        return [undo?.action ?? null, redo?.action ?? null]
      }
      expect(await names()).toEqual([two.id, null])
      const first = undo(two.id)
      const second = undo(one.id)
      await done(first)
      expect(await names()).toEqual([one.id, first.id])
      await done(second)
      expect(await names()).toEqual([null, second.id])
      expect(await texts()).toEqual(segments.map(({ machine }) => machine.text.slice(1)))
      await done(undo(second.id, 'redo'))
      expect(await names()).toEqual([one.id, first.id])
      await done(undo(first.id, 'redo'))
      expect(await names()).toEqual([two.id, null])
      expect(await texts()).toEqual(['One.', 'Second one.', 'Two.', 'Fourth one.'])
    })

    it('leaves nothing to redo once something else was done', async () => {
      await fresh()
      const one = edit(segments[0]!, 'One.')
      await done(one)
      await done(undo(one.id))
      await done(edit(segments[1]!, 'Other.'))
      expect((await now()).redo).toBeNull()
    })

    it('of what is undone, or was never done, is refused', async () => {
      await fresh()
      const one = edit(segments[0]!, 'One.')
      await done(one)
      await done(undo(one.id))
      expect(await act(context, { document, action: undo(one.id) })).toMatchObject({
        failure: { code: 'undo.already' },
      })
      expect(await act(context, { document, action: undo('nothing') })).toMatchObject({
        failure: { code: 'undo.missing' },
      })
    })
  })

  it('flags a segment without a revision', async () => {
    await fresh()
    const { id } = segments[0]!.segment
    const flags = [{ segment: id, name: 'flagged' as const, to: true }]
    await done({ kind: 'flag', id: randomUUID(), label: 'flag', flags })
    const row = (await now()).rows[0]!
    expect(row[3] & TRAIT.flagged).toBe(TRAIT.flagged)
    expect((await allSegments(context, document))[0]!.head.number).toBe(0)
  })
})
