import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { OutlineRow } from '@/lib/api/answers'
import type { Action } from '@/lib/model/review'
import { fromList } from '@/lib/review/random'
import { randomAction } from '@/lib/review/random-action'
import { pendingActions, segmentsOf } from './action-queue'
import { carriesText } from './conflicts'
import { memoryDevice, type Device } from './device'
import { createDocumentStore, type DocumentStore } from './document-store'
import type { FollowerParts } from './event-follower'
import { createModelServer, type ModelServer } from './model-server'
import { documentOf } from './opened-document'
import { createModelTabs, type ModelTabs } from './model-tabs'

/*
 * The whole way of an action, as it runs in the browser: device, tabs, sender, state. Only what lies
 * outside is a model: a server that stores what the reducer says, a bus between tabs, a clock.
 */
describe('replay of the queue', () => {
  beforeEach(() => {
    vi.useFakeTimers()
    vi.stubGlobal('addEventListener', () => undefined)
    vi.stubGlobal('removeEventListener', () => undefined)
  })
  afterEach(() => {
    vi.useRealTimers()
    vi.unstubAllGlobals()
  })

  it('is exactly once and in order, whatever is lost, killed, closed or full', async () => {
    const numbers = fc.array(fc.nat({ max: 0xffff }), {
      minLength: 60,
      maxLength: 600,
      size: 'max',
    })
    await fc.assert(
      fc.asyncProperty(numbers, async (list) => {
        const world = createWorld(list)
        for (let n = 0; n < 40; n += 1) await world.step()
        await world.heal()
        world.check()
        await world.end()
      }),
      // Shrinking would take minutes and end in a timeout that names no seed.
      { numRuns: 50, endOnFailure: true },
    )
  }, 120_000)

  it('tells the other tabs also what the one that leads has learnt by asking', async () => {
    const server = createModelServer(documentOf('One. Two.'), fromList([]))
    server.heal()
    const device = Promise.resolve(memoryDevice())
    const parts = { server, bus: createModelTabs(), device, refusedIds: new Set<string>() }
    const [leading, other] = [startTab(0, parts), startTab(1, parts)]
    await vi.advanceTimersByTimeAsync(1000)
    server.colleagueActs()
    leading.store.refresh()
    await vi.advanceTimersByTimeAsync(10_000)
    expect(server.log()).toHaveLength(1)
    expect([leading, other].map(({ store }) => store.state().base.seq)).toEqual([1, 1])
    leading.close()
    other.close()
  })
})

interface Tab {
  readonly name: number
  readonly store: DocumentStore
  readonly close: () => void
  /** Ids in the order in which they were done here. */
  readonly acted: string[]
}

function createWorld(list: readonly number[]) {
  const choices = fromList(list)
  const roll = () => choices.below(100)
  const server = createModelServer(documentOf('One. Two. Three. Four. Five. Six. Seven.'), choices)
  const bus = createModelTabs()
  const database = memoryDevice()
  const disk = { isFull: false }
  const device = () => Promise.resolve(failing(database, disk))
  const refusedIds = new Set<string>()
  const open: Tab[] = []
  const all: Tab[] = []
  let count = 0

  const named = new Map<string, readonly string[]>()
  const bySegment = (acted: readonly string[]) => {
    const segments = new Set(acted.flatMap((id) => named.get(id) ?? []))
    return [...segments].map((one) => acted.filter((id) => named.get(id)?.includes(one)))
  }
  const openTab = () => {
    const tab = startTab(all.length, { server, bus, device: device(), refusedIds })
    open.push(tab)
    all.push(tab)
  }
  const actIn = (tab: Tab) => {
    const { shown } = tab.store.state()
    const segments = new Map([...shown.loaded].map(([id, { state }]) => [id, state]))
    const past = tab.store.state().own.map(({ id }) => id)
    const action = randomAction(choices, { ...server.view(), segments }, `a${count++}`, past)
    named.set(action.id, segmentsOf(action))
    if (tab.store.act(action).ok) tab.acted.push(action.id)
  }
  const closeOne = async () => {
    const at = choices.below(open.length)
    const tab = open[at]
    await vi.advanceTimersByTimeAsync(0)
    // What is in this tab's memory alone is lost with it: that is what the warning is for.
    const isHere = tab?.store.state().queue.entries.some(({ state }) => state === 'writing')
    if (!tab || isHere || tab.store.state().trouble !== null) return
    tab.close()
    open.splice(at, 1)
    if (open.length === 0) openTab()
  }
  const tabThere = () => open[choices.below(open.length)]
  openTab()

  const step = async () => {
    const what = roll()
    const tab = tabThere()
    if (what < 45 && tab) actIn(tab)
    else if (what < 55) server.colleagueActs()
    else if (what < 62) server.breakDown(roll() * 60)
    else if (what < 66) disk.isFull = !disk.isFull
    else if (what < 72 && open.length < 4) openTab()
    else if (what < 78) await closeOne()
    else if (what < 80) bus.letAllLead()
    await vi.advanceTimersByTimeAsync(roll() < 40 ? 0 : roll() * 10)
  }
  const heal = async () => {
    disk.isFull = false
    server.heal()
    await vi.advanceTimersByTimeAsync(90_000)
    server.heal()
    await vi.advanceTimersByTimeAsync(60_000)
  }
  const check = () => {
    const log = server.log().map(({ id }) => id)
    expect(new Set(log).size).toBe(log.length)
    const held = new Set(
      open.flatMap(({ store }) => store.state().queue.entries.map(({ action }) => action.id)),
    )
    for (const { acted } of all) {
      const missing = acted.filter(
        (id) => !log.includes(id) && !refusedIds.has(id) && !held.has(id),
      )
      expect(missing, 'neither done nor refused nor waiting for its person').toEqual([])
      // What a refused action holds back is overtaken by the rest, but never on its own segments.
      for (const ids of refusedIds.size === 0 ? [acted] : bySegment(acted)) {
        expect(log.filter((id) => ids.includes(id))).toEqual(ids.filter((id) => log.includes(id)))
      }
    }
    for (const { store } of open) {
      const { queue, shown, base, trouble } = store.state()
      expect(pendingActions(queue)).toEqual([])
      expect(base.seq).toBe(server.log().length)
      expect(said(shown.rows)).toEqual(said(server.rows()))
      if (queue.entries.length === 0) expect(trouble).toBeNull()
    }
  }
  const end = async () => {
    open.forEach(({ close }) => close())
    await vi.advanceTimersByTimeAsync(60_000)
  }
  return { step, heal, check, end }
}

/** Rows but for their authors, whom each side numbers in its own order. */
function said(rows: readonly OutlineRow[]) {
  return rows.map((row) => row.slice(0, 7))
}

interface TabParts {
  readonly server: ModelServer
  readonly bus: ModelTabs
  readonly device: Promise<Device>
  readonly refusedIds: Set<string>
}

function startTab(name: number, { server, bus, device, refusedIds }: TabParts): Tab {
  const outside = { join: bus.join, follow: askNowAndThen }
  const store = createDocumentStore(server.opened(), server.client, device, () => '', outside)
  const onRefused = (action: Action) => {
    refusedIds.add(action.id)
    if (!carriesText(action)) store.settle(action.id)
  }
  const close = store.start({ onRefused, onRestored: () => undefined })
  return { name, store, close, acted: [] }
}

/** Stands for the stream of events, which only a browser has. */
async function askNowAndThen(parts: FollowerParts): Promise<void> {
  while (!parts.signal.aborted) {
    const answer = await parts.client.events(parts.document, parts.since())
    if (answer.ok) answer.value.events.forEach(parts.hear)
    await new Promise((resolve) => setTimeout(resolve, 3000))
  }
}

function failing(device: Device, disk: { readonly isFull: boolean }): Device {
  return {
    ...device,
    addAction: (...args) =>
      disk.isFull
        ? Promise.reject(new DOMException('no room', 'QuotaExceededError'))
        : device.addAction(...args),
  }
}
