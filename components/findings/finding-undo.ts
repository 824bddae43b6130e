import type { Desk } from '../review/desk'
import { say } from '../review/desk'
import type { DocumentStore } from '../review/document-store'
import { createExternalStore, type ExternalStore } from '../review/external-store'

/** Something that was done to findings and can be taken back. It is no action of the document's log. */
export interface FindingStep {
  readonly back: () => void
  /** What to say then: a key of `review.json`, with how many, or which check. */
  readonly told: string
  readonly count: number
  readonly name?: string
}

interface Remembered extends FindingStep {
  /** The action that undo would have taken back then: one done since goes first. */
  readonly after: string | null
}

export function rememberStep(desk: Desk, step: FindingStep): void {
  const steps = stepsOn(desk.store)
  steps.set([...steps.get(), { ...step, after: candidateOf(desk.store) }].slice(-DEPTH))
}

/** Takes back what was done to findings, if that was the last thing done; false when it was not. */
export function undoStep(desk: Desk): boolean {
  const steps = stepsOn(desk.store)
  const last = steps.get().at(-1)
  if (!last || last.after !== candidateOf(desk.store)) return false
  steps.set(steps.get().slice(0, -1))
  last.back()
  say(desk, last.told, { count: last.count, ...(last.name !== undefined && { name: last.name }) })
  return true
}

/** Would undo take back something that was done to findings? */
export function canUndoStep(store: DocumentStore): boolean {
  const last = stepsOn(store).get().at(-1)
  return last !== undefined && last.after === candidateOf(store)
}

export function stepsOn(store: DocumentStore): ExternalStore<readonly Remembered[]> {
  const known = places.get(store)
  if (known) return known
  const made = createExternalStore<readonly Remembered[]>([])
  places.set(store, made)
  return made
}

function candidateOf(store: DocumentStore): string | null {
  return store.state().undo?.action ?? null
}

const places = new WeakMap<DocumentStore, ExternalStore<readonly Remembered[]>>()
const DEPTH = 50
