import type { JoinTabs, TabMessage } from './tabs'

/** Tabs of one browser for tests: one leads, the next takes over; now and then all lead at once. */
export interface ModelTabs {
  readonly join: JoinTabs
  /** As where Web Locks are missing, or a frozen tab comes back. */
  readonly letAllLead: () => void
}

interface Joined {
  readonly hear: (message: TabMessage) => void
  readonly lead: (signal: AbortSignal) => void
  readonly closing: AbortController
  leads: boolean
}

export function createModelTabs(): ModelTabs {
  const joined: Joined[] = []
  const startLeading = (tab: Joined | undefined) => {
    if (!tab || tab.leads) return
    tab.leads = true
    tab.lead(tab.closing.signal)
  }
  return {
    join: (_document, hear, lead) => {
      const tab: Joined = { hear, lead, closing: new AbortController(), leads: false }
      joined.push(tab)
      if (joined.length === 1) queueMicrotask(() => startLeading(joined[0]))
      return {
        say: (message) => {
          const told = structuredClone(message)
          for (const other of joined) if (other !== tab) queueMicrotask(() => other.hear(told))
        },
        close: () => {
          tab.closing.abort()
          joined.splice(joined.indexOf(tab), 1)
          startLeading(joined[0])
        },
      }
    },
    letAllLead: () => joined.forEach(startLeading),
  }
}
