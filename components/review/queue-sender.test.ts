import { describe, expect, it } from 'vitest'
import type { ActAnswer } from '@/lib/api/answers'
import type { ActOutcome } from '@/lib/api/client'
import { fail } from '@/lib/model/result'
import type { Action } from '@/lib/model/review'
import { memoryDevice } from './device'
import { startSender, type SenderReport } from './queue-sender'

describe('sending the queue', () => {
  it('sends each action once, in order, and clears the device', async () => {
    const { device, sent, reports } = await sending(['a', 'b', 'c'], () => answered())
    expect(sent).toEqual(['a', 'b', 'c'])
    expect(await device.entriesOf('d')).toEqual([])
    expect(reports.filter((type) => type === 'acknowledged')).toHaveLength(3)
  })

  it('keeps an action whose answer never came and sends it again', async () => {
    let tries = 0
    const answer = () => (++tries === 1 ? unreachable() : answered())
    const { sent, reports } = await sending(['a'], answer, 2)
    expect(sent).toEqual(['a', 'a'])
    expect(reports).toEqual(['sending', 'unreachable', 'sending', 'acknowledged'])
  })

  it('keeps a refused action on the device and goes on with others', async () => {
    const answer = (action: Action) => (action.id === 'a' ? stale() : answered())
    const { device, sent } = await sending(['a', 'b'], answer)
    expect(sent).toEqual(['a', 'b'])
    const left = await device.entriesOf('d')
    expect(left.map(({ action, state }) => [action.id, state])).toEqual([['a', 'refused']])
  })
})

/** Adds the actions, each on a segment of its own, and waits until so many were sent. */
async function sending(
  ids: string[],
  answer: (action: Action) => ActOutcome,
  until: number = ids.length,
) {
  const device = memoryDevice()
  const sent: string[] = []
  const reports: string[] = []
  const stop = new AbortController()
  const act = async (action: Action) => {
    sent.push(action.id)
    return Promise.resolve(answer(action))
  }
  const report = ({ type }: SenderReport) => void reports.push(type)
  const sender = startSender({ document: 'd', device, act, report, signal: stop.signal })
  for (const id of ids) {
    await device.addAction('d', edit(id))
    sender.wake()
  }
  while (sent.length < until || reports.length < 2 * until) {
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
  stop.abort()
  return { device, sent, reports }
}

function answered(): ActOutcome {
  return { ok: true, value: { at: '2026-03-14T12:00:00.000Z' } as ActAnswer }
}

function unreachable(): ActOutcome {
  return { ...fail('server.unreachable'), refusal: null }
}

function stale(): ActOutcome {
  const failure = fail('revision.stale')
  return { ...failure, refusal: { ...failure, segments: [], seq: 3 } }
}

function edit(id: string): Action {
  const changes = [{ segment: `s-${id}`, basedOn: 'import' }]
  return { kind: 'revise', id, label: 'edit', changes }
}
