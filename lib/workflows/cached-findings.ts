import { findingKeys, sharedKey } from '@/lib/checks/key'
import { inOrder } from '@/lib/checks/order'
import type { FindingView } from '@/lib/api/findings-answers'
import type { Finding } from '@/lib/model/finding'
import { packFound } from '@/lib/model/found'
import type { DismissalRow, FindingsRow } from '@/lib/store/schema'

/** A finding as it is kept: with the key that dismissals name. */
export interface CachedFinding extends Finding {
  readonly key: string
}

/** As JSON, which is compared with what was kept before. */
export function cached(
  findings: readonly Finding[],
  texts: { readonly source: string; readonly target: string },
): string {
  if (findings.length === 0) return NONE
  const keys = findingKeys(findings, texts)
  return JSON.stringify(findings.map((finding, n) => ({ ...finding, key: keys[n] ?? '' })))
}

/** No findings, as JSON. */
export const NONE = '[]'

/** Both kinds of findings of a segment, in the order of their places. */
export function findingsIn({ own, across }: Pick<FindingsRow, 'own' | 'across'>): CachedFinding[] {
  const [one, two] = [parsed(own), parsed(across)]
  return two.length === 0 ? one : inOrder([...one, ...two])
}

/** It was written by this program, so it is taken as it is. */
function parsed(json: string): CachedFinding[] {
  return json === NONE ? [] : (JSON.parse(json) as CachedFinding[])
}

/** Tells which dismissal hides a finding of a segment. */
export type Dismissed = (segment: string, key: string) => string | null

/** The newest of several wins; one of the whole document yields to one of the segment. */
export function dismissedBy(rows: readonly DismissalRow[]): Dismissed {
  const byPlace = new Map(
    rows.map(({ segment, key, id }) => [
      segment === null ? placeOf('', sharedKey(key)) : placeOf(segment, key),
      id,
    ]),
  )
  return (segment, key) =>
    byPlace.get(placeOf(segment, key)) ?? byPlace.get(placeOf('', sharedKey(key))) ?? null
}

function placeOf(segment: string, key: string): string {
  return `${segment} ${key}`
}

export function seenBy(
  dismissed: Dismissed,
  segment: string,
  findings: readonly CachedFinding[],
): FindingView[] {
  return findings.map((one) => ({ ...one, dismissedBy: dismissed(segment, one.key) }))
}

/** How many findings of a segment stand, packed. */
export function standing(findings: readonly FindingView[]): number {
  const count = (severity: Finding['severity']) =>
    findings.filter((one) => one.severity === severity && one.dismissedBy === null).length
  return packFound({ error: count('error'), warning: count('warning'), hint: count('hint') })
}
