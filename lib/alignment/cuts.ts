import type { Bead } from '@/lib/model/bitext'
import type { AlignSentence } from './types'

/** A place between sentences: before source sentence i and target sentence j. */
export interface Place {
  readonly i: number
  readonly j: number
}

/**
 * Where a stretch that begins at `from` ends: about `STRETCH` source sentences on and as large a
 * share of the target's remaining characters; at the end of both when little more is left.
 */
export function endOf(
  source: readonly AlignSentence[],
  target: readonly AlignSentence[],
  from: Place,
): Place {
  const rest = { i: source.length - from.i, j: target.length - from.j }
  if (Math.max(rest.i, rest.j) <= LAST_STRETCH) return { i: source.length, j: target.length }
  const i = Math.min(source.length, from.i + STRETCH)
  const share =
    characters(source, from.i, i) / Math.max(1, characters(source, from.i, source.length))
  const wanted = share * characters(target, from.j, target.length)
  let j = from.j
  for (let sum = 0; j < target.length && j - from.j < LONGEST && sum < wanted; j += 1)
    sum += target[j]?.text.length ?? 0
  return { i, j: Math.max(j, from.j + 1) }
}

/**
 * How many beads of a stretch that is not the last are kept: up to the last run of `RUN` confident
 * 1-1 beads before its tail, which was bent to meet an end that is not the text's.
 */
export function cutOf(beads: readonly Bead[]): number {
  const tail = Math.ceil(beads.length * (1 - TAIL))
  let run = 0
  let cut = 0
  for (const [n, { source, target, confidence }] of beads.slice(0, tail).entries()) {
    run = source.length * target.length === 1 && confidence >= CONFIDENT ? run + 1 : 0
    if (run >= RUN) cut = n + 1
  }
  return cut > 0 ? cut : tail
}

const STRETCH = 1_000
const LAST_STRETCH = 1_500
const LONGEST = 3_000
const RUN = 4
const CONFIDENT = 0.9
const TAIL = 0.2

function characters(sentences: readonly AlignSentence[], from: number, to: number): number {
  let sum = 0
  for (let at = from; at < to; at += 1) sum += sentences[at]?.text.length ?? 0
  return sum
}
