import type { Bead } from '@/lib/model/bitext'

/** Which sentences of the source are answered by which of the target, both numbered from 0. */
export type GoldBead = readonly [source: readonly number[], target: readonly number[]]

/** Counts that add up over texts. Strict: a bead counts when it is one of the gold ones. */
export interface AlignmentCounts {
  readonly found: number
  readonly foundRight: number
  /** Gold beads with both sides, and how many of them were found. */
  readonly gold: number
  readonly goldFound: number
  /** Beads of one side alone: omissions and additions. */
  readonly nulls: number
  readonly nullsRight: number
  readonly goldNulls: number
  /** By tenth of confidence: beads, and those of them that are right. */
  readonly byConfidence: readonly (readonly [beads: number, right: number])[]
}

/**
 * Compares beads with gold ones, by sentences or, where `places` are given, by the text they cover.
 * Precision over all beads, recall over gold beads with both sides, as in Thompson & Koehn 2019.
 */
export function countAlignment(
  beads: readonly Bead[],
  gold: readonly GoldBead[],
  places: { readonly found: Places; readonly gold: Places } | null = null,
): AlignmentCounts {
  const key = ([source, target]: GoldBead, side: Places | null) =>
    side
      ? `${span(source, side.source)}|${span(target, side.target)}`
      : `${source.join()}|${target.join()}`
  const goldKeys = new Set(gold.map((bead) => key(bead, places?.gold ?? null)))
  const found = beads.map((bead) => ({
    ...{ bead, key: key([bead.source, bead.target], places?.found ?? null) },
    isAlone: bead.source.length * bead.target.length === 0,
  }))
  const foundKeys = new Set(found.map((one) => one.key))
  const whole = gold.filter(([source, target]) => source.length * target.length > 0)
  const right = found.filter((one) => goldKeys.has(one.key))
  const tenth = ({ bead }: { bead: Bead }) => Math.min(9, Math.floor(bead.confidence * 10))
  return {
    ...{ found: found.length, foundRight: right.length, gold: whole.length },
    goldFound: whole.filter((bead) => foundKeys.has(key(bead, places?.gold ?? null))).length,
    nulls: found.filter((one) => one.isAlone).length,
    nullsRight: right.filter((one) => one.isAlone).length,
    goldNulls: gold.length - whole.length,
    byConfidence: Array.from({ length: 10 }, (_, n) => [
      found.filter((one) => tenth(one) === n).length,
      right.filter((one) => tenth(one) === n).length,
    ]),
  }
}

/** Where sentences begin and end in their file, [start, end]. */
export interface Places {
  readonly source: readonly (readonly [number, number])[]
  readonly target: readonly (readonly [number, number])[]
}

function span(sentences: readonly number[], places: Places['source']): string {
  const [first, last] = [places[sentences[0] ?? -1], places[sentences.at(-1) ?? -1]]
  return first && last ? `${first[0]}-${last[1]}` : ''
}

export function addCounts(a: AlignmentCounts, b: AlignmentCounts): AlignmentCounts {
  return {
    found: a.found + b.found,
    foundRight: a.foundRight + b.foundRight,
    gold: a.gold + b.gold,
    goldFound: a.goldFound + b.goldFound,
    nulls: a.nulls + b.nulls,
    nullsRight: a.nullsRight + b.nullsRight,
    goldNulls: a.goldNulls + b.goldNulls,
    byConfidence: a.byConfidence.map(([beads, right], n) => {
      const [more, moreRight] = b.byConfidence[n] ?? [0, 0]
      return [beads + more, right + moreRight]
    }),
  }
}

/** Harmonic mean of precision and recall, 0 to 1. */
export function strictF1({ found, foundRight, gold, goldFound }: AlignmentCounts): number {
  const [p, r] = [foundRight / Math.max(1, found), goldFound / Math.max(1, gold)]
  return p + r === 0 ? 0 : (2 * p * r) / (p + r)
}
