import type { OutlineRow } from '@/lib/api/answers'
import { DOUBTFUL_BELOW } from '@/lib/model/bitext'
import { isDoubtful } from '../review/filters'
import { hasTrait } from '../review/outline-row'

/** How sure a link is, from what a person has said to what the aligner hardly believes. */
export const LINK_LEVELS = ['confirmed', 'sure', 'likely', 'doubtful', 'weak'] as const
export type LinkLevel = (typeof LINK_LEVELS)[number]

/** From this confidence on a link needs no look. */
export const SURE_FROM = 0.9
/** Below it the aligner would as soon have done something else. */
export const WEAK_BELOW = 0.4

/** Least confidence of each level; none for what is confirmed. */
export const LEVEL_FROM: Readonly<Record<LinkLevel, number | null>> = {
  confirmed: null,
  sure: SURE_FROM,
  likely: DOUBTFUL_BELOW,
  doubtful: WEAK_BELOW,
  weak: 0,
}

/** Of a link without a confidence, made by hand and no longer confirmed, nothing is doubted. */
export function levelOf(row: OutlineRow): LinkLevel {
  if (hasTrait(row, 'confirmed')) return 'confirmed'
  // As the figure beside it is written, so that the two agree.
  const confidence = Math.round((row[4] ?? DOUBTFUL_BELOW) * 100) / 100
  if (isDoubtful(row)) return confidence >= WEAK_BELOW ? 'doubtful' : 'weak'
  return confidence >= SURE_FROM ? 'sure' : 'likely'
}
