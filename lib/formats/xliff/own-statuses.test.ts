import { describe, expect, it } from 'vitest'
import { plain } from '@/lib/model/content'
import { STATUSES, type Status } from '@/lib/model/review'
import { changes, fixture, read, rewrite, statusAfter, textOf, valueOf } from './testing'
import { xliff1 } from './xliff'

type Case = readonly [id: string, status: Status, from: string, to: string]

describe('statuses of Trados', () => {
  const name = 'xliff-1.2/studio-statuses-fi.sdlxliff'
  it.each<Case>([
    ['t1/2', 'approved', 'id="2" conf="Translated"', 'id="2" conf="ApprovedTranslation"'],
    ['t1/2', 'rejected', 'id="2" conf="Translated"', 'id="2" conf="RejectedTranslation"'],
    ['t1/2', 'draft', 'id="2" conf="Translated"', 'id="2" conf="Translated"'],
    ['t1/1', 'final', 'id="1" conf="ApprovedTranslation"', 'id="1" conf="ApprovedSignOff"'],
    ['t1/1', 'draft', 'id="1" conf="ApprovedTranslation"', 'id="1" conf="Translated"'],
    ['t2/4', 'initial', 'conf="ApprovedSignOff"', 'conf="Translated"'],
    ['t2/5', 'approved', 'conf = "Draft"', 'conf = "ApprovedTranslation"'],
    ['t3/7', 'approved', '<sdl:seg id="7"/>', '<sdl:seg id="7" conf="ApprovedTranslation"/>'],
    ['t3/7', 'draft', '<sdl:seg id="7"/>', '<sdl:seg id="7" conf="Draft"/>'],
  ])('%s becomes %s in its segment alone', (id, status, from, to) =>
    changes(name, { [id]: { status } }, [[from, to]]),
  )

  it('are those of each segment, and neither text nor approval of the unit goes with them', () =>
    changes(name, { 't1/2': { status: 'final' }, 't1/3': { status: 'approved' } }, [
      ['id="2" conf="Translated"', 'id="2" conf="ApprovedSignOff"'],
      ['id="3" conf="RejectedTranslation"', 'id="3" conf="ApprovedTranslation"'],
    ]))

  it('keep their own word when the status comes back to what it was', () => {
    for (const { id, status } of read(xliff1, fixture(name)).units)
      changes(name, { [id]: { status } }, [])
  })

  it('go with the text of a segment, under whatever prefix', () =>
    changes(
      'xliff-1.2/studio-prefix-hu.sdlxliff',
      { 'only-source/2': { status: 'approved', target: plain('A leveleket hagyd.') } },
      [
        [
          `Leave the leaves.</mrk></seg-source>`,
          `Leave the leaves.</mrk></seg-source>\n        <target><mrk mtype='seg' mid='1'></mrk> <mrk mtype='seg' mid='2'>A leveleket hagyd.</mrk></target>`,
        ],
        [`conf='Unspecified' id='2'`, `conf='ApprovedTranslation' id='2'`],
      ],
    ))

  it('stand for a unit that was not cut, if it has one', () =>
    changes('xliff-1.2/studio-prefix-hu.sdlxliff', { one: { status: 'final' } }, [
      [`conf='NotTranslated'`, `conf='ApprovedSignOff'`],
    ]))

  it('are left where a segment has none, and those of XLIFF hold', () =>
    changes('xliff-1.2/studio-prefix-hu.sdlxliff', { 'undefined/4': { status: 'draft' } }, [
      [`id='undefined' approved='yes'`, `id='undefined'`],
    ]))

  it('are read again', () => {
    for (const status of ['rejected', 'approved', 'final'] as const)
      for (const id of ['t1/1', 't1/2', 't1/3', 't2/4', 't2/5', 't3/6', 't3/7'])
        expect(statusAfter(name, id, status)).toBe(status)
  })
})

describe('statuses of memoQ', () => {
  const name = 'xliff-1.2/memoq-statuses-ro.mqxliff'
  it.each<Case>([
    ['1', 'draft', '"NotStarted"', '"NotStarted"'],
    ['2', 'approved', '"Pretranslated"', '"Reviewer1Confirmed"'],
    ['3', 'final', '"PartiallyEdited"', '"Proofread"'],
    ['4', 'rejected', '"ManuallyConfirmed"', '"Rejected"'],
    ['4', 'draft', '"ManuallyConfirmed"', '"PartiallyEdited"'],
    ['5', 'initial', '"Reviewer1Confirmed"', '"PartiallyEdited"'],
    ['7', 'approved', '"Rejected"', '"Reviewer1Confirmed"'],
  ])('%s becomes %s in its own attribute', (id, status, from, to) =>
    changes(name, { [id]: { status } }, [[from, to]]),
  )

  it('come in where a unit has none, with the prefix of the file', () =>
    changes('xliff-1.2/memoq-prefix-hr.mqxliff', { 1: { status: 'final' } }, [
      ['q:segmentguid="b1"', 'q:segmentguid="b1" q:status="Proofread"'],
    ]))

  it('are those of XLIFF in a unit without a word of memoQ', () =>
    changes('xliff-1.2/memoq-prefix-hr.mqxliff', { 5: { status: 'draft' } }, [
      ['id="5" approved="yes"', 'id="5"'],
    ]))

  it('are read again', () => {
    for (const status of ['rejected', 'approved', 'final'] as const)
      for (const id of ['1', '2', '3', '4', '5', '6', '7'])
        expect(statusAfter(name, id, status)).toBe(status)
  })
})

describe('statuses of Phrase', () => {
  const name = 'xliff-1.2/phrase-review-da.mxliff'
  it.each<Case>([
    ['k:0', 'approved', 'm:confirmed="0"', 'm:confirmed="2"'],
    ['k:1', 'final', 'm:confirmed="1"', 'm:confirmed="2"'],
    ['k:1', 'rejected', 'm:confirmed="1"', 'm:confirmed="0"'],
    ['k:2', 'draft', 'm:confirmed="2"', 'm:confirmed="0"'],
    ['k:3', 'approved', 'id="k:3" m:locked="false"', 'id="k:3" m:locked="false" m:confirmed="2"'],
  ])('%s becomes %s at the step of the file', (id, status, from, to) =>
    changes(name, { [id]: { status } }, [[from, to]]),
  )

  it('are those of the first step in a file that names none', () =>
    changes('xliff-1.2/phrase-prefix-sk.mxliff', { 't:1': { status: 'approved' } }, [
      ['mem:confirmed="false"', 'mem:confirmed="1"'],
    ]))

  it('are read again in a file of a review', () => {
    for (const id of ['k:0', 'k:1', 'k:2', 'k:3']) {
      for (const status of ['approved', 'final'] as const)
        expect(statusAfter(name, id, status)).toBe('approved')
      expect(statusAfter(name, id, 'rejected')).toBe('initial')
    }
  })
})

it('a skeleton that was stored before programs were known is written as it was then', () => {
  const bytes = fixture('xliff-1.2/memoq-statuses-ro.mqxliff')
  const before = read(xliff1, bytes)
  const places = before.skeleton.places.map((place) => {
    const { own, ...rest } = place
    return own ? { ...rest, status: 'initial' as const } : place
  })
  const stored = { ...before, skeleton: { ...before.skeleton, places } }
  const units = stored.units.map((unit) => ({ ...unit, status: 'initial' as const }))
  const after = valueOf(rewrite(xliff1, bytes, { ...stored, units }, { 2: { status: 'approved' } }))
  const expected = textOf(bytes).replace('mq:percent="100"', 'mq:percent="100" approved="yes"')
  expect(textOf(after)).toBe(expected)
})

it('no status of any file touches a text', () => {
  for (const name of ['studio-statuses-fi.sdlxliff', 'memoq-statuses-ro.mqxliff'])
    for (const status of STATUSES) {
      const bytes = fixture(`xliff-1.2/${name}`)
      const before = read(xliff1, bytes)
      const all = Object.fromEntries(before.units.map(({ id }) => [id, { status }]))
      const after = read(xliff1, valueOf(rewrite(xliff1, bytes, before, all)))
      expect(after.units.map(({ target }) => target)).toEqual(
        before.units.map(({ target }) => target),
      )
    }
})
