import { describe, expect, it } from 'vitest'
import { NOTHING_SET } from '@/lib/checks/project-texts'
import { createExternalStore } from '../review/external-store'
import type { CheckRequest } from './check-messages'
import type { WorkerListeners } from './checker'
import { startGrammar } from './checking-grammar'
import type { GrammarState } from './findings-store'

const SETTINGS: CheckRequest = {
  ...{ kind: 'settings', sourceLang: 'de', targetLang: 'en', project: NOTHING_SET },
}

describe('the worker for English grammar', () => {
  it('is not started before somebody switches it on', () => {
    const { grammar, state, started } = page('en-GB')
    grammar.ask(SETTINGS)
    grammar.switchTo(false)
    expect([started(), state()]).toEqual([0, 'off'])
  })

  it('is never started for another target, of which nothing is said', () => {
    const { grammar, state, started } = page('de')
    grammar.switchTo(true)
    expect([started(), state()]).toEqual([0, 'none'])
  })

  it('is told what is set, asked for the text at once, and said to be on when it answers', () => {
    const { grammar, state, posted, begun, answer } = page('en')
    grammar.ask(SETTINGS)
    grammar.switchTo(true)
    expect([posted(), begun(), state()]).toEqual([['settings'], 1, 'loading'])
    answer()
    expect(state()).toBe('on')
  })

  it('ends when it is switched off, with what it found, and hears of other settings', () => {
    const { grammar, state, posted, ended, forgotten } = page('en')
    grammar.ask(SETTINGS)
    grammar.switchTo(true)
    grammar.ask(SETTINGS)
    grammar.switchTo(true)
    expect([posted(), state()]).toEqual([['settings', 'settings'], 'loading'])
    grammar.switchTo(false)
    expect([state(), ended(), forgotten()]).toEqual(['off', 1, 2])
  })

  it('that dies twice has failed, and can be tried again', () => {
    const { grammar, state, die } = page('en')
    grammar.ask(SETTINGS)
    grammar.switchTo(true)
    die()
    expect(state()).toBe('loading')
    die()
    expect(state()).toBe('failed')
    grammar.switchTo(true)
    expect(state()).toBe('loading')
  })
})

function page(targetLang: string) {
  const state = createExternalStore<GrammarState>('none')
  const counts = { started: 0, ended: 0, begun: 0, forgotten: 0 }
  const posted: CheckRequest['kind'][] = []
  let listeners: WorkerListeners | null = null
  const grammar = startGrammar({
    ...{ targetLang, state },
    together: { grammar: () => undefined, forget: () => void (counts.forgotten += 1) },
    begun: () => void (counts.begun += 1),
    start: (given) => {
      counts.started += 1
      listeners = given
      return { post: ({ kind }) => posted.push(kind), end: () => void (counts.ended += 1) }
    },
  })
  return {
    ...{ grammar, state: state.get, posted: () => posted },
    ...{ started: () => counts.started, ended: () => counts.ended },
    ...{ begun: () => counts.begun, forgotten: () => counts.forgotten },
    die: () => listeners?.onDead(),
    answer: () =>
      listeners?.onAnswer({
        ...{ segment: 'a', source: '', target: '', codes: [] },
        ...{ findings: [], elsewhere: [], missing: [] },
      }),
  }
}
