import { describe, expect, it } from 'vitest'
import type { AnnotationsAnswer, AnnotationView } from '@/lib/api/annotation-answers'
import type { AnnotationRequest } from '@/lib/api/annotation-requests'
import { fail, ok, type Result } from '@/lib/model/result'
import type { Doing } from './annotations-state'
import { createAnnotationsStore } from './annotations-store'

describe('the annotations of a document', () => {
  it('shows an error the moment it is marked, and once the server has it', async () => {
    const { store, server, notes } = model()
    store.do(marked('one'))
    expect(notes()).toEqual(['one'])
    await server.rest()
    expect(notes()).toEqual(['one'])
    expect(server.calls()).toEqual(['add one'])
  })

  it('sends in order, and waits with the rest while the server cannot be reached', async () => {
    const { store, server, notes } = model()
    server.answers(fail('server.unreachable'))
    store.do(marked('one'))
    store.do({ does: 'change', id: 'one', to: { ...SAID, note: 'better' } })
    await server.rest()
    expect([notes(), server.calls()]).toEqual([['better'], ['add one']])
    server.answers(ok(null))
    store.refresh()
    await server.rest()
    expect(server.calls()).toEqual(['add one', 'add one', 'change one'])
  })

  it('takes back what the server refuses', async () => {
    const { store, server, notes } = model()
    server.answers(fail('annotation.outside'))
    store.do(marked('one'))
    await server.rest()
    expect(notes()).toEqual([])
  })

  it('brings back an error that was removed', async () => {
    const { store, server, notes } = model()
    store.do(marked('one'))
    const [view] = store.state.get().list
    store.do({ does: 'remove', id: 'one' })
    expect(notes()).toEqual([])
    store.do({ does: 'restore', view: view! })
    expect(notes()).toEqual(['one'])
    await server.rest()
    expect(server.calls()).toEqual(['add one', 'delete one', 'change one'])
  })

  it('finds on the device what an earlier visit could not send', async () => {
    const first = model()
    first.server.answers(fail('server.unreachable'))
    first.store.do(marked('one'))
    await first.server.rest()
    expect(JSON.parse(first.kept() ?? '')).toHaveLength(1)
    first.server.answers(ok(null))
    first.store.refresh()
    await first.server.rest()
    expect(first.kept()).toBeNull()
  })
})

const SAID = { category: 'accuracy', severity: 'minor', note: '' } as const

function marked(id: string): Doing {
  const annotation: AnnotationRequest = { id, segment: 's', number: 0, ...SAID, note: id }
  const more = { quote: '', author: 'me', at: '', inSource: null, text: { text: '', codes: [] } }
  return { does: 'add', annotation, more }
}

/** A server that keeps what it is sent, and answers as it is told to. */
function model() {
  const calls: string[] = []
  let result: Result<null> = ok(null)
  let has: readonly AnnotationView[] = []
  const heard = (what: string) => {
    calls.push(what)
    return Promise.resolve(result)
  }
  const client = {
    annotations: () => Promise.resolve(ok<AnnotationsAnswer>({ annotations: has, texts: [] })),
    addAnnotation: (_: string, { id, note }: AnnotationRequest) => {
      const places = { segment: 's', number: 0, span: null, missing: null, inSource: null }
      const made = { quote: '', author: 'me', at: '', editedAt: null, on: ['s'] }
      if (result.ok) has = [...has, { id, ...SAID, note, ...places, ...made }]
      return heard(`add ${id}`).then((done) => (done.ok ? ok({ id, at: '' }) : done))
    },
    changeAnnotation: (_: string, id: string) => heard(`change ${id}`),
    deleteAnnotation: (_: string, id: string) => heard(`delete ${id}`),
  }
  const kept = new Map<string, string>()
  const storage = {
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, value: string) => void kept.set(name, value),
    removeItem: (name: string) => void kept.delete(name),
  } as Storage
  const store = createAnnotationsStore('d', client, () => storage)
  return {
    store,
    kept: () => storage.getItem('interlinear.annotations.out:d'),
    notes: () => store.state.get().list.map(({ note }) => note),
    server: {
      calls: () => calls,
      answers: (next: Result<null>) => (result = next),
      rest: () => new Promise((resolve) => setTimeout(resolve, 5)),
    },
  }
}
