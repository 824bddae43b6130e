import { describe, expect, it } from 'vitest'
import { concat } from '@/lib/inline/content'
import type { Content } from '@/lib/model/content'
import { CODE, EMPTY, plain } from '@/lib/model/content'
import type { RealignRun } from '@/lib/model/review'
import type { Emitting } from './emit'
import { cutJoined, joinedText } from './joined'
import { proposeMerge, proposeSplit } from './propose'
import type { Rehearsal } from './rehearsal'
import { aligned, rehearse, shown } from './rehearsal'

const UNIT: Content = { text: CODE, codes: [{ kind: 'unit', unit: '4' }] }
const NEW: Content = { text: CODE, codes: [{ kind: 'newUnit' }] }
const DOCUMENT = aligned(
  'A1. A2. | B1. | C😀.',
  'a1. a2. | b1. | c😀.',
  'A1.=a1. A2.=a2. B1.=b1. C😀.=c😀.',
)

describe('the joined text of a run', () => {
  it('is what assembly gives, the first lead apart', () => {
    const joined = joinedText([row(UNIT, 'a'), row(' ', 'b'), row(NEW, ''), row(' ', 'c')])
    expect([shown(joined.lead), shown(joined.text)]).toEqual(['|4:', 'a b c'])
    expect(joined.spans.map(({ start, end }) => [start, end])).toEqual([
      [0, 1],
      [2, 3],
      [3, 3],
      [4, 5],
    ])
  })

  it('begins with the first row that gives anything', () => {
    const joined = joinedText([row(' ', ''), row(NEW, ''), row(UNIT, ''), row(' ', 'c')])
    expect([shown(joined.lead), shown(joined.text)]).toEqual(['|4:', 'c'])
  })

  it('keeps the lead of the first row when none gives anything', () => {
    const joined = joinedText([row(NEW, ''), row(' ', '')])
    expect([shown(joined.lead), shown(joined.text)]).toEqual(['|new:', ''])
  })
})

describe('cutting a joined text', () => {
  it.each<[string, Content | string, Content, number[], string[]]>([
    ['no cut', UNIT, plain('a b'), [], ['|4:>a b']],
    ['glue goes to the lead of what follows', UNIT, plain('a  b'), [1], ['|4:>a', '  >b']],
    ['also from before the cut', UNIT, plain('a  b'), [3], ['|4:>a', '  >b']],
    ['an empty piece gets the joiner', ' ', plain('a'), [1], [' >a', '_>']],
    [
      'an empty first piece takes the lead with a unit’s mark',
      UNIT,
      plain('a'),
      [0],
      ['|4:>', '_>a'],
    ],
    ['but no other lead', NEW, plain('a'), [0], ['_>', '|new:>a']],
    [
      'marks after the last words stay with them',
      ' ',
      concat(plain('a '), UNIT),
      [1],
      [' >a |4:', '_>'],
    ],
    [
      'a mark before the first words joins the lead',
      UNIT,
      concat(NEW, plain('a')),
      [],
      ['|4:|new:>a'],
    ],
    [
      'but no lead of white space, which may not be given',
      ' ',
      concat(UNIT, plain('a')),
      [],
      [' >|4:a'],
    ],
    [
      'nor is that held by an empty first piece',
      ' ',
      concat(UNIT, plain('a')),
      [0],
      ['_>', ' >|4:a'],
    ],
    ['without words all marks stay in front', UNIT, NEW, [1], ['|4:|new:>', '_>']],
    ['or in the text, behind white space', ' ', NEW, [0], [' >|new:', '_>']],
  ])('%s', (_, lead, text, cuts, pieces) => {
    const joined = { lead: typeof lead === 'string' ? plain(lead) : lead, text, spans: [] }
    expect(cutJoined(joined, cuts, '_').map(notation)).toEqual(pieces)
  })
})

describe('realigning', () => {
  it('bears segments with the weakest status, flagged if any was, confirmed by hand', () => {
    const review = rehearse(DOCUMENT)
    review.revise(0, { status: 'approved', label: 'approve' })
    review.act({
      kind: 'flag',
      id: 'f',
      label: 'flag',
      flags: [{ segment: 's2', name: 'flagged', to: true }],
    })
    expect(review.act(proposeMerge([review.row(0), review.row(1)], ids('n1')))).toBeNull()
    const { segment, head, source, machine } = review.row(0)
    expect(head).toMatchObject({ number: 0, action: 'realign', status: 'initial' })
    expect(segment).toMatchObject({ id: 'n1', flagged: true, confirmed: true, confidence: null })
    expect([shown(source), shown(machine)]).toEqual(['|0:A1. A2.', '|0:a1. a2.'])
  })

  it.each<[string, string, (review: Rehearsal) => Partial<RealignRun>]>([
    ['segments that are no neighbours', 'run.torn', (review) => ({ replace: seen(review, 0, 2) })],
    ['neighbours in the wrong order', 'run.torn', (review) => ({ replace: seen(review, 1, 0) })],
    ['no segments', 'run.empty', () => ({ replace: [] })],
    ['a segment twice', 'action.namesTwice', (review) => ({ replace: seen(review, 0, 0) })],
    ['too few cuts', 'cuts.count', () => ({ born: ['n1', 'n2'] })],
    ['cuts out of order', 'cuts.order', () => ({ ...three(), targetCuts: [3, 2] })],
    ['cuts outside of the run', 'cuts.order', () => ({ ...three(), sourceCuts: [0, 99] })],
    ['half offsets', 'cuts.order', () => ({ ...three(), machineCuts: [1.5, 2] })],
    ['a segment without either text', 'segment.empty', () => ({ ...three(), machineCuts: [3, 3] })],
    [
      'what was changed meanwhile',
      'revision.stale',
      () => ({ replace: [{ segment: 's1', basedOn: 'x' }] }),
    ],
  ])('refuses %s', (_, code, change) => {
    const review = rehearse(DOCUMENT)
    const run = { replace: seen(review, 0, 1), born: ['n1'], ...NO_CUTS, ...change(review) }
    expect(review.act({ kind: 'realign', id: 'r', label: 'split', runs: [run] })).toBe(code)
  })

  it('refuses a cut inside a character, on either side', () => {
    const review = rehearse(DOCUMENT)
    const inside = 'cuts.insideCharacter'
    const split = (at: { target: number; source: number; machine: number }) =>
      review.act(proposeSplit(review.row(3), at, { action: 'r', born: ['n1', 'n2'] }))
    expect(split({ target: 2, source: 2, machine: 2 })).toBe(inside)
    expect(split({ target: 1, source: 3, machine: 2 })).toBe(inside)
    expect(split({ target: 1, source: 2, machine: 3 })).toBe(inside)
    expect(split({ target: 1, source: 2, machine: 2 })).toBeNull()
  })
})

const NO_CUTS = { sourceCuts: [], targetCuts: [], machineCuts: [] }

function three(): Partial<RealignRun> {
  return { born: ['n1', 'n2', 'n3'], sourceCuts: [3, 3], targetCuts: [2, 3], machineCuts: [2, 3] }
}

function ids(born: string) {
  return { action: 'realign', born: [born] as const }
}

function seen(review: Rehearsal, ...ranks: number[]) {
  return ranks.map((rank) => ({ segment: review.row(rank).segment.id, basedOn: 'import' }))
}

function row(lead: Content | string, target: string): Emitting {
  const content = typeof lead === 'string' ? plain(lead) : lead
  return { lead: content, target: target === '' ? EMPTY : plain(target) }
}

function notation({ lead, target }: Emitting): string {
  return `${shown(lead)}>${shown(target)}`
}
