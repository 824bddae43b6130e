import { randomUUID } from 'node:crypto'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { SegmentView } from '@/lib/api/answers'
import type { CommentRequest } from '@/lib/api/comment-requests'
import type { Action, Person } from '@/lib/model/review'
import { proposeMerge, proposeSplit } from '@/lib/review/propose'
import type { SegmentState } from '@/lib/review/view'
import { onEachEngine } from '@/lib/store/each-engine'
import { act } from './act'
import { addComment } from './add-comment'
import { deleteComment, editComment, readComments, resolveComment } from './change-comment'
import type { Context } from './context'
import { REVIEWER } from './context'
import { commentCounts, segmentComments } from './list-comments'
import { allSegments, edit, imported, testContext } from './testing'

const SOURCE = 'Erster Satz. Er ist lang.\nZweiter Satz.\nDritter Satz.\n'
const TARGET = 'First one. It is long.\nSecond one.\nThird one.\n'
const OTHER: Person = { ...REVIEWER, id: 'olga', name: 'Olga' }

onEachEngine('comments', (engine) => {
  let mine: Context
  let hers: Context
  let document: string
  beforeAll(() => {
    mine = testContext(engine.store())
    hers = { ...mine, person: OTHER }
  })
  beforeEach(async () => {
    document = (await imported(mine, SOURCE, TARGET)).document
  })
  const segments = () => allSegments(mine, document)
  const segmentAt = async (rank: number) => (await segments())[rank]!
  const on = (at: SegmentView, text: string, span?: string): CommentRequest => {
    const start = span === undefined ? -1 : at.head.target.text.indexOf(span)
    const place = { segment: at.segment.id, number: at.head.number }
    const stretch = span === undefined ? {} : { span: { start, end: start + span.length } }
    return { id: randomUUID(), ...place, ...stretch, text }
  }
  const said = async (comment: CommentRequest, by = mine) => {
    const added = await addComment(by, { document, comment })
    if (!added.ok) throw new Error(added.failure.code)
    return comment.id
  }
  const done = async (action: Action) => {
    const result = await act(mine, { document, action })
    if (!result.ok) throw new Error(result.failure.code)
    return action.id
  }
  const threadsAt = async (rank: number, as = mine) => {
    const { segment } = await segmentAt(rank)
    const answer = await segmentComments(as, { document, segment: segment.id })
    if (!answer.ok) throw new Error(answer.failure.code)
    return answer.value.threads
  }
  /** Words of the threads on each live segment, in order. */
  const shown = async () => {
    const ranks = (await segments()).map((_, rank) => rank)
    const all: string[] = []
    for (const rank of ranks) all.push((await threadsAt(rank)).map(({ text }) => text).join(' + '))
    return all
  }
  /** `[total, open, unread]` of each live segment, null without comments. */
  const counts = async (as = mine) => {
    const answer = await commentCounts(as, { document })
    if (!answer.ok) throw new Error(answer.failure.code)
    const found = new Map(answer.value.segments.map(([id, ...count]) => [id, count]))
    return (await segments()).map(({ segment }) => found.get(segment.id) ?? null)
  }

  describe('a thread', () => {
    it('is a comment and its answers, counted for who has not read them', async () => {
      const root = await said(on(await segmentAt(1), '  Is this right? '))
      await said({ ...on(await segmentAt(1), 'It is.'), parent: root }, hers)
      expect(await threadsAt(1)).toMatchObject([
        {
          ...{ id: root, author: 'local', text: 'Is this right?', about: null, isRead: true },
          answers: [{ author: 'olga', text: 'It is.', isRead: false }],
        },
      ])
      expect(await counts()).toEqual([null, [2, 1, 1], null])
      expect(await counts(hers)).toEqual([null, [2, 1, 1], null])
      const [thread] = await threadsAt(1)
      await readComments(mine, { document, ids: [thread!.answers[0]!.id, randomUUID()] })
      await readComments(mine, { document, ids: [thread!.answers[0]!.id] })
      expect(await counts()).toEqual([null, [2, 1, 0], null])
      expect(await counts(hers)).toEqual([null, [2, 1, 1], null])
    })

    it('is resolved and opened again by anybody', async () => {
      const root = await said(on(await segmentAt(0), 'Hm.'))
      expect(await resolveComment(hers, { document, comment: root, resolved: true })).toMatchObject(
        { ok: true },
      )
      expect(await threadsAt(0)).toMatchObject([{ resolvedBy: 'olga' }])
      expect(await counts()).toEqual([[1, 0, 0], null, null])
      await resolveComment(mine, { document, comment: root, resolved: false })
      expect(await threadsAt(0)).toMatchObject([{ resolvedBy: null, resolvedAt: null }])
    })

    it('keeps a place for a deleted comment while there are answers', async () => {
      const root = await said(on(await segmentAt(0), 'Wrong thought.'))
      const answer = await said({ ...on(await segmentAt(0), 'Why?'), parent: root }, hers)
      await deleteComment(mine, { document, comment: root })
      expect(await threadsAt(0)).toMatchObject([
        { isDeleted: true, text: '', answers: [{ text: 'Why?' }] },
      ])
      await deleteComment(hers, { document, comment: answer })
      expect(await threadsAt(0)).toEqual([])
      expect(await counts()).toEqual([null, null, null])
    })
  })

  describe('writing', () => {
    it('is done once, however often it is sent', async () => {
      const comment = on(await segmentAt(0), 'Once.')
      const first = await addComment(mine, { document, comment })
      expect(await addComment(mine, { document, comment })).toEqual(first)
      expect(await counts()).toEqual([[1, 1, 0], null, null])
      expect(
        await addComment(mine, { document, comment: { ...comment, text: 'Other.' } }),
      ).toMatchObject({ failure: { code: 'comment.idTaken' } })
      expect(await addComment(hers, { document, comment })).toMatchObject({
        failure: { code: 'comment.idTaken' },
      })
      await editComment(mine, { document, comment: comment.id, text: 'Edited.' })
      expect(await addComment(mine, { document, comment })).toEqual(first)
      expect(await threadsAt(0)).toMatchObject([{ text: 'Edited.' }])
    })

    it.each<[string, Partial<CommentRequest>]>([
      ['segment.missing', { segment: 'nowhere' }],
      ['comment.revisionMissing', { number: 7 }],
      ['comment.outside', { span: { start: 3, end: 3 } }],
      ['comment.outside', { span: { start: 3, end: 300 } }],
      ['comment.missing', { parent: randomUUID() }],
      ['comment.blank', { text: ' \n' }],
      ['comment.tooLong', { text: 'x'.repeat(10_001) }],
    ])('is refused with %s', async (code, wrong) => {
      const comment = { ...on(await segmentAt(0), 'Words.'), ...wrong }
      expect(await addComment(mine, { document, comment })).toMatchObject({ failure: { code } })
      expect(await counts()).toEqual([null, null, null])
    })

    it('answers no answer', async () => {
      const root = await said(on(await segmentAt(0), 'One.'))
      const answer = await said({ ...on(await segmentAt(0), 'Two.'), parent: root })
      const comment = { ...on(await segmentAt(0), 'Three.'), parent: answer }
      expect(await addComment(mine, { document, comment })).toMatchObject({
        failure: { code: 'comment.missing' },
      })
      expect(
        await resolveComment(mine, { document, comment: answer, resolved: true }),
      ).toMatchObject({ failure: { code: 'comment.missing' } })
    })

    it('changes nobody else’s words', async () => {
      const comment = await said(on(await segmentAt(0), 'Mine.'))
      const notYours = { failure: { code: 'comment.notYours' } }
      expect(await editComment(hers, { document, comment, text: 'Hers.' })).toMatchObject(notYours)
      expect(await deleteComment(hers, { document, comment })).toMatchObject(notYours)
      expect(await threadsAt(0)).toMatchObject([{ text: 'Mine.', editedAt: null }])
    })
  })

  describe('a comment follows its text', () => {
    const merge = async (rank: number) => {
      const both = (await segments()).slice(rank, rank + 2)
      return done(proposeMerge(both.map(stateOf), { action: randomUUID(), born: [randomUUID()] }))
    }
    const split = async (rank: number, before: string) => {
      const state = stateOf(await segmentAt(rank))
      const target = state.head.target.text.indexOf(before)
      const born = [randomUUID(), randomUUID()] as const
      return done(proposeSplit(state, { target, source: 13 }, { action: randomUUID(), born }))
    }
    const undo = (action: string) => done({ kind: 'undo', id: randomUUID(), label: 'undo', action })

    it('through a merge and its undo', async () => {
      await said(on(await segmentAt(0), 'on the first'))
      await said(on(await segmentAt(1), 'on second', 'Second'))
      const merged = await merge(0)
      expect(await shown()).toEqual(['on the first + on second', ''])
      expect(await counts()).toEqual([[2, 2, 0], null])
      await undo(merged)
      expect(await shown()).toEqual(['on the first', 'on second', ''])
    })

    it('made while merged, back to its half', async () => {
      const merged = await merge(0)
      await said(on(await segmentAt(0), 'on second', 'Second'))
      await said(on(await segmentAt(0), 'on both'))
      await undo(merged)
      expect(await shown()).toEqual(['on both', 'on second + on both', ''])
    })

    it('through a split to the piece that holds its words', async () => {
      await said(on(await segmentAt(0), 'long', 'long'))
      await said(on(await segmentAt(0), 'first', 'First'))
      await said(on(await segmentAt(0), 'whole'))
      await split(0, 'It is')
      expect(await shown()).toEqual(['first + whole', 'long + whole', '', ''])
      expect(await threadsAt(1)).toMatchObject([
        { about: { text: { text: 'First one. It is long.' }, start: 17, end: 21 } },
        { about: null },
      ])
    })

    it('through edits, also of a piece that was split off', async () => {
      await said(on(await segmentAt(0), 'long', 'long'))
      await split(0, 'It is')
      await done(edit(await segmentAt(1), 'And it is quite long, it seems.'))
      expect(await shown()).toEqual(['', 'long', '', ''])
      await done(edit(await segmentAt(1), 'And so on.'))
      const places = (await shown()).filter((words) => words === 'long')
      expect(places).toHaveLength(1)
    })
  })
})

function stateOf({ segment, head, source, machine }: SegmentView): SegmentState {
  return { segment, head, source, machine, states: new Map([[head.number, head]]) }
}
