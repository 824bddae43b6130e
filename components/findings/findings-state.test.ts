import { describe, expect, it } from 'vitest'
import type { FindingsAnswer, FindingView } from '@/lib/api/findings-answers'
import { findingKey } from '@/lib/checks/key'
import { NOTHING_SET, type ProjectTexts } from '@/lib/checks/project-texts'
import {
  answerCame,
  checkedHere,
  isBeingChecked,
  dismissalsKept,
  dismissalsTakenBack,
  dismissed,
  findingsOf,
  findingsOfActive,
  type FindingsState,
  NO_FINDINGS,
  settingsSet,
  wordsOf,
} from './findings-state'
import { knownSettings } from './known-settings'
import { finding } from './testing'

const twice = keyed('Two  spaces  here', 3, 5)
const again = { ...keyed('Two  spaces  here', 11, 13), key: `${twice.key}#2` }

describe('findings as the server has told them', () => {
  it('are those of a text whose revision was checked', () => {
    const state = answerCame(NO_FINDINGS, answer({ a: [twice] }))
    expect(findingsOf(state, 'a', 'Two  spaces  here', 1)).toEqual([twice])
    expect(findingsOf(state, 'a', 'Another text', 2)).toEqual([])
  })

  it('stay the same objects while they say the same', () => {
    const state = answerCame(NO_FINDINGS, answer({ a: [twice], b: [twice] }))
    const next = answerCame(state, answer({ a: [{ ...twice }], b: [] }))
    expect(next.shown.get('a')).toBe(state.shown.get('a'))
    expect(next.shown.get('b')?.findings).toEqual([])
  })
})

describe('findings of a text that was checked here', () => {
  const state = answerCame(NO_FINDINGS, answer({ a: [twice] }))
  const texts = { source: '', target: 'x  y' }

  it('stand for that text, and while one types for the next', () => {
    const next = checkedHere(state, 'a', texts, [twice], () => false)
    expect(findingsOf(next, 'a', 'x  y', 2)).toHaveLength(1)
    expect(findingsOf(next, 'a', 'x  yz', 3)).toEqual([])
    expect(findingsOfActive(next, 'a', 'x  yz', 3)).toHaveLength(1)
  })

  it('keep what only a look at the document gives, where its words still stand', () => {
    const moved = { source: '', target: 'And two  spaces' }
    const next = checkedHere(state, 'a', moved, [], () => true)
    expect(findingsOf(next, 'a', moved.target, 2)[0]?.target).toEqual({ start: 7, end: 9 })
    expect(
      checkedHere(state, 'a', { source: '', target: 'x' }, [], () => true).local.get('a'),
    ).toMatchObject({ findings: [] })
  })

  it('give way to the server once it has checked all, but not those that are typed', () => {
    const next = checkedHere(state, 'a', texts, [twice], () => false)
    expect(answerCame(next, answer({})).local.size).toBe(0)
    expect(answerCame(next, answer({}), 'a').local.size).toBe(1)
  })
})

describe('a dismissal', () => {
  const state = answerCame(NO_FINDINGS, answer({ a: [twice, again], b: [twice] }))

  it('hides one finding of one segment', () =>
    expect(standing(dismissed(state, [dismissal('here', 'a', twice.key)]))).toEqual(['a#2', 'b']))

  it('hides whatever is alike in the document', () =>
    expect(standing(dismissed(state, [dismissal('document', null, twice.key)]))).toEqual([]))

  it('hides what is found later too', () => {
    const one = dismissed(state, [dismissal('document', null, twice.key)])
    const next = checkedHere(one, 'a', { source: '', target: 'And  so' }, [twice], () => false)
    expect(next.local.get('a')?.findings[0]?.dismissedBy).toBe('d')
  })

  it('is taken back, and stands again where the server refuses that', () => {
    const told = { ...answer({ a: [twice] }), dismissals: [dismissal('here', 'a', twice.key)] }
    const gone = answerCame(NO_FINDINGS, told)
    expect(standing(gone)).toEqual([])
    const back = dismissalsTakenBack(gone, ['d'])
    expect(standing(back)).toEqual(['a'])
    expect(standing(answerCame(back, told))).toEqual(['a'])
    expect(standing(dismissalsKept(back, ['d']))).toEqual([])
  })

  it('is not counted twice once the server tells of it', () => {
    const made = dismissed(state, [dismissal('here', 'a', twice.key)])
    const told = { ...answer({ a: [twice] }), dismissals: made.dismissals }
    expect(answerCame(made, told).dismissals).toHaveLength(1)
  })
})

describe('what is set here', () => {
  const slip = (word: string) =>
    finding(`spelling\u001funknownWord\u001f${word}\u001f`, [0, 5], 'hint', { args: { word } })
  const state = answerCame(NO_FINDINGS, answer({ a: [twice, slip('Gribble')] }))
  const texts = { source: '', target: 'Gribble' }
  const checks = ({ shown }: FindingsState) =>
    shown.get('a')?.findings.map(({ check }) => check) ?? []
  const set = (change: Partial<ProjectTexts>, mine: readonly string[] = []) =>
    knownSettings('en', { ...NOTHING_SET, ...change }, mine)

  it('leaves out a check that is switched off', () =>
    expect(checks(settingsSet(state, set({ off: ['doubled-space'] })))).toEqual(['spelling']))

  it.each([
    ['the project’s', set({ words: 'gribble\n' })],
    ['the reader’s own', set({}, ['gribble'])],
  ])('leaves out words of %s list, whatever their capitals', (_, words) => {
    expect(checks(settingsSet(state, words))).toEqual(['doubled-space'])
    const here = checkedHere(state, 'a', texts, [slip('Gribble')], () => false)
    const next = settingsSet(here, words)
    expect(next.local.get('a')?.findings).toEqual([])
    expect(settingsSet(next, set({})).local.get('a')?.findings).toHaveLength(1)
  })
})

it('knows the words of a finding by its key', () =>
  expect(wordsOf(again)).toEqual({ text: '  ', side: 'target' }))

function keyed(target: string, start: number, end: number): FindingView {
  const one = finding('', [start, end], 'warning', { check: 'doubled-space', kind: 'doubled' })
  return { ...one, key: findingKey(one, { source: '', target }) }
}

function answer(found: Readonly<Record<string, readonly FindingView[]>>): FindingsAnswer {
  const segments = Object.entries(found).map(([segment, findings]) => ({
    ...{ segment, number: 1, findings },
  }))
  return {
    findings: 1,
    settings: '',
    checked: 9,
    of: 9,
    segments,
    dismissals: [],
    languageTool: null,
  }
}

function dismissal(scope: 'here' | 'document', segment: string | null, key: string) {
  const what = { check: 'doubled-space', kind: 'doubled', key }
  return { id: 'd', scope, segment, ...what, by: 'me', at: '2026-01-01T00:00:00Z' }
}

/** Segments of the findings that stand, with the number of the second of two alike. */
function standing({ shown }: FindingsState): string[] {
  return [...shown].flatMap(([segment, { findings }]) =>
    findings
      .filter(({ dismissedBy }) => dismissedBy === null)
      .map(({ key }) => segment + (/#\d+$/.exec(key)?.[0] ?? '')),
  )
}

it('knows that the answer for another text has not come', () => {
  const checked = checkedHere(NO_FINDINGS, 'a', { source: '', target: 'x' }, [], () => true)
  expect(isBeingChecked(checked, 'a', 'x')).toBe(false)
  expect(isBeingChecked(checked, 'a', 'xy')).toBe(true)
  expect(isBeingChecked(checked, 'b', 'xy')).toBe(false)
})
