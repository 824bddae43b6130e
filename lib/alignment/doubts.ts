import { DOUBTFUL_BELOW } from '@/lib/model/bitext'
import type { Bead, Doubt, FoundBead, Rival } from '@/lib/model/bitext'
import { MAX_SIDE } from './bead-types'
import type { Fitted } from './fit'
import { MAX_GAIN } from './glance'
import type { Explanations } from './lexicon'
import type { Vocabularies } from './links'
import { meanOf } from './length'
import { weighedBeads } from './posteriors'
import type { BeadAt } from './scores'
import type { Place } from './stretch'
import { piecesOf, tokensOfPiece } from './tokens'
import type { Text } from './types'
import type { Vocabulary } from './vocabulary'

/** What doubts are explained by, besides the model: the words, and where the stretch begins. */
export interface Telling {
  readonly text: Text
  readonly from: Place
  readonly vocabularies: Vocabularies
  readonly langs: readonly [source: string, target: string]
}

/** The beads with the reasons for doubt where they are doubtful. Indices are those of the whole text. */
export function withDoubts(beads: readonly Bead[], fitted: Fitted, telling: Telling): FoundBead[] {
  const rivals = beads.some(isDoubtful) ? weighedBeads(fitted.band, fitted.posteriors, LEAST) : []
  return beads.map((bead) => {
    if (!isDoubtful(bead)) return bead
    const { i, j } = telling.from
    const at = {
      ...{ i: (bead.source[0] ?? i) - i, j: (bead.target[0] ?? j) - j },
      ...{ source: bead.source.length, target: bead.target.length },
    }
    return { ...bead, doubt: doubtOf(bead, at, fitted, rivals, telling) }
  })
}

function isDoubtful({ confidence }: Bead): boolean {
  return confidence < DOUBTFUL_BELOW
}

// A rival that is less likely than this is none.
const LEAST = 0.04

function doubtOf(
  bead: Bead,
  at: BeadAt,
  fitted: Fitted,
  rivals: readonly Rivalling[],
  { text, vocabularies, langs }: Telling,
): Doubt {
  const isAlone = at.source * at.target === 0
  const { stretch, model } = fitted
  const given = [
    stretch.source.tokens.slice(at.i, at.i + at.source),
    stretch.target.tokens.slice(at.j, at.j + at.target),
  ] as const
  const unexplained = (side: 0 | 1, texts: readonly string[]) =>
    isAlone
      ? []
      : lacking(given[side], given[1 - side] ?? [], model.lexicon[side === 1 ? 0 : 1], {
          ...{ texts, lang: langs[side], vocabulary: vocabularies[side] },
        })
  return {
    length: isAlone ? null : unusualLength(at, fitted),
    source: unexplained(
      0,
      bead.source.map((n) => text.source[n]?.text ?? ''),
    ),
    target: unexplained(
      1,
      bead.target.map((n) => text.target[n]?.text ?? ''),
    ),
    rival: rivalOf(at, rivals),
  }
}

/** How many times as long as expected the target is, where that is more than chance. */
function unusualLength(at: BeadAt, { stretch, model }: Fitted): number | null {
  const { source, target } = stretch
  const [a, b] = [
    (source.ends[at.i + at.source] ?? 0) - (source.ends[at.i] ?? 0),
    (target.ends[at.j + at.target] ?? 0) - (target.ends[at.j] ?? 0),
  ]
  const miss = meanOf(a, b) - model.mean
  return Math.abs(miss) > UNUSUAL + 4 / Math.sqrt(a + b) ? Math.exp(miss) : null
}

// A third longer or shorter, as a logarithm; short sentences vary more.
const UNUSUAL = 0.29

interface Wording {
  readonly texts: readonly string[]
  readonly lang: string
  readonly vocabulary: Vocabulary
}

/** The words that should be explained and are not, the surest first, as they are written. */
function lacking(
  explained: readonly Int32Array[],
  given: readonly Int32Array[],
  { starts, words, gains, expected, odds }: Explanations,
  { texts, lang, vocabulary }: Wording,
): string[] {
  const sums = new Map<number, number>()
  const tokens = given.reduce((sum, sentence) => sum + sentence.length, 0)
  for (const v of given.flatMap((sentence) => [...sentence]))
    for (let at = starts[v] ?? 0; at < (starts[v + 1] ?? 0); at += 1) {
      const w = words[at] ?? 0
      sums.set(w, (sums.get(w) ?? 0) + (gains[at] ?? 0) / Math.max(1, tokens))
    }
  const isLacking = (w: number) =>
    (vocabulary.counts[w] ?? 0) <= Math.max(COMMON_AT_LEAST, COMMON * vocabulary.size) &&
    (expected[w] ?? 0) >= SURELY &&
    (odds[w] ?? 0) * Math.min(MAX_GAIN, sums.get(w) ?? 0) < EXPLAINED
  const found = [...new Set(explained.flatMap((sentence) => [...sentence]))].filter(isLacking)
  const keys = found
    .sort((a, b) => (expected[b] ?? 0) - (expected[a] ?? 0))
    .slice(0, MOST_WORDS)
    .map((w) => vocabulary.keys[w] ?? '')
  return written(keys, texts, lang)
}

// Articles and the like say nothing to a person.
const COMMON = 0.05
const COMMON_AT_LEAST = 3
const SURELY = 0.4
const EXPLAINED = 0.5
const MOST_WORDS = 4

/** Keys as the texts write them, each once; a key that stands for a mark is left out. */
function written(keys: readonly string[], texts: readonly string[], lang: string): string[] {
  const pieces = texts.flatMap((text) => [...piecesOf(text)])
  const forms = keys.flatMap((key) => {
    for (const piece of pieces) {
      const tokens = tokensOfPiece(piece, lang)
      const token = tokens.find((one) => one.key === key)
      // A run of a script without spaces is many words, of which one is meant.
      if (token) return [tokens.length === 1 ? piece : token.form]
    }
    return []
  })
  return [...new Set(forms)].filter((form) => /[\p{L}\p{N}]/u.test(form))
}

type Rivalling = BeadAt & { readonly weight: number }

/** The likeliest bead that shares a sentence with this one, by what it would change. */
function rivalOf(at: BeadAt, beads: readonly Rivalling[]): Rival | null {
  let best: Rivalling | null = null
  for (const bead of beads) {
    if (bead.i > at.i + MAX_SIDE || bead.weight <= (best?.weight ?? 0)) continue
    if (isOther(at, bead) && overlaps(at, bead)) best = bead
  }
  if (!best) return null
  return at.source * at.target === 0 ? answerBy(at, best) : changeBy(at, best)
}

/** The same sentence left alone at another place of the other side is nothing else. */
function isOther(a: BeadAt, b: BeadAt): boolean {
  const areAlone = a.source * a.target + b.source * b.target === 0
  return !areAlone && (a.i !== b.i || a.j !== b.j || a.source !== b.source || a.target !== b.target)
}

function overlaps(a: BeadAt, b: BeadAt): boolean {
  const meet = (x: number, dx: number, y: number, dy: number) => x < y + dy && y < x + dx
  return meet(a.i, a.source, b.i, b.source) || meet(a.j, a.target, b.j, b.target)
}

function changeBy(at: BeadAt, rival: BeadAt): Rival {
  if (rival.source * rival.target === 0) return 'alone'
  if (rival.i < at.i || rival.j < at.j) return 'addBefore'
  const [endA, endB] = [at.i + at.source, at.j + at.target]
  if (rival.i + rival.source > endA || rival.j + rival.target > endB) return 'addAfter'
  return rival.i > at.i || rival.j > at.j ? 'giveBefore' : 'giveAfter'
}

/** Where a sentence that was left alone would belong. */
function answerBy(at: BeadAt, rival: BeadAt): Rival {
  const [first, size] = at.source === 1 ? [rival.i, rival.source] : [rival.j, rival.target]
  if (size === 1) return 'paired'
  return first < (at.source === 1 ? at.i : at.j) ? 'giveBefore' : 'giveAfter'
}
