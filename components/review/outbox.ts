import type { ApiClient } from '@/lib/api/client'
import type { Failure } from '@/lib/model/result'
import type { Action } from '@/lib/model/review'
import type { Device } from './device'
import type { DocumentCore } from './document-core'
import { acknowledged, refused } from './document-state'
import type { SenderReport } from './queue-sender'
import { startSender } from './queue-sender'
import type { Tabs } from './tabs'
import { joinTabs } from './tabs'

/** Where actions wait on the device until the server has answered for them. */
export interface Outbox {
  readonly put: (action: Action) => void
  /** Takes a refused action out: its person has decided. */
  readonly settle: (id: string) => void
  /** Starts sending, in this tab or the one that leads; gives what ends it. */
  readonly start: (onRefused: OnRefused) => () => void
}

export type OnRefused = (action: Action, failure: Failure) => void

export interface OutboxParts {
  readonly document: string
  readonly core: DocumentCore
  readonly client: ApiClient
  readonly device: Promise<Device>
}

export function createOutbox({ document, core, client, device }: OutboxParts): Outbox {
  let tabs: Tabs | null = null
  let wake = (): void => undefined
  const lead = async (signal: AbortSignal, onRefused: OnRefused) => {
    const report = (told: SenderReport) => {
      hear(core, told, onRefused)
      tabs?.say({ type: 'report', report: told })
    }
    const act = (action: Action) => client.act(document, action)
    const parts = { document, device: await device, act, report, signal }
    if (!signal.aborted) wake = startSender(parts).wake
  }
  const write = async (action: Action) => {
    await (await device).addAction(document, action)
    core.queue({ type: 'written', id: action.id })
    wake()
    tabs?.say({ type: 'added' })
  }
  return {
    put: (action) => void write(action),
    settle: (id) => {
      core.queue({ type: 'settled', id })
      void device.then((one) => one.removeAction(id)).then(() => wake())
    },
    start: (onRefused) => {
      const joined = joinTabs(
        document,
        (message) => (message.type === 'added' ? wake() : hear(core, message.report, onRefused)),
        (signal) => void lead(signal, onRefused),
      )
      tabs = joined
      const retry = () => wake()
      addEventListener('online', retry)
      return () => {
        removeEventListener('online', retry)
        joined.close()
      }
    },
  }
}

/** What became of an action, in this tab's queue and document. */
function hear(core: DocumentCore, report: SenderReport, onRefused: OnRefused): void {
  switch (report.type) {
    case 'sending': {
      core.queue(report)
      return
    }
    case 'unreachable': {
      core.queue({ type: 'unreachable' })
      return
    }
    case 'acknowledged': {
      core.become(acknowledged(core.state(), report.action, report.answer))
      return
    }
    case 'refused': {
      const { action, refusal, seq } = report
      // Another tab's action is not in this one's queue yet.
      core.queue({ type: 'restored', entries: [{ action, state: 'queued', refusal: null }] })
      core.become(refused(core.state(), action.id, refusal, seq))
      onRefused(action, refusal.failure)
    }
  }
}
