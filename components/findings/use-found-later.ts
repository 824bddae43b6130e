'use client'

import { useMemo } from 'react'
import type { FindingView } from '@/lib/api/findings-answers'
import type { DocumentStore } from '../review/document-store'
import { useLater } from '../review/use-later'
import { countsOf, isStanding, type SeverityCounts } from './cards'
import { findingsOn } from './findings-on-screen'
import { type FindingsState, NO_FINDINGS } from './findings-state'

/** How many findings stand in each segment that has any. */
export type Found = ReadonlyMap<string, SeverityCounts>

/** What was found in the document, for figures and maps: they may come a moment late. */
export function useFoundLater(store: DocumentStore) {
  const state = useLater(findingsOn(store).state, PACE) ?? NO_FINDINGS
  return useMemo(() => foundOnce(state), [state])
}

const PACE = { rested: 250, latest: 1500 }

/** Two ask for it: it is made once. */
function foundOnce(state: FindingsState) {
  const known = MADE.get(state) ?? { ...foundIn(state), checking: checkingOf(state) }
  MADE.set(state, known)
  return known
}

const MADE = new WeakMap<FindingsState, FoundNow>()
type FoundNow = ReturnType<typeof foundIn> & { readonly checking: ReturnType<typeof checkingOf> }

/** Does a segment have an error or a warning? */
export function isFound(found: Found, segment: string): boolean {
  const counts = found.get(segment)
  return counts !== undefined && counts.error + counts.warning > 0
}

/** By segment, and the ids of the checks that found it. */
export function foundIn({ shown, local }: FindingsState) {
  const found = new Map<string, SeverityCounts>()
  const ids = new Set<string>()
  const take = (segment: string, findings: readonly FindingView[]) => {
    if (findings.length === 0) return
    found.set(segment, countsOf(findings))
    for (const finding of findings) if (isStanding(finding)) ids.add(finding.check)
  }
  for (const [segment, { findings }] of shown) if (!local.has(segment)) take(segment, findings)
  for (const [segment, { findings }] of local) take(segment, findings)
  return { found, ids: [...ids].toSorted() }
}

function checkingOf({ answer }: FindingsState) {
  return answer && answer.checked < answer.of ? { checked: answer.checked, of: answer.of } : null
}
