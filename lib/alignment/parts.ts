import type { Bead, FoundBead } from '@/lib/model/bitext'
import type { Stretch, Place } from './stretch'
import { cutOut } from './stretch'
import type { Text } from './types'

/** A piece of a text between two confirmed beads, or all of it, while it is aligned. */
export interface Part {
  readonly stretch: Stretch
  readonly text: Text
  /** Where it begins in its text. */
  readonly start: Place
  /** How far it is aligned, from its own beginning. */
  readonly done: Place
  readonly beads: readonly FoundBead[]
}

/** The pieces of a text; the confirmed beads between them belong to none. */
export function partsOf(stretch: Stretch, text: Text): Part[] {
  const parts: Part[] = []
  let start: Place = { i: 0, j: 0 }
  const add = (end: Place) =>
    parts.push({
      ...{ stretch: cutOut(stretch, start, end), text, start, done: { i: 0, j: 0 }, beads: [] },
    })
  for (const bead of text.confirmed ?? []) {
    const next = afterBead(bead, bead.from ?? start)
    add({ i: next.i - bead.source.length, j: next.j - bead.target.length })
    start = next
  }
  add({ i: stretch.source.size, j: stretch.target.size })
  return parts
}

/** The beads of a whole text from those of its parts and the confirmed ones between. */
export function joined(parts: readonly Part[]): FoundBead[] {
  return parts.flatMap(({ stretch, text, start, done, beads }, n) => {
    const bead = text.confirmed?.[n]
    return [
      ...beads,
      ...alone(start, done, stretch),
      ...(bead ? [{ source: bead.source, target: bead.target, confidence: 1 }] : []),
    ]
  })
}

/** Whether there are sentences left on both sides. */
export function isOpen({ stretch, done }: Part): boolean {
  return done.i < stretch.source.size && done.j < stretch.target.size
}

/** The place in a text after a bead that begins at `start` or later. */
export function afterBead(
  { source, target }: Pick<Bead, 'source' | 'target'>,
  start: Place,
): Place {
  return { i: (source.at(-1) ?? start.i - 1) + 1, j: (target.at(-1) ?? start.j - 1) + 1 }
}

/** Beads of one sentence each for what is left: nothing on the other side can answer it. */
function alone(start: Place, done: Place, { source, target }: Stretch): Bead[] {
  const rest = (from: number, count: number) =>
    Array.from({ length: Math.max(0, count) }, (_, n) => from + n)
  return [
    ...rest(start.i + done.i, source.size - done.i).map((i) => ({
      ...{ source: [i], target: [], confidence: 1 },
    })),
    ...rest(start.j + done.j, target.size - done.j).map((j) => ({
      ...{ source: [], target: [j], confidence: 1 },
    })),
  ]
}
