import { beforeAll, describe, expect, it } from 'vitest'
import type { SegmentView } from '@/lib/api/answers'
import type { Action } from '@/lib/model/review'
import { onEachEngine } from '@/lib/store/each-engine'
import { act } from './act'
import { addComment } from './add-comment'
import type { Context } from './context'
import { eventsSince } from './events-since'
import { outline } from './outline'
import { ownActionsOf } from './own-actions'
import { allSegments, edit, imported, testContext } from './testing'
import { watchDocuments } from './watch-documents'

onEachEngine('hearing of what is done', (engine) => {
  let context: Context
  let document: string
  let segments: SegmentView[]
  beforeAll(() => {
    context = testContext(engine.store())
  })
  const fresh = async (lines = 4) => {
    const text = Array.from({ length: lines }, (_, n) => `Line ${n + 1}.\n`).join('')
    document = (await imported(context, text, text)).document
    segments = await allSegments(context, document)
  }
  const done = async (action: Action, by = context) => {
    const result = await act(by, { document, action })
    if (!result.ok) throw new Error(result.failure.code)
    return result.value
  }
  const since = async (seq: number) => {
    const answer = await eventsSince(context, { document, since: seq })
    if (!answer.ok) throw new Error(answer.failure.code)
    return answer.value
  }
  const own = async (by = context) => {
    const answer = await ownActionsOf(by, { document })
    if (!answer.ok) throw new Error(answer.failure.code)
    return answer.value
  }
  const colleague = () => ({ ...context, person: { ...context.person, id: 'colleague' } })

  describe('events', () => {
    it('come in order with the change and the rows as they stand', async () => {
      await fresh()
      const first = edit(segments[0]!, 'Another first.')
      await done(first)
      const back = { kind: 'undo', id: 'back', label: 'undo', action: first.id } as const
      await done(back)
      const { seq, events } = await since(0)
      expect(seq).toBe(2)
      expect(events.map(({ id, undoes }) => [id, undoes])).toEqual([
        [first.id, null],
        ['back', first.id],
      ])
      expect(events[0]?.change?.revisions[0]?.target.text).toBe('Another first.')
      const rows = await outline(context, { document })
      expect(events[0]?.rows).toEqual(rows.ok && [rows.value.rows[0]])
      expect((await since(1)).events).toHaveLength(1)
      expect((await since(2)).events).toEqual([])
    })

    it('of many segments say only that they happened', async () => {
      await fresh(250)
      const changes = segments.map(({ segment, head }) => ({
        ...{ segment: segment.id, basedOn: head.action, status: 'approved' as const },
      }))
      await done({ kind: 'revise', id: 'all', label: 'approve', changes })
      expect((await since(0)).events).toMatchObject([{ id: 'all', change: null, rows: null }])
    })

    it('are refused for a document that is not there', async () => {
      const answer = await eventsSince(context, { document: 'none', since: 0 })
      expect(answer.ok || answer.failure.code).toBe('document.missing')
    })
  })

  describe('own actions', () => {
    it('come with what it takes to undo them without the server', async () => {
      await fresh()
      await done(edit(segments[1]!, 'By another.'), colleague())
      await done(edit(segments[0]!, 'One.', 'approved'))
      const { actions, segments: views, states } = await own()
      expect(actions).toMatchObject([
        { seq: 2, label: 'approve', count: 1, isUndoneByOther: false },
      ])
      expect(views.map(({ segment }) => segment.id)).toEqual([segments[0]!.segment.id])
      expect(states.map(({ number, target }) => [number, target.text])).toEqual([[0, 'Line 1.']])
    })

    it('say when somebody else took one back', async () => {
      await fresh()
      await done(edit(segments[0]!, 'Mine.'))
      const [mine] = (await own()).actions
      const undo = { kind: 'undo', id: 'theirs', label: 'undo', action: mine!.id } as const
      await done(undo, colleague())
      expect((await own()).actions).toMatchObject([{ isUndoneByOther: true }])
    })

    it('bring no change of too many segments', async () => {
      await fresh(250)
      const flags = segments.map(({ segment }) => ({
        ...{ segment: segment.id, name: 'flagged' as const, to: true },
      }))
      await done({ kind: 'flag', id: 'flags', label: 'flag', flags })
      const { actions, segments: views } = await own()
      expect(actions).toMatchObject([{ change: null, count: 250 }])
      expect(actions[0]?.segments).toHaveLength(3)
      expect(views).toEqual([])
    })
  })

  describe('a watch', () => {
    it('tells each who watches, also what others wrote, and nothing once it is over', async () => {
      await fresh()
      const watch = watchDocuments(context.store, 10)
      const told: number[] = []
      const since = { seq: 0, comments: 0, annotations: 0, findings: 0 }
      const off = watch.on(document, since, ({ seq, comments }) => told.push(seq + comments / 10))
      await done(edit(segments[0]!, 'A.'))
      await until(() => told.length === 1)
      await done(edit(segments[1]!, 'B.'))
      watch.look()
      await until(() => told.length === 2)
      const comment = { id: 'c', segment: segments[0]!.segment.id, number: 1, text: 'Why?' }
      expect((await addComment(context, { document, comment })).ok).toBe(true)
      await until(() => told.length === 3)
      off()
      await done(edit(segments[2]!, 'C.'))
      await new Promise((resolve) => setTimeout(resolve, 50))
      expect(told).toEqual([1, 2, 2.1])
      watch.close()
      expect(watch.closed.aborted).toBe(true)
    })
  })
})

async function until(isDone: () => boolean): Promise<void> {
  await expect.poll(isDone).toBe(true)
}
