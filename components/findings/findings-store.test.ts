import { describe, expect, it } from 'vitest'
import type { FindingsAnswer } from '@/lib/api/findings-answers'
import { NOTHING_SET } from '@/lib/checks/project-texts'
import { fail, ok } from '@/lib/model/result'
import { isStanding } from './cards'
import { createFindingsStore } from './findings-store'
import { finding } from './testing'

const one = finding('spelling\u001funknown\u001fteh\u001f', [0, 3])

describe('the findings in the browser', () => {
  it('are hidden at once, and the server is told who dismissed what', async () => {
    const { store, standing, sent } = await opened()
    store.dismiss([{ segment: 'a', finding: one }], 'here')
    expect(standing()).toEqual(['b'])
    await settled()
    expect(sent).toEqual(['dismiss here a'])
  })

  it('are told of once for the whole document', async () => {
    const { store, standing, sent } = await opened()
    const both = ['a', 'b'].map((segment) => ({ segment, finding: one }))
    expect(store.dismiss(both, 'document')).toHaveLength(1)
    await settled()
    expect([standing(), sent]).toEqual([[], ['dismiss document null']])
  })

  it('come back when the server refuses', async () => {
    const { store, standing } = await opened('refuses')
    store.dismiss([{ segment: 'a', finding: one }], 'here')
    expect(standing()).toEqual(['b'])
    await settled()
    expect(standing()).toEqual(['a', 'b'])
  })

  it('are taken back after the dismissal has gone, in the order in which it was done', async () => {
    const { store, standing, sent } = await opened()
    store.takeBack(store.dismiss([{ segment: 'a', finding: one }], 'here'))
    expect(standing()).toEqual(['a', 'b'])
    await settled()
    expect(sent).toEqual(['dismiss here a', 'take back 1'])
  })
})

it('gives up what was found in a text that was worked on, once that is left', async () => {
  const { store, reads } = await opened()
  const texts = { source: '', target: 'The ferry leaves.' }
  store.checked('a', texts, [], [])
  store.refresh()
  await settled()
  // The server's word has come, and leaves alone what may be being typed.
  expect(store.state.get().local.has('a')).toBe(true)
  store.checked('b', texts, [], [])
  await expect.poll(() => store.state.get().local.has('a')).toBe(false)
  expect(reads()).toBe(3)
})

async function opened(server: 'takes' | 'refuses' = 'takes') {
  const sent: string[] = []
  let read = 0
  const done = (what: string) => {
    sent.push(what)
    return Promise.resolve(server === 'takes' ? ok(null) : fail('document.missing'))
  }
  const store = createFindingsStore({
    calls: {
      read: () => {
        read += 1
        return Promise.resolve(ok(ANSWER))
      },
      dismiss: ([first]) => done(`dismiss ${first?.scope} ${first?.segment}`),
      takeBack: (ids) => done(`take back ${ids.length}`),
      settings: () => Promise.resolve(ok({ project: null, ...NOTHING_SET })),
      change: () => Promise.resolve(ok({ project: null, ...NOTHING_SET })),
    },
    mine: { get: () => [], put: () => undefined, watch: () => () => undefined },
    lang: 'en',
    me: 'me',
    now: () => '2026-01-01T00:00:00Z',
    newId: () => crypto.randomUUID(),
  })
  await store.ready()
  const standing = () =>
    [...store.state.get().shown].flatMap(([segment, { findings }]) =>
      findings.some(isStanding) ? segment : [],
    )
  return { store, standing, sent, reads: () => read }
}

function settled(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve))
}

const ANSWER: FindingsAnswer = {
  ...{ findings: 1, settings: '', checked: 2, of: 2, dismissals: [], languageTool: null },
  segments: ['a', 'b'].map((segment) => ({ segment, number: 1, findings: [one] })),
}
