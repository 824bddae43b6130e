import { randomUUID } from 'node:crypto'
import { beforeEach, expect, it } from 'vitest'
import { activeTimesOf, keepActiveTimes } from './active-time'
import { onEachEngine } from './each-engine'
import { keepMachineFindings, machineFindingsOf } from './machine-findings'
import { insertDocument } from './documents'
import { insertSegments } from './segments'
import { segmentRow } from './rows'

onEachEngine('active time', (engine) => {
  const db = () => engine.store().db
  let document: string
  beforeEach(async () => {
    document = randomUUID()
    await insertDocument(db(), documentRow(document))
    await insertSegments(db(), [segment(document, 'a', 0), segment(document, 'b', 9)])
  })
  const keep = (...rows: Partial<Row>[]) =>
    keepActiveTimes(
      db(),
      rows.map((row) => ({ ...FIRST, ...row, document })),
    )
  /** `person segment day ms`, in order. */
  const kept = async () =>
    (await activeTimesOf(db(), document))
      .map((row) => `${row.person} ${row.segment} ${row.day} ${String(row.ms)}`)
      .sort()

  it('counts once what is sent twice, and the longer of two', async () => {
    await keep({ ms: 1000 })
    await keep({ ms: 1000 })
    await keep({ ms: 2500 })
    await keep({ ms: 1500 })
    expect(await kept()).toEqual(['olga a 2026-03-14 2500'])
  })

  it('adds up the stays of a person, and keeps persons, segments and days apart', async () => {
    await keep({ ms: 1000 }, { session: 'two', ms: 500 }, { segment: 'b' })
    await keep({ person: 'tom' }, { day: '2026-03-15' })
    expect(await kept()).toEqual([
      'olga a 2026-03-14 1500',
      'olga a 2026-03-15 100',
      'olga b 2026-03-14 100',
      'tom a 2026-03-14 100',
    ])
  })

  it('leaves out segments that the document does not have', async () => {
    await keep({ segment: 'none' }, { ms: 7 })
    expect(await kept()).toEqual(['olga a 2026-03-14 7'])
  })

  it('sums more than 32 bits hold', async () => {
    const most = 2_000_000_000
    await keep({ ms: most }, { session: 'two', ms: most })
    expect(await kept()).toEqual(['olga a 2026-03-14 4000000000'])
  })

  it('stands beside what checks found in the machine’s text, of which the newest is kept', async () => {
    expect(await machineFindingsOf(db(), document)).toBeNull()
    await keepMachineFindings(db(), { document, version: 'v1', links_seq: 0, body: '[]' })
    const newest = { document, version: 'v2', links_seq: 3, body: '[1]' }
    await keepMachineFindings(db(), newest)
    expect(await machineFindingsOf(db(), document)).toEqual(newest)
  })
})

const FIRST = { person: 'olga', session: 'one', segment: 'a', day: '2026-03-14', ms: 100 }
type Row = typeof FIRST

function documentRow(id: string) {
  return {
    ...{ id, project: null, title: 'Ferry', source_lang: 'de', target_lang: 'en', joiner: ' ' },
    ...{ tail: '{"text":"","codes":[]}', seq: 0, across_seq: -1, checks_version: '' },
    ...{ comments_seq: 0, annotations_seq: 0, findings_seq: 0, deleted_at: null },
    ...{ created_at: '2026-03-14T00:00:00.000Z', changed_at: '2026-03-14T00:00:00.000Z' },
  }
}

function segment(document: string, id: string, at: number) {
  const range = { start: at, end: at + 9 }
  const flags = { live: true, flagged: false, confirmed: false, confidence: null }
  const lead = { text: '', codes: [] }
  return segmentRow(
    document,
    { id, source: range, machine: range, lead, bornSeq: 0, ...flags },
    { head: 0, status: 'initial', target_length: 9, traits: 0 },
  )
}
