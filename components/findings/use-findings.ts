'use client'

import { createContext, use, useMemo, useSyncExternalStore } from 'react'
import type { FindingView } from '@/lib/api/findings-answers'
import { checkedText } from '@/lib/checks/segments'
import { CODE, type Content } from '@/lib/model/content'
import type { Range } from '@/lib/model/range'
import { cardsOf, cardWith, countsOf, type FindingCard, type SeverityCounts } from './cards'
import {
  findingsOf,
  findingsOfActive,
  type FindingsState,
  type LocalFindings,
  NO_FINDINGS,
} from './findings-state'
import type { FindingsStore, OpenFinding } from './findings-store'
import { type FindingLine, linesOf, sourceLinesOf } from './lines'

/** The findings of the document on the screen; null outside of a review. */
export const FindingsContext = createContext<FindingsStore | null>(null)

/** A part of the findings' state; who reads it is drawn anew only when that part is another. */
export function useFindingsPart<T>(part: (state: FindingsState) => T): T {
  const state = use(FindingsContext)?.state
  const read = () => part(state?.get() ?? NO_FINDINGS)
  return useSyncExternalStore(state?.subscribe ?? nothing, read, () => part(NO_FINDINGS))
}

/** Of one text as it stands, so that a row is drawn anew only when its own change. */
export function useFindingsIn(
  segment: string,
  content: Content,
  revision: number,
): readonly FindingView[] {
  const text = checkedText(content)
  return useFindingsPart((state) => findingsOf(state, segment, text, revision))
}

/** The lines of a row that is not worked on. */
export function useRowLines(segment: string, target: Content, revision: number): RowLines {
  const findings = useFindingsIn(segment, target, revision)
  const { length } = target.text
  return useMemo(() => {
    const cards = cardsOf(findings)
    return { target: linesOf(cards, length), source: sourceLinesOf(cards) }
  }, [findings, length])
}

export interface RowLines {
  readonly source: readonly FindingLine[]
  readonly target: readonly FindingLine[]
}

/** The text of the active row, as findings know it. */
export interface ActiveText {
  readonly segment: string
  readonly target: Content
  readonly revision: number
}

/** The card that is open in the active row, with its place among the others; null while none is. */
export function useOpenCard({ segment, target, revision }: ActiveText): OpenCard | null {
  const opened = useOpenFinding()
  const isHere = opened?.segment === segment
  const text = checkedText(target)
  const findings = useFindingsPart((state) =>
    isHere ? findingsOfActive(state, segment, text, revision) : NONE,
  )
  const typed = useFindingsPart((state) => (isHere ? state.local.get(segment) : undefined))
  const content = useMemo(() => (typed ? contentOf(typed) : target), [typed, target])
  return useMemo(() => {
    const cards = cardsOf(findings)
    const card = isHere ? cardWith(cards, opened.key) : null
    if (!card || !isHere) return null
    const place = cards.indexOf(card) + 1
    return { card, place, total: cards.length, ask: opened.ask, content }
  }, [findings, opened, isHere, content])
}

export interface OpenCard {
  readonly card: FindingCard
  readonly place: number
  readonly total: number
  readonly ask: number
  /** The target that it is of. */
  readonly content: Content
}

/** Line ends are codes again. */
function contentOf({ text, codes }: LocalFindings): Content {
  return { text: text.replaceAll('\n', CODE), codes }
}

/** The lines of the active row while nobody types in it, the open card's among them. */
export function useActiveLines(active: ActiveText): readonly FindingLine[] {
  const { segment, target, revision } = active
  const text = checkedText(target)
  const findings = useFindingsPart((state) => findingsOfActive(state, segment, text, revision))
  const open = useOpenFinding()
  return useMemo(() => {
    const cards = cardsOf(findings)
    const card = open?.segment === segment ? cardWith(cards, open.key) : null
    return linesOf(cards, text.length, card)
  }, [findings, open, segment, text.length])
}

/** What is marked in the source of the active row; drawn anew only where that is another. */
export function useSourceMarks({ segment, target, revision }: ActiveText): SourceMarks {
  const open = useOpenFinding()
  const text = checkedText(target)
  const marks = useFindingsPart((state) => {
    const cards = cardsOf(findingsOfActive(state, segment, text, revision))
    const card = open?.segment === segment ? cardWith(cards, open.key) : null
    return JSON.stringify({ lines: sourceLinesOf(cards), evidence: card?.sources ?? [] })
  })
  return useMemo(() => JSON.parse(marks) as SourceMarks, [marks])
}

export interface SourceMarks {
  readonly lines: readonly FindingLine[]
  readonly evidence: readonly Range[]
}

/** How many findings stand in the active row, by severity. */
export function useActiveCounts({ segment, target, revision }: ActiveText): SeverityCounts {
  const text = checkedText(target)
  const counts = useFindingsPart((state) =>
    JSON.stringify(countsOf(findingsOfActive(state, segment, text, revision))),
  )
  return useMemo(() => JSON.parse(counts) as SeverityCounts, [counts])
}

function useOpenFinding(): OpenFinding | null {
  const open = use(FindingsContext)?.open
  return useSyncExternalStore(open?.subscribe ?? nothing, open?.get ?? none, none)
}

const NONE: readonly FindingView[] = []

function nothing(): () => void {
  return () => undefined
}

function none(): null {
  return null
}
