import type { Bead, FoundBead } from '@/lib/model/bitext'
import { alignTexts } from './align'
import { cutOf } from './cuts'
import { firstKnowledge } from './knowledge'
import { landmarksOf } from './landmarks'
import type { Landmark } from './landmarks'
import { unlearnt } from './learn'
import { runningLengths } from './length'
import { lexiconOf } from './lexicon'
import { addedUp } from './lexicon-counts'
import type { LexiconCounts } from './lexicon-counts'
import { afterBead } from './parts'
import { partOf } from './piece'
import type { Piece } from './piece'
import type { Place } from './stretch'
import type { Aligned, AlignOptions, Text } from './types'

/** The beginning of a long text, aligned, and the pieces that the rest is best aligned in. */
export interface Opening {
  readonly beads: readonly FoundBead[]
  readonly learnt: LexiconCounts
  readonly pieces: readonly Piece[]
}

/**
 * Aligns the beginning of a text and finds pieces of the rest that need nothing of each other but what
 * the beginning has taught: they can be aligned at once, by as many threads as there are, and give the
 * same beads whatever their number. A text that is not long has no pieces.
 */
export function openingOf(text: Text, options: AlignOptions): Opening {
  const { source, target } = text
  const isShort = source.length <= LONG || (text.confirmed?.length ?? 0) > 0
  const end = isShort ? { i: source.length, j: target.length } : headEnd(text)
  const { beads, learnt } = alignTexts([partOf(text, { from: START, to: end })], options)
  const found = beads[0] ?? []
  if (isShort) return { beads: found, learnt, pieces: [] }
  const kept = found.slice(0, cutOf(found))
  const from = kept.reduce((place, bead) => afterBead(bead, place), START)
  return { beads: kept, learnt, pieces: piecesOf(text, from, learnt, options) }
}

/** Aligns a piece, cut out of its text, with what the opening has taught. Indices are of the whole text. */
export function alignPiece(
  cut: Text,
  piece: Piece,
  learnt: LexiconCounts,
  options: AlignOptions,
): Aligned {
  const memory = taughtSoFar(options, learnt)
  const { beads, learnt: own } = alignTexts([cut], { ...options, memory })
  return { beads: beads.map((list) => list.map(moved(piece.from))), learnt: own }
}

/** What other texts of the project taught, and the beginning of this one. */
function taughtSoFar({ memory }: AlignOptions, learnt: LexiconCounts): LexiconCounts {
  return addedUp(memory ? [memory, learnt] : [learnt])
}

/** Source sentences above which a text is taken in pieces, those of its beginning and of a piece. */
const LONG = 15_000
const HEAD = 5_000
const PIECE = 10_000

const START: Place = { i: 0, j: 0 }

/** Where the first sentences end, and as large a share of the target's characters. */
function headEnd({ source, target }: Text): Place {
  const [a, b] = [source, target].map((side) => runningLengths(side.map(({ text }) => text)))
  const wanted = ((a?.[HEAD] ?? 0) / Math.max(1, a?.at(-1) ?? 0)) * (b?.at(-1) ?? 0)
  const j = b?.findIndex((end) => end >= wanted) ?? 0
  return { i: HEAD, j: Math.max(1, j) }
}

function moved({ i, j }: Place) {
  return (bead: FoundBead): FoundBead => ({
    ...bead,
    source: bead.source.map((n) => n + i),
    target: bead.target.map((n) => n + j),
  })
}

/** Cuts the rest of a text near landmarks, one for each piece. */
function piecesOf(text: Text, from: Place, learnt: LexiconCounts, options: AlignOptions): Piece[] {
  const to = { i: text.source.length, j: text.target.length }
  const taught = { ...options, memory: taughtSoFar(options, learnt) }
  const pieces: Piece[] = []
  let [start, next, failed] = [from, from.i + PIECE, 0]
  for (const landmark of landmarksIn(text, { from, to }, taught)) {
    if (landmark.i < next || to.i - landmark.i < PIECE / 2 || failed >= MOST_TRIES) continue
    const cut = cutNear(text, landmark, taught)
    if (cut && cut.i > start.i && cut.j > start.j) {
      pieces.push({ from: start, to: cut })
      ;[start, next, failed] = [cut, cut.i + PIECE, 0]
    } else [next, failed] = [landmark.i + AROUND, failed + 1]
  }
  return [...pieces, { from: start, to }]
}

// Places that are tried for one cut, some 40 ms each.
const MOST_TRIES = 20

function landmarksIn(text: Text, piece: Piece, options: AlignOptions): Landmark[] {
  const { knowledge, stretches } = firstKnowledge([partOf(text, piece)], options)
  const { known, vocabularies, seen, ratio } = knowledge
  const lexicon = lexiconOf(unlearnt(known), vocabularies, seen)
  const { i, j } = piece.from
  return stretches
    .flatMap((stretch) => landmarksOf(stretch, lexicon[0], ratio))
    .map((landmark) => ({ i: landmark.i + i, j: landmark.j + j }))
}

/** A place near a landmark that is surely between two beads: found by aligning what is around it. */
function cutNear(text: Text, { i, j }: Landmark, options: AlignOptions): Place | null {
  const from = { i: Math.max(0, i - AROUND), j: Math.max(0, j - AROUND) }
  const around = partOf(text, { from, to: { i: i + AROUND, j: j + AROUND } })
  const quiet = { ...options, onProgress: () => undefined }
  const beads = alignTexts([around], quiet).beads[0] ?? []
  const middle = beads.findIndex(({ source: [first = -1] }) => first >= i - from.i)
  const run = beads.slice(Math.max(0, middle - RUN), Math.max(0, middle))
  if (run.length < RUN || !run.every(isSure)) return null
  const place = afterBead(run[RUN / 2 - 1] ?? { source: [], target: [] }, START)
  return { i: from.i + place.i, j: from.j + place.j }
}

// Sentences before and after a landmark, and how many sure beads in a row make a cut.
const AROUND = 80
const RUN = 4

function isSure({ source, target, confidence }: Bead): boolean {
  return source.length * target.length > 0 && confidence >= SURE
}

const SURE = 0.8
