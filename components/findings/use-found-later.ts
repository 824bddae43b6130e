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

const PACE = { rested: 300, latest: 4000 }

/**
 * Two ask for it: it is made once, and the one before stays where it says the same, so that chips and
 * map are not drawn anew with every word that is typed.
 */
function foundOnce(state: FindingsState): FoundNow {
  const known = MADE.get(state)
  if (known) return known
  const now = { ...foundIn(state), checking: checkingOf(state) }
  const kept = last.found && isSameFound(last.found, now) ? last.found : now
  last.found = kept
  MADE.set(state, kept)
  return kept
}

const MADE = new WeakMap<FindingsState, FoundNow>()
const last: { found: FoundNow | null } = { found: null }
type FoundNow = ReturnType<typeof foundIn> & { readonly checking: ReturnType<typeof checkingOf> }

/** Do they say the same of every segment? */
export function isSameFound(one: FoundNow, other: FoundNow): boolean {
  if (one.found.size !== other.found.size || one.ids.join() !== other.ids.join()) return false
  if (one.checking?.checked !== other.checking?.checked) return false
  for (const [segment, { error, warning, hint }] of other.found) {
    const before = one.found.get(segment)
    if (before?.error !== error || before.warning !== warning || before.hint !== hint) return false
  }
  return true
}

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
