import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, it } from 'vitest'
import type { SegmentView } from '@/lib/api/answers'
import type { ReportRequest } from '@/lib/api/report-requests'
import { SEVERITIES } from '@/lib/model/finding'
import type { Action } from '@/lib/model/review'
import { proposeMerge } from '@/lib/review/propose'
import type { SegmentState } from '@/lib/review/view'
import { onEachEngine } from '@/lib/store/each-engine'
import { fixOrigin } from './accepted-fixes'
import { act } from './act'
import { addAnnotation } from './add-annotation'
import type { Context } from './context'
import { REVIEWER } from './context'
import { dismissFindings } from './dismiss-findings'
import { setErrorWeights } from './error-weights'
import { exportReport } from './export-report'
import { listFindings } from './list-findings'
import { noteActiveTime } from './note-active-time'
import { reportDocument } from './report-document'
import { reportProject } from './report-project'
import { allSegments, edit, imported, onlyCheck, testContext } from './testing'

const SOURCE = 'Eins ist da.\nZwei ist da.\nDrei ist da.\nVier ist da.\n'
const TARGET = 'One is  here.\nTwo is here.\nThree  is here.\nFour is here.\n'

onEachEngine('reports', (engine) => {
  let mine: Context
  let hers: Context
  let document: string
  beforeEach(async () => {
    mine = testContext(engine.store())
    hers = { ...mine, person: { ...REVIEWER, id: 'olga', name: 'Olga' } }
    await onlyCheck(mine, 'doubled-space')
    document = (await imported(mine, SOURCE, TARGET)).document
  })
  const report = async (asked: ReportRequest = {}, limitMs = Infinity) => {
    const answer = await reportDocument(mine, { document, asked, limitMs })
    if (!answer.ok) throw new Error(answer.failure.code)
    return answer.value
  }
  const segmentAt = async (rank: number) => (await allSegments(mine, document))[rank]!
  const done = async (action: Action, by = mine) => {
    const result = await act(by, { document, action })
    if (!result.ok) throw new Error(result.failure.code)
    return action.id
  }
  const approve = async (rank: number, text: string | null, by = mine) =>
    done(edit(await segmentAt(rank), text, 'approved'), by)

  it('counts what is approved, by whom, and how much was changed', async () => {
    await approve(0, 'One is now here.')
    await approve(1, null, hers)
    const { segments, effort, reviewers, people } = await report()
    expect(segments).toMatchObject({ all: 4, words: 12, approved: 2, approvedWords: 6 })
    expect(effort).toMatchObject({ segments: 2, untouched: 1, shareUntouched: 0.5, shareAlive: 1 })
    expect(effort?.words).toEqual({ kept: 6, moved: 0, replaced: 0, deleted: 0, inserted: 1 })
    expect(effort?.hter).toMatchObject({ edits: 1, words: 9 })
    expect(reviewers.map(({ person, hterMedian }) => [person, hterMedian])).toEqual([
      ['local', 0.2],
      ['olga', 0],
    ])
    expect(people).toEqual(['local', 'olga'])
  })

  it('measures a second reviewer against the machine, or against what was there before', async () => {
    await approve(0, 'One stands here.')
    await approve(0, 'One stands there.', hers)
    const against = async (basis: 'machine' | 'before') =>
      (await report({ reviewer: 'olga', against: basis })).effort?.hter.edits
    expect(await against('machine')).toBe(2)
    expect(await against('before')).toBe(1)
  })

  it('tells what checks found in the machine’s text, and what became of it', async () => {
    await approve(0, 'One is here.')
    await approve(1, 'Two  is here.')
    const { findings } = await report()
    expect(findings).toEqual([
      expect.objectContaining({
        ...{ check: 'doubled-space', fixed: 1, dismissed: 0, open: 1, introduced: 1 },
      }),
    ])
    const found = SEVERITIES.map((one) => findings?.[0]?.found[one] ?? 0)
    expect(found.reduce((a, b) => a + b)).toBe(2)
  })

  it('checks the machine’s text anew when other checks are asked', async () => {
    expect((await report()).findings).toHaveLength(1)
    await onlyCheck(mine, 'brackets')
    expect((await report()).findings).toEqual([])
  })

  it('sets accepted fixes, while they hold, against dismissals', async () => {
    const first = await segmentAt(0)
    const origin = fixOrigin(['doubled-space'])
    const id = await done({ ...edit(first, 'One is here.'), label: 'fix', origin })
    await report()
    const listed = await listFindings(mine, { document })
    const [left] = listed.ok ? listed.value.segments : []
    const { segment } = left!
    const { check, kind, key } = left!.findings[0]!
    await dismissFindings(hers, {
      document,
      dismissals: [{ id: randomUUID(), scope: 'here', segment, check, kind, key }],
    })
    const precision = { check: 'doubled-space', accepted: 1, dismissed: 1, precision: 0.5 }
    expect((await report()).precision).toEqual([precision])
    expect((await report()).findings?.[0]).toMatchObject({ fixed: 1, dismissed: 1, open: 0 })
    expect((await report({ reviewer: 'olga' })).precision).toEqual([
      { ...precision, accepted: 0, precision: 0 },
    ])
    await done({ kind: 'undo', id: randomUUID(), label: 'undo', action: id })
    expect((await report()).precision[0]).toMatchObject({ accepted: 0, dismissed: 1 })
  })

  it('counts a merged segment as one', async () => {
    const both = (await allSegments(mine, document)).slice(0, 2).map(stateOf)
    await done(proposeMerge(both, { action: randomUUID(), born: [randomUUID()] }))
    expect((await report()).segments).toMatchObject({ all: 3, words: 12 })
    expect((await report()).findings?.[0]).toMatchObject({ open: 2 })
  })

  describe('active time', () => {
    const session = randomUUID()
    const note = async (rank: number, minutes: number, by = mine) => {
      const { segment } = await segmentAt(rank)
      const times = [{ segment: segment.id, day: '2026-01-01', ms: minutes * 60_000 }]
      const kept = await noteActiveTime(by, { document, session, times })
      expect(kept.ok).toBe(true)
    }

    it('counts once when sent twice, and gives the pace of what is approved', async () => {
      await approve(0, null)
      await note(0, 1)
      await note(0, 1)
      await note(1, 5, hers)
      const { time, reviewers, progress } = await report()
      expect(time).toMatchObject({ activeMs: 6 * 60_000, wordsPerHour: 180 })
      expect(reviewers.map(({ person, activeMs }) => [person, activeMs])).toEqual([
        ['local', 60_000],
        ['olga', 300_000],
      ])
      expect(progress.at(-1)?.activeMs).toBe(6 * 60_000)
    })

    it('takes the greater of two figures for the same in one request', async () => {
      const { segment } = await segmentAt(0)
      const time = (ms: number) => ({ segment: segment.id, day: '2026-01-01', ms })
      await noteActiveTime(mine, { document, session, times: [time(9), time(7)] })
      expect((await report()).time.activeMs).toBe(9)
    })

    it('is refused for a document that is not there', async () => {
      const times = [{ segment: 'a', day: '2026-01-01', ms: 1 }]
      expect(await noteActiveTime(mine, { document: 'none', session, times })).toMatchObject({
        failure: { code: 'document.missing' },
      })
    })
  })

  it('scores marked errors with the weights that are asked for, else the project’s', async () => {
    const { segment, head } = await segmentAt(0)
    const annotation = {
      ...{ id: randomUUID(), segment: segment.id, number: head.number, note: '' },
      ...({ category: 'fluency/punctuation', severity: 'minor' } as const),
    }
    await addAnnotation(mine, { document, annotation })
    expect((await report()).mqm).toMatchObject({ sourceWords: 12, errors: 1, points: 1 })
    expect((await report({ weights: 'googleWmt' })).mqm.points).toBe(0.1)
    await setErrorWeights(mine, { project: null, weights: [{ points: 6 }] })
    const own = await report()
    await setErrorWeights(mine, { project: null, weights: null })
    expect(own.filter.weights).toBe('project')
    expect(own.mqm.pointsPerThousandWords).toBe(500)
  })

  it('answers within its limit with null for what is still being counted', async () => {
    await approve(0, 'Uno.')
    const hurried = await report({}, 0)
    expect(hurried).toMatchObject({ effort: null, findings: null, segments: { approved: 1 } })
    expect((await report()).effort?.segments).toBe(1)
  })

  it('takes all documents of a project together', async () => {
    const project = randomUUID()
    const asked = { project, asked: {}, limitMs: Infinity }
    const empty = await reportProject(mine, asked)
    expect(empty).toMatchObject({ ok: true, value: { segments: { all: 0 }, span: null } })
    const all = await reportProject(mine, { ...asked, project: null })
    if (!all.ok) throw new Error(all.failure.code)
    const own = all.value.documents.find(({ id }) => id === document)
    expect(own).toMatchObject({ all: 4, approved: 0 })
    expect(all.value.documents.reduce((sum, one) => sum + one.all, 0)).toBe(all.value.segments.all)
  })

  it('saves a table as CSV', async () => {
    await approve(0, null)
    const file = exportReport(await report(), 'hter')
    if (!file.ok) throw new Error(file.failure.code)
    const lines = new TextDecoder().decode(file.value.bytes).split('\r\n')
    expect(lines.slice(0, 2)).toEqual(['from,to,segments', '0,0.1,1'])
    expect(file.value.name).toMatch(/report\.hter\.csv$/)
  })

  it('is refused for a document that is not there', async () => {
    const asked = { document: 'none', asked: {}, limitMs: 0 }
    expect(await reportDocument(mine, asked)).toMatchObject({
      failure: { code: 'document.missing' },
    })
  })
})

function stateOf({ segment, head, source, machine }: SegmentView): SegmentState {
  return { segment, head, source, machine, states: new Map([[head.number, head]]) }
}
