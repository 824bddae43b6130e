import { describe, expect, it } from 'vitest'
import type { Person, Status } from '@/lib/model/review'
import { STATUSES } from '@/lib/model/review'
import { labelAllows, refusedExchange, refusedReader, refusedStep } from './permissions'

const LEAD: Person = { id: 'lead', name: 'Lead', mayCause: STATUSES, mayReopen: true }
const EDITOR: Person = { ...LEAD, id: 'editor', mayCause: ['initial', 'draft'], mayReopen: false }
const REVIEWER: Person = { ...LEAD, id: 'reviewer', mayReopen: false }
const READER: Person = { ...LEAD, id: 'reader', mayCause: [] }

describe('who may cause which resulting status', () => {
  it.each<[string, Person, Status, Status, boolean, string | null]>([
    ['an edit makes a draft', EDITOR, 'initial', 'draft', true, null],
    ['also of a text sent back', EDITOR, 'rejected', 'draft', true, null],
    ['an editor may not approve', EDITOR, 'draft', 'approved', false, 'permission.status'],
    ['nor send back', EDITOR, 'draft', 'rejected', false, 'permission.status'],
    ['nor touch an approved text', EDITOR, 'approved', 'draft', true, 'permission.reopen'],
    ['a reviewer approves with the text', REVIEWER, 'draft', 'approved', true, null],
    ['and unchanged', REVIEWER, 'initial', 'approved', false, null],
    ['and again', REVIEWER, 'approved', 'approved', false, null],
    ['but not another text', REVIEWER, 'approved', 'approved', true, 'permission.reopen'],
    ['sends an approved text back', REVIEWER, 'approved', 'rejected', false, null],
    ['but no changed one', REVIEWER, 'approved', 'rejected', true, 'permission.reopen'],
    ['and no final one', LEAD, 'final', 'rejected', false, 'permission.order'],
    ['only an approved text becomes final', LEAD, 'draft', 'final', false, 'permission.order'],
    ['unchanged', LEAD, 'approved', 'final', true, 'permission.order'],
    ['reopening needs its right', REVIEWER, 'final', 'draft', false, 'permission.reopen'],
    ['a lead reopens', LEAD, 'final', 'draft', false, null],
    ['and edits what was final', LEAD, 'final', 'draft', true, null],
    [
      'taking back the second approval reopens',
      REVIEWER,
      'final',
      'approved',
      false,
      'permission.reopen',
    ],
    ['a restored text may be untouched again', LEAD, 'draft', 'initial', true, null],
  ])('%s', (_, person, from, to, textChanged, code) => {
    expect(refusedStep(person, { from, to, textChanged })?.code ?? null).toBe(code)
  })

  it.each([
    ['lead', 'permission.ownApproval'],
    ['reviewer', undefined],
    [null, undefined],
  ])('lets no one approve twice: approved by %s', (author, code) => {
    const step = { from: 'approved', to: 'final', textChanged: false, author } as const
    expect(refusedStep(LEAD, step)?.code).toBe(code)
  })

  it('lets a reader do nothing', () => {
    expect(refusedReader(READER)?.code).toBe('permission.readOnly')
    expect(refusedExchange(READER, ['initial'], ['initial'])?.code).toBe('permission.readOnly')
  })
})

describe('who may put segments in the place of others', () => {
  it.each<[string, Person, Status[], Status[], string | undefined]>([
    ['untouched texts: everyone', EDITOR, ['initial', 'initial'], ['initial'], undefined],
    [
      'approved texts that stay so: who may approve',
      REVIEWER,
      ['approved'],
      ['approved'],
      undefined,
    ],
    ['the same, by an editor', EDITOR, ['approved'], ['approved'], 'permission.status'],
    [
      'approval lost: who may reopen',
      REVIEWER,
      ['approved', 'draft'],
      ['draft'],
      'permission.reopen',
    ],
    ['the same, by a lead', LEAD, ['approved', 'draft'], ['draft'], undefined],
  ])('%s', (_, person, out, into, code) => {
    expect(refusedExchange(person, out, into)?.code).toBe(code)
  })
})

describe('a label', () => {
  it('says what the action does', () => {
    expect(labelAllows('approve', 'approved')).toBe(true)
    expect(labelAllows('approve', 'rejected')).toBe(false)
    expect(labelAllows('edit', 'approved')).toBe(false)
    expect(labelAllows('revert', 'draft')).toBe(true)
    expect(labelAllows('fix', 'draft')).toBe(true)
    expect(labelAllows('fix', 'approved')).toBe(false)
    expect(labelAllows('revert', 'approved')).toBe(false)
    expect(STATUSES.every((status) => labelAllows('restore', status))).toBe(true)
  })
})
