import type { AlignSentence, ConfirmedBead, Text } from '@/lib/alignment/types'
import { importedText, isAllGlue, plainText, slicer, trimGlue } from '@/lib/inline/content'
import type { Bead, Sentence } from '@/lib/model/bitext'
import type { Content } from '@/lib/model/content'
import type { Unit } from '@/lib/model/file'
import type { Range } from '@/lib/model/range'
import type { WantedLink } from '@/lib/review/propose-rest'
import { displaySource } from '@/lib/review/state'
import type { SegmentState } from '@/lib/review/view'
import type { BothSentences } from '@/lib/workers/jobs'
import { unitPlaces } from './unit-places'

/** A document as the aligner is given it once more. */
export interface Realigning {
  /** A segment that stays is one sentence a side, as it reads now; all others are cut anew. */
  readonly text: Text
  readonly stretches: readonly (readonly SegmentState[])[]
  /** Of each sentence its place in the imported text, and its stretch; null in what stays. */
  readonly places: { readonly source: readonly Placed[]; readonly target: readonly Placed[] }
}

type Placed = (Range & { readonly stretch: number }) | null

/** Neighbours that nobody has worked on, and the links that should be there. */
export interface Stretch {
  readonly segments: readonly SegmentState[]
  readonly links: readonly WantedLink[]
}

export interface ToRealign {
  readonly states: readonly SegmentState[]
  /** Which of them stay. */
  readonly fixed: readonly boolean[]
  readonly units: { readonly source: readonly Unit[]; readonly target: readonly Unit[] }
  readonly sentences: BothSentences
}

/** The text to be aligned between the segments that stay. */
export function realigningText({ states, fixed, units, sentences }: ToRealign): Realigning {
  const source = createSide(units.source, sentences.source)
  const target = createSide(units.target, sentences.target)
  const confirmed: ConfirmedBead[] = []
  const stretches: SegmentState[][] = []
  for (let n = 0; n < states.length;) {
    const state = states[n]
    if (!state) break
    if (fixed[n] === true) {
      confirmed.push({
        from: { i: source.list.length, j: target.list.length },
        source: source.keep(state.segment.source, displaySource(state).content),
        target: target.keep(state.segment.machine, trimGlue(state.head.target).content),
      })
      n += 1
      continue
    }
    const end = fixed.indexOf(true, n)
    const run = states.slice(n, end < 0 ? states.length : end)
    source.cut(hull(run, 'source'), stretches.length)
    target.cut(hull(run, 'machine'), stretches.length)
    stretches.push(run)
    n += run.length
  }
  const text = { source: source.list, target: target.list, confirmed }
  return { text, stretches, places: { source: source.places, target: target.places } }
}

/** The links that the aligner's beads ask for, stretch by stretch. */
export function wantedIn({ stretches, places }: Realigning, beads: readonly Bead[]): Stretch[] {
  const links: WantedLink[][] = stretches.map(() => [])
  for (const bead of beads) {
    const source = placeOf(places.source, bead.source)
    const machine = placeOf(places.target, bead.target)
    const stretch = source?.stretch ?? machine?.stretch
    if (stretch === undefined) continue
    links[stretch]?.push({ source, machine, confidence: bead.confidence })
  }
  return stretches.map((segments, n) => ({ segments, links: links[n] ?? [] }))
}

function placeOf(places: readonly Placed[], indexes: readonly number[]): Placed {
  const [first, last] = [places[indexes[0] ?? -1], places[indexes.at(-1) ?? -1]]
  return first && last ? { ...first, end: last.end } : null
}

function hull(run: readonly SegmentState[], side: 'source' | 'machine'): Range {
  const [first, last] = [run[0]?.segment[side], run.at(-1)?.segment[side]]
  return { start: first?.start ?? 0, end: last?.end ?? 0 }
}

/** Gathers the sentences of one side; to be asked in the order of the text. */
function createSide(units: readonly Unit[], sentences: readonly Sentence[]) {
  const list: AlignSentence[] = []
  const places: Placed[] = []
  const slice = slicer(importedText(units))
  const { starts } = unitPlaces(units)
  let [at, unit] = [0, 0]
  const add = (content: Content, where: number, place: Placed): number => {
    while ((starts[unit + 1] ?? Infinity) <= where) unit += 1
    list.push({ text: plainText(content), unit, kind: units[unit]?.kind ?? 'paragraph' })
    places.push(place)
    return list.length - 1
  }
  return {
    ...{ list, places },
    /** What stays, as one sentence; gives its index, or none where it is empty. */
    keep: ({ start, end }: Range, content: Content): number[] => {
      while ((sentences[at]?.end ?? Infinity) <= end) at += 1
      return isAllGlue(content) ? [] : [add(content, start + wordsAt(slice(start, end)), null)]
    },
    /** The sentences within a range, those at its ends cut off there. */
    cut: ({ start, end }: Range, stretch: number): void => {
      for (; ; at += 1) {
        const sentence = sentences[at]
        if (!sentence || sentence.start >= end) return
        const from = Math.max(start, sentence.start)
        const words = trimGlue(slice(from, Math.min(end, sentence.end)))
        const place = { start: from + words.start, end: from + words.end, stretch }
        if (words.content.text !== '') add(words.content, place.start, place)
        if (sentence.end > end) return
      }
    },
  }
}

function wordsAt(content: Content): number {
  const { content: words, start } = trimGlue(content)
  return words.text === '' ? 0 : start
}
