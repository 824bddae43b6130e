import { randomUUID } from 'node:crypto'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { SegmentView } from '@/lib/api/answers'
import { foundOf } from '@/lib/model/found'
import { ok } from '@/lib/model/result'
import type { Action } from '@/lib/model/review'
import { proposeMerge } from '@/lib/review/propose'
import type { SegmentState } from '@/lib/review/view'
import { onEachEngine } from '@/lib/store/each-engine'
import { act } from './act'
import { deleteDocument } from './change-document'
import type { Context } from './context'
import { dismissFindings, undismissFindings } from './dismiss-findings'
import { listFindings } from './list-findings'
import { outline } from './outline'
import { refreshFindings } from './refresh-findings'
import { allSegments, edit, imported, onlyCheck, testContext } from './testing'

const SOURCE = 'Eins ist da.\nZwei ist da.\nDrei ist da.\nVier ist da.\n'
const TARGET = 'One is  here.\nTwo is here.\nThree  is here.\nFour is here.\n'

onEachEngine('findings', (engine) => {
  let context: Context
  let document: string
  beforeAll(async () => {
    context = testContext(engine.store())
    await onlyCheck(context, 'doubled-space')
  })
  beforeEach(async () => {
    document = (await imported(context, SOURCE, TARGET)).document
  })
  const refresh = async (given = context) => {
    const done = await refreshFindings(given, { document })
    if (!done.ok) throw new Error(done.failure.code)
  }
  const list = async (segments?: readonly string[]) => {
    const answer = await listFindings(context, { document, ...(segments ? { segments } : {}) })
    if (!answer.ok) throw new Error(answer.failure.code)
    return answer.value
  }
  /** `segment@number: check at start`, one a finding. */
  const shown = async (segments?: readonly string[]) =>
    (await list(segments)).segments.flatMap(({ segment, number, findings }) =>
      findings.map(({ check, target }) => `${segment}@${number} ${check} ${target?.start ?? ''}`),
    )
  const done = async (action: Action) => {
    const result = await act(context, { document, action })
    if (!result.ok) throw new Error(result.failure.code)
  }
  const typed = async (rank: number, text: string) =>
    done(edit((await allSegments(context, document))[rank]!, text))

  it('are none before the first check, which says how far it has come', async () => {
    expect(await list()).toMatchObject({ checked: 0, of: 4, segments: [] })
    const before = (await list()).findings
    await refresh()
    expect(await list()).toMatchObject({ checked: 4, of: 4 })
    expect((await list()).findings).toBeGreaterThan(before)
    expect(await shown()).toEqual(['s1@0 doubled-space 6', 's3@0 doubled-space 5'])
    expect(await shown(['s3', 's4'])).toEqual(['s3@0 doubled-space 5'])
  })

  it('are kept while nothing changes', async () => {
    await refresh()
    const before = (await list()).findings
    await refresh()
    expect((await list()).findings).toBe(before)
  })

  it('follow the newest text, and are those of the older one until then', async () => {
    await refresh()
    await typed(0, 'One is here.')
    await typed(3, 'Four is  here.')
    expect(await shown()).toEqual(['s1@0 doubled-space 6', 's3@0 doubled-space 5'])
    expect(await list()).toMatchObject({ checked: 2, of: 4 })
    await refresh()
    expect(await shown()).toEqual(['s3@0 doubled-space 5', 's4@1 doubled-space 7'])
  })

  it('follow merges and what is taken back', async () => {
    await refresh()
    const [one, two] = await allSegments(context, document)
    const merge = proposeMerge([one!, two!].map(stateOf), { action: 'merge', born: ['born'] })
    await done(merge)
    await refresh()
    expect(await shown()).toEqual(['born@0 doubled-space 6', 's3@0 doubled-space 5'])
    await done({ kind: 'undo', id: 'undo', label: 'undo', action: 'merge' })
    await refresh()
    expect(await shown()).toEqual(['s1@0 doubled-space 6', 's3@0 doubled-space 5'])
  })

  it('are made anew once the checks are others than those that made them', async () => {
    await refresh()
    const check: Context['engine']['check'] = (job) =>
      Promise.resolve(ok(job.positions.map(() => [])))
    await refresh({ ...context, engine: { ...context.engine, version: 'later', check } })
    expect(await list()).toMatchObject({ checked: 4, of: 4, segments: [] })
  })

  describe('while a check is at work', () => {
    it('changes are left for the next check, with what stands beside them', async () => {
      let isFirst = true
      const slow: Context = {
        ...context,
        engine: {
          ...context.engine,
          check: async (job) => {
            if (isFirst) await typed(1, 'Two  is here.')
            isFirst = false
            return context.engine.check(job)
          },
        },
      }
      await refresh(slow)
      expect(await list()).toMatchObject({ checked: 1, of: 4 })
      expect(await shown()).toEqual([])
      await refresh(slow)
      expect(await shown()).toHaveLength(3)
    })

    it('what was just changed goes before books', async () => {
      const asked: (boolean | undefined)[] = []
      const check: Context['engine']['check'] = (job, options) => {
        asked.push(options?.isPatient)
        return context.engine.check(job, options)
      }
      const watched: Context = { ...context, engine: { ...context.engine, check } }
      const sentence = 'It goes on and on about the harbour and what was seen there, day by day.'
      const long = Array.from({ length: 300 }, (_, n) => `${n}: ${sentence}`).join('\n')
      const { document: book } = await imported(context, long, long)
      await refreshFindings(watched, { document: book, isPatient: true })
      await refreshFindings(watched, { document, isPatient: true })
      expect(asked).toEqual([true, false])
    })

    it('a document may be deleted: then no more of it is read', async () => {
      const long = Array.from({ length: 1_200 }, (_, n) => `Line ${n} is  here.`).join('\n')
      const { document: book } = await imported(context, long, long)
      let asked = 0
      const check: Context['engine']['check'] = async (job, options) => {
        asked += 1
        await deleteDocument(context, { document: book })
        return context.engine.check(job, options)
      }
      await refreshFindings(
        { ...context, engine: { ...context.engine, check } },
        { document: book },
      )
      expect(asked).toBe(1)
    })

    it('others may check too', async () => {
      await Promise.all([refresh(), refresh(), refresh()])
      expect(await list()).toMatchObject({ checked: 4, of: 4 })
      expect(await shown()).toHaveLength(2)
    })
  })

  describe('that are dismissed', () => {
    const dismissal = async (segment: string, scope: 'here' | 'document') => {
      const [found] = (await list([segment])).segments[0]!.findings
      const { check, kind, key } = found!
      return {
        ...{ id: randomUUID(), scope, check, kind, key },
        segment: scope === 'here' ? segment : null,
      }
    }
    /** Of each segment with findings: by which dismissals they are hidden. */
    const hidden = async () =>
      (await list()).segments.map(({ findings }) => findings.map((one) => one.dismissedBy))
    /** Errors, warnings and hints that stand, of the segments that have any. */
    const outlined = async () => {
      const answer = await outline(context, { document })
      if (!answer.ok) throw new Error(answer.failure.code)
      return answer.value.rows.flatMap(({ 0: id, 8: found }) =>
        found === undefined ? [] : [[id, foundOf(found).warning]],
      )
    }

    it('are hidden here until that is taken back, and stay hidden after an edit elsewhere', async () => {
      await refresh()
      expect(await outlined()).toEqual([
        ['s1', 1],
        ['s3', 1],
      ])
      const here = await dismissal('s1', 'here')
      await dismissFindings(context, { document, dismissals: [here] })
      await dismissFindings(context, { document, dismissals: [here] })
      expect(await hidden()).toEqual([[here.id], [null]])
      expect(await outlined()).toEqual([['s3', 1]])
      await typed(0, 'Only one is  here.')
      await refresh()
      expect(await hidden()).toEqual([[here.id], [null]])
      expect(await outlined()).toEqual([['s3', 1]])
      await undismissFindings(context, { document, ids: [here.id, randomUUID()] })
      expect(await hidden()).toEqual([[null], [null]])
      expect(await outlined()).toEqual([
        ['s1', 1],
        ['s3', 1],
      ])
      expect((await list()).dismissals).toEqual([])
    })

    it('stay hidden after a merge and its undo', async () => {
      await refresh()
      const here = await dismissal('s1', 'here')
      await dismissFindings(context, { document, dismissals: [here] })
      const [one, two] = await allSegments(context, document)
      await done(proposeMerge([one!, two!].map(stateOf), { action: 'merge', born: ['born'] }))
      await refresh()
      expect(await hidden()).toEqual([[here.id], [null]])
      expect((await list()).dismissals).toMatchObject([{ id: here.id, segment: 'born' }])
      expect(await outlined()).toEqual([['s3', 1]])
      await undismissFindings(context, { document, ids: [here.id] })
      expect((await outlined()).map(([id]) => id)).toEqual(['born', 's3'])
    })

    it('are hidden everywhere in the document, in texts to come too', async () => {
      await refresh()
      const all = await dismissal('s1', 'document')
      await dismissFindings(context, { document, dismissals: [all] })
      await typed(1, 'Two is  here, and  there.')
      await refresh()
      expect(await hidden()).toEqual([[all.id], [all.id, all.id], [all.id]])
      expect(await outlined()).toEqual([])
      expect((await list()).dismissals).toMatchObject([{ ...all, by: 'local' }])
    })
  })

  it('fail when there is no document', async () => {
    const missing = { failure: { code: 'document.missing' } }
    expect(await refreshFindings(context, { document: 'none' })).toMatchObject(missing)
    expect(await listFindings(context, { document: 'none' })).toMatchObject(missing)
  })
})

function stateOf({ segment, head, source, machine }: SegmentView): SegmentState {
  return { segment, head, source, machine, states: new Map([[head.number, head]]) }
}
