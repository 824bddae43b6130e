import type { ApiClient } from '@/lib/api/client'
import type { Failure } from '@/lib/model/result'
import type { Action } from '@/lib/model/review'
import type { QueueEntry } from './action-queue'
import type { DocumentCore } from './document-core'
import {
  acknowledged,
  countsHeardOf,
  doneInTab,
  happened,
  heardOf,
  refused,
} from './document-state'
import { followEvents } from './event-follower'
import type { SenderReport } from './queue-sender'
import { startSender } from './queue-sender'
import type { SturdyDevice } from './sturdy-device'
import type { JoinTabs, TabMessage, Tabs } from './tabs'
import { joinTabs } from './tabs'

/** Where actions wait on the device until the server has answered for them. */
export interface Outbox {
  readonly put: (action: Action) => void
  /** Takes a refused action out: its person has decided. */
  readonly settle: (id: string) => void
  /**
   * Starts sending and listening, in this tab or the one that leads; gives what ends it. What other
   * tabs add comes after what was on the device, so it waits for that to be `restored`.
   */
  readonly start: (onRefused: OnRefused, restored: Promise<void>) => () => void
}

export type OnRefused = (action: Action, failure: Failure) => void

export interface OutboxParts {
  readonly document: string
  readonly core: DocumentCore
  readonly client: ApiClient
  readonly device: Promise<SturdyDevice>
  /** Tests have tabs of their own. */
  readonly join?: JoinTabs
  readonly follow?: typeof followEvents
}

export function createOutbox(parts: OutboxParts): Outbox {
  const { document, core, client, device, join = joinTabs, follow = followEvents } = parts
  let tabs: Tabs | null = null
  let wake = (): void => undefined

  const lead = async (signal: AbortSignal, onRefused: OnRefused) => {
    tabs?.say({ type: 'asks' })
    const report = (told: SenderReport) => {
      hear(core, told, onRefused)
      tabs?.say({ type: 'report', report: told })
    }
    const act = (action: Action) => client.act(document, action)
    tellProgress(core, signal, (seq) => tabs?.say({ type: 'heard', seq }))
    void follow({
      ...{ document, client, signal, since: () => core.state().base.seq },
      hear: (event) => {
        tabs?.say({ type: 'event', event })
        core.become(happened(core.state(), event))
      },
      hearOf: (seq) => {
        core.become(heardOf(core.state(), seq))
        tabs?.say({ type: 'heard', seq })
      },
      hearOfCounts: (counts) => {
        core.become(countsHeardOf(core.state(), counts))
        tabs?.say({ type: 'counts', counts })
      },
    })
    const sending = { document, device: await device, act, report, signal }
    if (!signal.aborted) wake = startSender(sending).wake
  }
  const write = async (action: Action) => {
    const one = await device
    await one.addAction(document, action)
    core.queue({ type: 'written', id: action.id })
    wake()
    if (one.carries(action.id)) sayCarried(core, one, tabs)
    else tabs?.say({ type: 'added', action })
  }
  const listen = (message: TabMessage, onRefused: OnRefused) => {
    hearTab(core, message, onRefused)
    if (message.type === 'added') wake()
    if (message.type === 'carried') void keep(message.entries, device, document).then(() => wake())
    const id = goneBy(message)
    if (id !== null) void forget(id, device)
    if (message.type === 'asks') void device.then((one) => sayCarried(core, one, tabs))
  }
  return {
    put: (action) => void write(action),
    settle: (id) => {
      core.queue({ type: 'settled', id })
      void device.then((one) => one.removeAction(id)).then(() => wake())
      tabs?.say({ type: 'settled', id })
    },
    start: (onRefused, restored) => {
      const joined = join(
        document,
        (message) => {
          const isNew = message.type === 'added' || message.type === 'carried'
          if (isNew) void restored.then(() => listen(message, onRefused))
          else listen(message, onRefused)
        },
        (signal) => void lead(signal, onRefused),
      )
      tabs = joined
      joined.say({ type: 'asks' })
      const retry = () => wake()
      addEventListener('online', retry)
      return () => {
        removeEventListener('online', retry)
        joined.close()
      }
    },
  }
}

/**
 * Says how far the document has come, however that became known here: the other tabs follow nothing
 * themselves, and what an outline or a window told this one is not told to it again.
 */
function tellProgress(core: DocumentCore, signal: AbortSignal, say: (seq: number) => void): void {
  let said = -1
  const tell = () => {
    const { seq } = core.state().base
    if (seq > said) say((said = seq))
  }
  tell()
  signal.addEventListener('abort', core.subscribe(tell))
}

/** What another tab could not write to the device is kept in every tab's memory. */
async function keep(
  entries: readonly QueueEntry[],
  device: Promise<SturdyDevice>,
  document: string,
): Promise<void> {
  const one = await device
  for (const { action, refusal } of entries) {
    await one.carry(document, action)
    if (refusal) await one.refuseAction(action.id, refusal)
  }
}

/** Id of the action that another tab has brought to the server, or given up. */
function goneBy(message: TabMessage): string | null {
  if (message.type === 'settled') return message.id
  if (message.type !== 'report' || message.report.type !== 'acknowledged') return null
  return message.report.action.id
}

async function forget(id: string, device: Promise<SturdyDevice>): Promise<void> {
  const one = await device
  if (one.carries(id)) await one.removeAction(id)
}

/** Tells the others what is in this tab's memory and on no device: always all of it, in its order. */
function sayCarried(core: DocumentCore, device: SturdyDevice, tabs: Tabs | null): void {
  const isCarried = ({ action, state }: QueueEntry) =>
    state !== 'writing' && device.carries(action.id)
  const entries = core.state().queue.entries.filter(isCarried)
  if (entries.length > 0) tabs?.say({ type: 'carried', entries })
}

function hearTab(core: DocumentCore, message: TabMessage, onRefused: OnRefused): void {
  switch (message.type) {
    case 'added': {
      core.become(doneInTab(core.state(), queued(message.action)))
      return
    }
    case 'carried': {
      core.become(message.entries.reduce(doneInTab, core.state()))
      return
    }
    case 'settled': {
      core.queue(message)
      return
    }
    case 'report': {
      hear(core, message.report, onRefused)
      return
    }
    case 'event': {
      core.become(happened(core.state(), message.event))
      return
    }
    case 'heard': {
      core.become(heardOf(core.state(), message.seq))
      return
    }
    case 'counts': {
      core.become(countsHeardOf(core.state(), message.counts))
      return
    }
    case 'asks':
  }
}

function queued(action: Action): QueueEntry {
  return { action, state: 'queued', refusal: null }
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
      // Another tab's action may not be in this one's queue yet.
      core.queue({ type: 'restored', entries: [queued(action)] })
      core.become(refused(core.state(), action.id, refusal, seq))
      onRefused(action, refusal.failure)
    }
  }
}
