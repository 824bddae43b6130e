import { describe, expect, it } from 'vitest'
import type { EventEntry, EventsAnswer } from '@/lib/api/event-answers'
import type { Result } from '@/lib/model/result'
import { fail, ok } from '@/lib/model/result'
import type { Watch } from '@/lib/workflows/watch-documents'
import { eventStream } from './event-stream'

describe('a stream of events', () => {
  it('tells what was missed, then what happens, and ends when the server stops', async () => {
    const server = model(2)
    const frames = framesOf(server.open(1))
    expect(await frames.next()).toEqual({
      ...{ event: 'open', id: 1 },
      data: { seq: 2, comments: 0, annotations: 0, findings: 0 },
    })
    expect(await frames.next()).toMatchObject({ event: 'action', id: 2 })
    server.act()
    expect(await frames.next()).toMatchObject({ event: 'action', id: 3, data: { seq: 3 } })
    server.comment()
    expect(await frames.next()).toEqual({ event: 'comments', id: 3, data: { comments: 1 } })
    server.annotate()
    expect(await frames.next()).toEqual({
      ...{ event: 'annotations', id: 3 },
      data: { annotations: 1 },
    })
    server.check()
    expect(await frames.next()).toEqual({ event: 'findings', id: 3, data: { findings: 1 } })
    server.stop()
    expect(await frames.next()).toBeNull()
  })

  it('says that one is behind who is ahead of a store that was put back', async () => {
    const server = model(2)
    const frames = framesOf(server.open(9))
    await frames.next()
    expect(await frames.next()).toEqual({ event: 'behind', id: 2, data: { seq: 2 } })
    server.act()
    expect(await frames.next()).toMatchObject({ event: 'action', id: 3 })
    server.stop()
  })

  it('ends when the document is gone, and when its reader goes', async () => {
    const gone = model(0)
    const frames = framesOf(gone.open(0))
    await frames.next()
    gone.remove()
    expect(await frames.next()).toBeNull()

    const left = model(0)
    const reader = framesOf(left.open(0))
    await reader.next()
    expect(left.watchers()).toBe(1)
    await reader.leave()
    await expect.poll(() => left.watchers()).toBe(0)
  })

  it('is not to be compressed or kept on the way', () => {
    const server = model(0)
    const { headers } = server.open(0)
    expect(headers.get('content-type')).toBe('text/event-stream')
    expect(headers.get('cache-control')).toContain('no-transform')
    server.stop()
  })
})

/** A server with one document of so many actions. */
function model(count: number) {
  const closing = new AbortController()
  const raised = new Set<Parameters<Watch['on']>[2]>()
  let comments = 0
  let annotations = 0
  let findings = 0
  const log = Array.from({ length: count }, (_, n) => entry(n + 1))
  let isGone = false
  const watch: Watch = {
    on: (_document, _seq, onRaised) => {
      raised.add(onRaised)
      return () => void raised.delete(onRaised)
    },
    look: () => undefined,
    close: () => closing.abort(),
    closed: closing.signal,
  }
  const tell = () =>
    raised.forEach((one) => one({ seq: log.length, comments, annotations, findings }))
  const ask = (since: number): Promise<Result<EventsAnswer>> =>
    Promise.resolve(
      isGone
        ? fail('document.missing')
        : ok({ seq: log.length, comments, annotations, findings, events: log.slice(since) }),
    )
  return {
    open: (seq: number) =>
      eventStream({
        document: 'd',
        since: { seq, comments, annotations, findings },
        ask,
        watch,
        signal: new AbortController().signal,
      }),
    act: () => {
      log.push(entry(log.length + 1))
      tell()
    },
    comment: () => {
      comments += 1
      tell()
    },
    annotate: () => {
      annotations += 1
      tell()
    },
    check: () => {
      findings += 1
      tell()
    },
    remove: () => {
      isGone = true
      tell()
    },
    stop: watch.close,
    watchers: () => raised.size,
  }
}

function entry(seq: number): EventEntry {
  const what = { id: `a${seq}`, kind: 'flag', label: 'flag', author: 'local', at: '' } as const
  return { ...what, seq, reason: null, undoes: null, change: null, rows: null }
}

function framesOf(response: Response) {
  if (!response.body) throw new Error('no body')
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader()
  let text = ''
  const next = async (): Promise<unknown> => {
    for (;;) {
      const end = text.indexOf('\n\n')
      if (end >= 0) {
        const frame = text.slice(0, end)
        text = text.slice(end + 2)
        return parsed(frame)
      }
      const { done, value } = await reader.read()
      if (done) return null
      text += value
    }
  }
  return { next, leave: () => reader.cancel() }
}

function parsed(frame: string) {
  const field = (name: string) => new RegExp(`^${name}: (.*)$`, 'm').exec(frame)?.[1] ?? ''
  return {
    event: field('event'),
    id: Number(field('id')),
    data: JSON.parse(field('data')) as unknown,
  }
}
