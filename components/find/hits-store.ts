'use client'

import { createContext, use, useEffect, useMemo, useSyncExternalStore } from 'react'
import type { Content } from '@/lib/model/content'
import type { Side } from '@/lib/model/file'
import type { Range } from '@/lib/model/range'
import { createExternalStore, type ExternalStore } from '../review/external-store'
import { type Hits, hitsOfFilter, type Langs } from './hits'

/** What rows mark: the panel's words while it looks for some, else those of the filter. */
export interface HitsStores {
  readonly filter: ExternalStore<Hits | null>
  readonly panel: ExternalStore<Hits | null>
}

/** What is looked for on the screen; null outside of a review. */
export const HitsContext = createContext<HitsStores | null>(null)

/** Keeps what the filter's query looks for. Rows hear of it themselves; nothing else is drawn anew. */
export function useHitsStores(query: string, { sourceLang, targetLang }: Langs): HitsStores {
  const stores = useMemo(
    () => ({
      filter: createExternalStore<Hits | null>(null),
      panel: createExternalStore<Hits | null>(null),
    }),
    [],
  )
  useEffect(
    () => stores.filter.set(hitsOfFilter(query, { sourceLang, targetLang })),
    [stores, query, sourceLang, targetLang],
  )
  return stores
}

/** Keeps what the panel looks for, for as long as it is open. */
export function usePanelHits(hits: Hits | null): void {
  const store = use(HitsContext)?.panel
  useEffect(() => {
    store?.set(hits)
    return () => store?.set(null)
  }, [store, hits])
}

/** Where what is looked for stands in a text of a row. */
export function useHits(side: Side, segment: string, content: Content): readonly Range[] {
  const stores = use(HitsContext)
  const panel = useSyncExternalStore(
    stores?.panel.subscribe ?? nothing,
    () => stores?.panel.get(),
    none,
  )
  const filter = useSyncExternalStore(
    stores?.filter.subscribe ?? nothing,
    () => stores?.filter.get(),
    none,
  )
  const hits = panel ?? filter
  return useMemo(() => hits?.(side, segment, content) ?? NO_RANGES, [hits, side, segment, content])
}

const NO_RANGES: readonly Range[] = []

function nothing(): () => void {
  return () => undefined
}

function none(): null {
  return null
}
