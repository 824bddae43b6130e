import { NOTHING_SET } from '@/lib/checks/project-texts'
import { describe, expect, it } from 'vitest'
import type { CheckAnswer, CheckRequest } from './check-messages'
import { createRunner } from './check-runner'
import { type CheckWorker, createChecker, type WorkerListeners } from './checker'

const SETTINGS = { kind: 'settings', sourceLang: 'en', targetLang: 'de' } as const

describe('the worker', () => {
  it('checks a window, then each text that is typed into its segment', async () => {
    const { hear, checked } = runner()
    await hear(settings(), window('a', 'one'))
    await hear(text('a', 'two'))
    expect(checked()).toEqual(['one', 'two'])
  })

  it('passes over what came in while it was busy', async () => {
    const { hear, checked } = runner()
    await hear(settings(), window('a', 'one'), text('a', 'two'), text('a', 'three'))
    expect(checked()).toEqual(['three'])
  })

  it('leaves a text alone that is not of the segment it was shown', async () => {
    const { hear, checked } = runner()
    await hear(settings(), window('b', 'one'), text('a', 'late'))
    expect(checked()).toEqual(['one'])
  })

  it('checks nothing twice', async () => {
    const { hear, checked } = runner()
    await hear(settings(), window('a', 'one'))
    await hear(text('a', 'one'))
    expect(checked()).toEqual(['one'])
  })
})

describe('the page', () => {
  it('starts a worker that has died anew and tells it all again', () => {
    const workers = fakeWorkers()
    const checker = createChecker({ ...workers, onAnswer: () => undefined, onOff: workers.onOff })
    checker.ask(settings())
    checker.ask(window('a', 'one'))
    checker.ask(text('a', 'two'))
    workers.kill()
    expect(workers.posted()).toEqual([
      ['settings', 'window', 'text'],
      ['settings', 'window', 'text'],
    ])
    expect(workers.isOff()).toBe(false)
  })

  it('gives up when that one dies too', () => {
    const workers = fakeWorkers()
    const checker = createChecker({ ...workers, onAnswer: () => undefined, onOff: workers.onOff })
    checker.ask(settings())
    workers.kill()
    workers.kill()
    expect(workers.isOff()).toBe(true)
    checker.ask(window('a', 'one'))
    expect(workers.posted()).toHaveLength(2)
  })

  it('starts it anew again after an answer between', () => {
    const workers = fakeWorkers()
    const checker = createChecker({ ...workers, onAnswer: () => undefined, onOff: workers.onOff })
    checker.ask(settings())
    workers.kill()
    workers.answer()
    workers.kill()
    expect([workers.isOff(), workers.posted().length]).toEqual([false, 3])
  })
})

function runner() {
  const said: CheckAnswer[] = []
  const listen = createRunner({
    load: () => Promise.resolve({}),
    check: () => [],
    elsewhere: () => [],
    missing: () => [],
    say: (answer) => said.push(answer),
    later: (run) => setTimeout(run),
  })
  return {
    checked: () => said.map(({ target }) => target),
    hear: async (...requests: CheckRequest[]) => {
      requests.forEach(listen)
      await new Promise((resolve) => setTimeout(resolve, 5))
    },
  }
}

function fakeWorkers() {
  const sent: CheckRequest['kind'][][] = []
  let listeners: WorkerListeners | null = null
  let off = false
  return {
    start: (given: WorkerListeners): CheckWorker => {
      const mine: CheckRequest['kind'][] = []
      sent.push(mine)
      listeners = given
      return { post: ({ kind }) => mine.push(kind), end: () => undefined }
    },
    onOff: () => void (off = true),
    kill: () => listeners?.onDead(),
    answer: () =>
      listeners?.onAnswer({
        segment: 'a',
        source: '',
        target: '',
        codes: [],
        findings: [],
        elsewhere: [],
        missing: [],
      }),
    posted: () => sent,
    isOff: () => off,
  }
}

function settings(): CheckRequest {
  return { ...SETTINGS, project: NOTHING_SET }
}

function window(segment: string, target: string): CheckRequest {
  const one = {
    ...{ source: '', target, confidence: 1, kind: 'paragraph' as const },
    ...{ sourceStartsUnit: true, targetStartsUnit: true },
  }
  return {
    ...{ kind: 'window', segment, index: 0 },
    document: { sourceLang: 'en', targetLang: 'de', segments: [one] },
  }
}

function text(segment: string, target: string): CheckRequest {
  return { kind: 'text', segment, target, codes: [] }
}
