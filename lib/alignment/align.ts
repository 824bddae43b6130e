import type { FoundBead } from '@/lib/model/bitext'
import { beadsOf } from './beads'
import { cautious, modest } from './confidence'
import { withConfirmed } from './confirmed'
import { cutOf, endOf } from './cuts'
import { withDoubts } from './doubts'
import type { Telling } from './doubts'
import { fit } from './fit'
import type { Fitted } from './fit'
import { carriedOn, firstKnowledge } from './knowledge'
import { learntSince } from './learnt-since'
import { afterBead, isOpen, joined, partsOf } from './parts'
import type { Part } from './parts'
import { cutOut } from './stretch'
import type { Place, Stretch } from './stretch'
import type { Aligned, AlignOptions, AlignSentence, Text } from './types'

export type { Aligned, AlignOptions, AlignSentence, Text, Vectors } from './types'

/**
 * Groups the sentences of two texts into beads that tile both lists in order, each with a
 * confidence that it is right: `alignTexts` for a single text, when what it teaches is not wanted.
 */
export function align(
  source: readonly AlignSentence[],
  target: readonly AlignSentence[],
  options: AlignOptions,
): readonly FoundBead[] {
  return alignTexts([{ source, target }], options).beads[0] ?? []
}

/**
 * Aligns texts of one pair of languages, what each teaches helping all.
 *
 * Up to 5,000 sentences are learnt from at once; longer texts are aligned stretch by stretch, with what
 * was learnt carried on, so that time and memory grow with the text. The same input gives the same
 * beads on the same JavaScript engine. An empty side leaves all sentences of the other alone. The
 * method, its sources and its figures: README.md.
 * @throws the reason of `options.signal` once that is aborted.
 */
export function alignTexts(texts: readonly Text[], options: AlignOptions): Aligned {
  options.signal?.throwIfAborted()
  const { knowledge: first, stretches } = firstKnowledge(texts, options)
  const { sourceLang, targetLang } = options
  const telling = { vocabularies: first.vocabularies, langs: [sourceLang, targetLang] } as const
  const tell = ascending(options.onProgress)
  let knowledge = withConfirmed(first, stretches, texts)
  const parts = stretches.flatMap((stretch, n) => (texts[n] ? [partsOf(stretch, texts[n])] : []))
  const all = parts.flat()
  for (let batch = nextBatch(all); batch.length > 0; batch = nextBatch(all)) {
    const cut = batch.map(({ part, end }) => cutOut(part.stretch, part.done, end))
    const before = doneOf(all)
    const { fitted, learnt } = fit(cut, knowledge, (share) => {
      options.signal?.throwIfAborted()
      tell(before + share * MOST_KEPT * shareOf(batch, all))
    })
    batch.forEach(({ at, end }, n) => {
      const [part, one] = [all[at], fitted[n]]
      if (part && one) all[at] = continued(part, one, end, telling)
    })
    knowledge = carriedOn(knowledge, cut, learnt, meanOf(fitted) ?? knowledge.mean)
    tell(doneOf(all))
  }
  tell(1)
  let next = 0
  const beads = parts.map((own, n) =>
    modest(joined(all.slice(next, (next += own.length))), texts[n]?.confirmed),
  )
  return { beads, learnt: learntSince(first, knowledge) }
}

// Source sentences that are learnt from together.
const BATCH = 5_000

interface Batched {
  readonly at: number
  readonly part: Part
  readonly end: Place
}

/** As many parts, or as much of one, as are learnt from together. */
function nextBatch(parts: readonly Part[]): Batched[] {
  const batch: Batched[] = []
  let rows = 0
  for (const [at, part] of parts.entries()) {
    if (!isOpen(part)) continue
    const end = endOf(part.stretch, part.done, BATCH)
    const size = end.i - part.done.i
    if (batch.length > 0 && rows + size > BATCH) break
    batch.push({ at, part, end })
    rows += size
  }
  return batch
}

/** A part with the beads that were found for it, up to where they can be trusted. */
function continued(
  part: Part,
  fitted: Fitted,
  end: Place,
  telling: Pick<Telling, 'vocabularies' | 'langs'>,
): Part {
  const from = { i: part.start.i + part.done.i, j: part.start.j + part.done.j }
  const found = beadsOf(fitted, from)
  const kept = isEnd(part.stretch, end) ? found : found.slice(0, cutOf(found))
  const done = kept.reduce((place, bead) => afterBead(bead, place), from)
  return {
    ...part,
    beads: [
      ...part.beads,
      ...withDoubts(kept.map(cautious), fitted, { text: part.text, from, ...telling }),
    ],
    done: { i: done.i - part.start.i, j: done.j - part.start.j },
  }
}

function isEnd({ source, target }: Stretch, { i, j }: Place): boolean {
  return i === source.size && j === target.size
}

/** How much of all there is to do a batch is. */
function shareOf(batch: readonly Batched[], all: readonly Part[]): number {
  const rows = batch.reduce((sum, { part, end }) => sum + end.i - part.done.i, 0)
  return (
    rows /
    Math.max(
      1,
      all.reduce((sum, { stretch }) => sum + stretch.source.size, 0),
    )
  )
}

// The tail of a batch is mostly aligned again with the next.
const MOST_KEPT = 0.8

/** Tells only what is more than was told before. */
function ascending(onProgress: ((done: number) => void) | undefined) {
  let told = 0
  return (done: number) => {
    if (done <= told) return
    told = done
    onProgress?.(done)
  }
}

/** The length ratio of what was fitted; null where one side had next to nothing to compare. */
function meanOf(fitted: readonly Fitted[]): number | null {
  const even = fitted.filter(({ stretch: { source, target } }) => {
    const [less, more] = [Math.min(source.size, target.size), Math.max(source.size, target.size)]
    return more < LOPSIDED * less
  })
  return even.length === 0
    ? null
    : even.reduce((sum, { model }) => sum + model.mean, 0) / even.length
}

const LOPSIDED = 5

function doneOf(parts: readonly Part[]): number {
  let [done, all] = [0, 0]
  for (const part of parts) {
    done += part.done.i + part.done.j
    all += part.stretch.source.size + part.stretch.target.size
  }
  return done / Math.max(1, all)
}
