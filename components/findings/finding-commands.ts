import type { DismissalScope } from '@/lib/api/findings-answers'
import { checkedText } from '@/lib/checks/segments'
import { current, type Desk, say } from '../review/desk'
import { showFound } from '../find/show-found'
import { goToRank } from '../review/moving'
import { rowAt } from '../review/document-cache'
import { cardAt, cardsOf, cardWith, type FindingCard } from './cards'
import { findingsOfActive, isBeingChecked } from './findings-state'
import { findingsOn } from './findings-on-screen'
import { wordIn } from './known-settings'
import { rememberStep } from './finding-undo'
import { nextWithFindings } from './finding-walk'
import { isWalked } from './shows-hints'

/** The cards of the active segment, as the screen has them. */
export function activeCards(desk: Desk): readonly FindingCard[] {
  const at = current(desk)
  if (!at) return []
  const { segment, head } = at.loaded.state
  const state = findingsOn(desk.store).state.get()
  return cardsOf(findingsOfActive(state, segment.id, checkedText(head.target), head.number))
}

/** The card that is open in the active segment. */
export function openCard(desk: Desk): FindingCard | null {
  const open = findingsOn(desk.store).open.get()
  return open?.segment === desk.screen().active ? cardWith(activeCards(desk), open.key) : null
}

/** Opens the next card or the one before, of this segment or of one further on. */
export function stepFinding(desk: Desk, direction: 1 | -1): void {
  const here = neighbourHere(desk, direction)
  if (here) {
    show(desk, here)
    return
  }
  const rank = nextWithFindings(desk, direction)
  if (rank === null) {
    say(desk, direction === 1 ? 'told.lastFinding' : 'told.firstFinding')
    return
  }
  goToRank(desk, rank)
  const row = rowAt(desk.store.state().shown, rank)
  // Typed text that was refused keeps one where it is.
  if (row && desk.screen().active === row[0]) arrive(desk, row[0], direction)
}

/** Puts the keys into the open card, or into the one at the caret, or the first. */
export function openFixes(desk: Desk): void {
  const cards = activeCards(desk)
  const offset = offsetHere(desk)
  const near =
    openCard(desk) ??
    (offset === null ? null : cardAt(cards, offset)) ??
    neighbourHere(desk, 1) ??
    cards[0]
  if (!near) {
    say(desk, isWaiting(desk) ? 'told.findingsPending' : 'told.noFindingHere')
    return
  }
  show(desk, near, (findingsOn(desk.store).open.get()?.ask ?? 0) + 1)
}

function isWaiting(desk: Desk): boolean {
  const at = current(desk)
  if (!at) return false
  const { segment, head } = at.loaded.state
  return isBeingChecked(findingsOn(desk.store).state.get(), segment.id, checkedText(head.target))
}

export function closeCard(desk: Desk): void {
  findingsOn(desk.store).open.set(null)
}

/** Dismisses what is on the open card, and opens the next card of the segment. */
export function dismissOpen(desk: Desk, scope: DismissalScope): void {
  const card = openCard(desk)
  if (!card) {
    say(desk, 'told.noFindingOpen')
    return
  }
  const segment = desk.screen().active
  const next = neighbourHere(desk, 1)
  const findings = card.findings.map((finding) => ({ segment, finding }))
  dismissAll(desk, findings, scope)
  findingsOn(desk.store).open.set(null)
  if (next) show(desk, next)
}

/** Dismisses many findings as one step, which can be taken back. */
export function dismissAll(
  desk: Desk,
  findings: Parameters<ReturnType<typeof findingsOn>['dismiss']>[0],
  scope: DismissalScope,
): void {
  const store = findingsOn(desk.store)
  const ids = store.dismiss(findings, scope)
  const count = findings.length
  const told = scope === 'here' ? 'told.dismissed' : 'told.dismissedEverywhere'
  rememberStep(desk, { back: () => store.takeBack(ids), told: 'told.undismissed', count })
  say(desk, told, { count }, true)
}

/** Goes to a finding of any segment, also where the filter would not show it. */
export function showFinding(desk: Desk, segment: string, key: string): void {
  showFound(desk, { segment })
  if (desk.screen().active !== segment) return
  const card = cardWith(activeCards(desk), key)
  findingsOn(desk.store).open.set({ segment, key, ask: 0 })
  const offset = card?.target?.start
  if (desk.screen().mode === 'edit' && offset !== undefined) {
    if (desk.editor()) desk.editor()?.goTo(offset)
    desk.show({ caret: { kind: 'offset', offset }, isPanelOpen: false })
  } else desk.show({ isPanelOpen: false })
}

/** Takes dismissals back. */
export function restoreFindings(desk: Desk, ids: readonly string[]): void {
  findingsOn(desk.store).takeBack(ids)
  say(desk, 'told.undismissed', { count: ids.length })
}

/** Switches a check off for the whole project; `name` is what it is called here. */
export function switchOff(desk: Desk, check: string, name: string): void {
  const { change } = findingsOn(desk.store).settings
  change({ check, off: true })
  const back = () => change({ check, off: false })
  rememberStep(desk, { back, told: 'told.checkOn', count: 1, name })
  say(desk, 'told.checkOff', { name }, true)
}

/** The word that the open card calls unknown; null where it calls none so. */
export function unknownWord(card: FindingCard | null): string | null {
  return card?.findings.map(wordIn).find((word) => word !== null) ?? null
}

/** Puts the word of the open card into a dictionary, and opens the next card of the segment. */
export function addWord(desk: Desk, whose: 'mine' | 'project'): void {
  const word = unknownWord(openCard(desk))
  if (word === null) {
    say(desk, 'told.noWordOpen')
    return
  }
  const { mine, settings, open } = findingsOn(desk.store)
  const put = (known: boolean) =>
    whose === 'mine' ? mine.put(word, known) : settings.change({ word, known })
  const next = neighbourHere(desk, 1)
  put(true)
  rememberStep(desk, {
    back: () => put(false),
    told: `told.wordOut.${whose}`,
    count: 1,
    name: word,
  })
  say(desk, `told.wordIn.${whose}`, { name: word }, true)
  open.set(null)
  if (next && unknownWord(next) !== word) show(desk, next)
}

/** The card after the open one, or after the caret; the first of a segment that one has just come to. */
function neighbourHere(desk: Desk, direction: 1 | -1): FindingCard | null {
  const all = activeCards(desk)
  const open = openCard(desk)
  const cards = all.filter((card) => card === open || isWalked(card.severity))
  const found = open ? all.find((card) => card.findings[0].key === open.findings[0].key) : null
  if (found) {
    const at = cards.findIndex((card) => card.findings[0].key === found.findings[0].key)
    return cards[at + direction] ?? null
  }
  const offset = offsetHere(desk)
  if (offset === null) return cards.at(direction === 1 ? 0 : -1) ?? null
  const startOf = ({ target }: FindingCard) => target?.start ?? -1
  if (direction === 1) return cards.find((card) => startOf(card) >= offset) ?? null
  return cards.findLast((card) => startOf(card) < offset) ?? null
}

function offsetHere(desk: Desk): number | null {
  return desk.screen().mode === 'edit' ? (desk.editor()?.caret() ?? null) : null
}

function show(desk: Desk, card: FindingCard, ask = 0): void {
  const { key } = card.findings[0]
  findingsOn(desk.store).open.set({ segment: desk.screen().active, key, ask })
  if (desk.screen().mode === 'edit' && card.target) desk.editor()?.goTo(card.target.start)
}

/** The first card of a segment that one goes to, or the last on the way back. */
function arrive(desk: Desk, segment: string, direction: 1 | -1): void {
  const { open, state } = findingsOn(desk.store)
  const here = activeCards(desk)
  const known = here.length > 0 ? here : cardsOf(state.get().shown.get(segment)?.findings ?? [])
  const card = known.filter(({ severity }) => isWalked(severity)).at(direction === 1 ? 0 : -1)
  if (!card) return
  open.set({ segment, key: card.findings[0].key, ask: 0 })
  const offset = card.target?.start
  if (offset !== undefined) desk.show({ caret: { kind: 'offset', offset } })
}
