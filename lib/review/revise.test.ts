import { describe, expect, it } from 'vitest'
import { concatAll, importedText } from '@/lib/inline/content'
import type { CodeRules } from '@/lib/inline/expected-codes'
import type { Code, Content } from '@/lib/model/content'
import { CODE, plain } from '@/lib/model/content'
import type { ReviseAction, Status } from '@/lib/model/review'
import { LEAD } from './drive'
import { proposeMerge } from './propose'
import { reduce } from './reduce'
import type { Rehearsal } from './rehearsal'
import { aligned, rehearse } from './rehearsal'

const DOCUMENT = aligned('A1. A2. | B1.', 'a1. a2. | b1.', 'A1.=a1. A2.=a2. B1.=b1.')

describe('revising a segment', () => {
  it('makes a draft with the next number, based on what was seen', () => {
    const review = rehearse(DOCUMENT)
    expect(review.revise(1, { target: 'new' })).toBeNull()
    const { head } = review.row(1)
    expect(head).toEqual({
      ...{ segment: 's2', number: 1, action: 'act0', target: plain('new') },
      ...{ status: 'draft', restores: null },
    })
  })

  it('approves text and status in one', () => {
    const review = rehearse(DOCUMENT)
    review.revise(0, { target: 'a1!', status: 'approved', label: 'approve' })
    expect(review.row(0).head).toMatchObject({ target: plain('a1!'), status: 'approved' })
  })

  it('takes white space alone for no text', () => {
    const review = rehearse(DOCUMENT)
    review.revise(1, { target: ' \u3000' })
    expect(review.row(1).head.target.text).toBe('')
    expect(review.text()).toBe('|0:a1.|1:b1.')
  })

  it('refuses what was seen in an older state, whatever that was', () => {
    const review = rehearse(DOCUMENT)
    review.revise(0, { target: 'x' })
    expect(review.revise(0, { target: 'y', basedOn: 'import' })).toBe('revision.stale')
    review.undo('act0')
    expect(review.revise(0, { target: 'y', basedOn: 'act0' })).toBe('revision.stale')
    expect(review.revise(0, { target: 'y' })).toBeNull()
  })

  it('refuses a segment that was merged', () => {
    const review = rehearse(DOCUMENT)
    const gone = review.row(0)
    review.act(proposeMerge([gone, review.row(1)], { action: 'm', born: ['n1'] }))
    const changes = [{ segment: gone.segment.id, basedOn: 'import', target: plain('x') }]
    expect(review.act({ kind: 'revise', id: 'r', label: 'edit', changes })).toBe('segment.retired')
  })

  it('sends back only with a reason', () => {
    const review = rehearse(DOCUMENT)
    const back = { status: 'rejected', label: 'sendBack' } as const
    expect(review.revise(0, { ...back, reason: ' ' })).toBe('revise.reasonMissing')
    expect(review.revise(0, { ...back, reason: 'Wrong name' })).toBeNull()
    expect(review.revise(0, { status: 'approved', label: 'sendBack' })).toBe('revise.labelMismatch')
  })
})

describe('revising many', () => {
  it('does all or nothing', () => {
    const review = rehearse(DOCUMENT)
    review.revise(1, { target: 'x' })
    const before = review.text()
    expect(review.act(all(review))).toBe('revision.stale')
    expect(review.text()).toBe(before)
  })

  it('leaves out what others changed when asked to, and says so', () => {
    const review = rehearse(DOCUMENT)
    review.revise(1, { target: 'x' })
    const result = reduce(review.view(), { ...all(review), onStale: 'skip' })
    expect(result.ok && result.value.skipped).toEqual(['s2'])
    expect(result.ok && result.value.revisions.map(({ segment }) => segment)).toEqual(['s1', 's3'])
  })

  it('is stale all the same when nothing would be left', () => {
    const review = rehearse(DOCUMENT)
    for (const rank of [0, 1, 2]) review.revise(rank, { target: 'x' })
    expect(review.act({ ...all(review), onStale: 'skip' })).toBe('revision.stale')
  })

  it('refuses a segment named twice', () => {
    const review = rehearse(DOCUMENT)
    const action = all(review)
    const changes = [...action.changes, ...action.changes]
    expect(review.act({ ...action, changes })).toBe('action.namesTwice')
  })
})

describe('codes in a target', () => {
  const BOLD: Code = { kind: 'inline', id: '1', data: '<b>', display: 'b' }

  it('may be the source’s own, but not from elsewhere', () => {
    const review = rehearse(withCode(DOCUMENT, BOLD))
    expect(review.revise(0, { target: of('x', BOLD) })).toBeNull()
    expect(review.revise(0, { target: of('x', { ...BOLD, data: '<i>' }) })).toBe('code.foreign')
    expect(review.revise(1, { target: of('x', BOLD) })).toBe('code.foreign')
  })

  it('may come back from an earlier revision', () => {
    const review = merged()
    const { target } = review.row(0).head
    expect(review.revise(0, { target: 'without marks' })).toBeNull()
    expect(review.revise(0, { target })).toBeNull()
    expect(review.text()).toBe('|0:a1. a2.|1:b1.')
  })

  it('may not be a unit’s mark of the source, nor one twice or out of order', () => {
    const review = merged()
    const unit = (id: string): Code => ({ kind: 'unit', unit: id })
    expect(review.revise(0, { target: of('x', unit('0')) })).toBe('code.foreign')
    expect(review.revise(0, { target: of(unit('1'), 'x', unit('1')) })).toBe('code.foreign')
    expect(review.revise(0, { target: of('x', unit('1')) })).toBeNull()
  })

  it('stand for line ends, which no text may hold as they are', () => {
    expect(rehearse(DOCUMENT).revise(0, { target: 'one\ntwo' })).toBe('text.lineEnd')
  })

  it('may be a new paragraph where the format can take one', () => {
    const target = of('x', { kind: 'newUnit' }, 'y')
    expect(rehearse(DOCUMENT).revise(0, { target })).toBeNull()
    const refused = rehearse({ ...DOCUMENT, insertsUnits: false }).revise(0, { target })
    expect(refused).toBe('unit.cannotInsert')
  })

  it('must keep the units’ marks where the format needs every unit', () => {
    expect(merged(false).revise(0, { target: 'joined' })).toBe('unit.cannotRemove')
    expect(merged(true).revise(0, { target: 'joined' })).toBeNull()
  })

  it('are refused with texts that no database can hold', () => {
    expect(rehearse(DOCUMENT).revise(0, { target: 'a\0' })).toBe('text.notStorable')
  })
})

describe('approving a text with inline codes', () => {
  const OPEN: Code = {
    kind: 'inline',
    id: '1',
    data: '<b>',
    display: 'b',
    role: 'open',
    means: ['bold'],
  }
  const CLOSE: Code = { ...OPEN, data: '</b>', role: 'close' }
  const IMAGE: Code = { kind: 'inline', id: '2', data: '<img>', display: 'img' }
  const WHOLE = of('x', OPEN, 'y', CLOSE, IMAGE)
  const approved = { status: 'approved', label: 'approve' } as const
  const PAIRED = { isPaired: true, takesSourceCodes: true }

  it('is refused while a code is missing, doubled or misplaced', () => {
    const review = withTexts(WHOLE, of('a.'), PAIRED)
    for (const target of [of('x'), of(WHOLE, IMAGE), of('x', CLOSE, 'y', OPEN, IMAGE)])
      expect(review.revise(0, { ...approved, target })).toBe('code.notInOrder')
    expect(review.revise(0, approved)).toBe('code.notInOrder')
    expect(review.revise(0, { target: of('x') })).toBeNull()
    expect(review.revise(0, { ...approved, target: WHOLE })).toBeNull()
  })

  it('says how many there are', () => {
    const view = withTexts(WHOLE, of('a.'), PAIRED).view()
    const changes = [{ segment: 's1', basedOn: 'import', status: 'approved' as const }]
    expect(reduce(view, { kind: 'revise', id: 'r', label: 'approve', changes })).toMatchObject({
      failure: { args: { segment: 's1', missing: 3, surplus: 0, misplaced: 0 } },
    })
  })

  it('goes by the machine’s codes where each side has its file; what dresses may go', () => {
    const rules = { isPaired: false, takesSourceCodes: true }
    const review = withTexts(WHOLE, WHOLE, rules)
    expect(review.revise(0, { ...approved, target: of('x', IMAGE) })).toBeNull()
    expect(review.revise(0, { ...approved, target: of('x', OPEN, IMAGE) })).toBe('code.notInOrder')
    expect(withTexts(WHOLE, of('a.'), rules).revise(0, approved)).toBeNull()
  })

  it('cannot take a code of another format', () => {
    const rules = { isPaired: false, takesSourceCodes: false }
    const review = withTexts(WHOLE, of('a.'), rules)
    expect(review.revise(0, { target: of('x', IMAGE) })).toBe('code.foreign')
  })

  it('leaves what came in approved, which may be restored', () => {
    const review = withTexts(WHOLE, of('a.'), PAIRED, 'approved')
    const target = review.row(0).head.target
    expect(review.revise(0, { status: 'final', label: 'approve' }, SECOND)).toBeNull()
    expect(review.revise(0, { target: of('b.') })).toBeNull()
    expect(review.revise(0, { ...approved, target })).toBe('code.notInOrder')
    expect(review.revise(0, { target, status: 'approved', label: 'restore' })).toBeNull()
    expect(review.revise(0, { target: of('b.'), status: 'approved', label: 'restore' })).toBe(
      'code.notInOrder',
    )
  })
})

const SECOND = { ...LEAD, id: 'second' }

/** One segment, of a document with these rules for its codes, born with a status. */
function withTexts(
  source: Content,
  target: Content,
  rules: CodeRules,
  status: Status = 'initial',
): Rehearsal {
  const [one, other] = [side(source), side(target)]
  return rehearse(
    {
      ...{ source: one.imported, sourceSentences: one.sentences, joiner: ' ', insertsUnits: true },
      ...{ target: other.imported, targetSentences: other.sentences },
      beads: [{ source: [0], target: [0], confidence: 1 }],
    },
    true,
    { ...rules, status },
  )
}

function side(content: Content) {
  const unit = { id: '0', kind: 'paragraph', content, fileStart: null } as const
  const sentences = [{ start: 1, end: 1 + content.text.length, unit: 0 }]
  return { imported: importedText([unit]), sentences }
}

/** Approves every segment as it was imported. */
function all(review: Rehearsal): ReviseAction {
  const changes = [0, 1, 2].map((rank) => {
    const { id } = review.row(rank).segment
    return { segment: id, basedOn: 'import', status: 'approved' as const }
  })
  return { kind: 'revise', id: 'all', label: 'approve', changes }
}

/** All of the document in one segment: its text holds the mark of unit 1. */
function merged(removesUnits = true): Rehearsal {
  const review = rehearse(DOCUMENT, removesUnits)
  const states = [0, 1, 2].map((rank) => review.row(rank))
  review.act(proposeMerge(states, { action: 'm', born: ['n1'] }))
  return review
}

/** The document with a code in the place of the first source sentence's full stop. */
function withCode(document: typeof DOCUMENT, code: Code): typeof DOCUMENT {
  const [first, ...rest] = document.source.codes
  const text = document.source.text.replace('.', CODE)
  return { ...document, source: { text, codes: [first!, code, ...rest] } }
}

function of(...parts: (string | Code | Content)[]): Content {
  return concatAll(
    parts.map((part) => {
      if (typeof part === 'string') return plain(part)
      return 'kind' in part ? { text: CODE, codes: [part] } : part
    }),
  )
}
