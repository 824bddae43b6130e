import type { UnitKind } from '@/lib/model/file'
import type { AlignSentence } from './types'

/**
 * What stands between two neighbouring sentences of a side:
 * - `plain`: the first ends in a terminal mark, the second begins as sentences do;
 * - `open`: the first ends in a comma, or without a mark and the second begins in lower case;
 * - `border`: the border of a unit;
 * - `bare`: the first ends without any mark, as headings do;
 * - `lowered`: a terminal mark and then lower case, as where a false full stop tore a sentence.
 */
export const JUNCTIONS = ['plain', 'open', 'border', 'bare', 'lowered'] as const
export type Junction = (typeof JUNCTIONS)[number]
export const JUNCTION: Readonly<Record<Junction, number>> = {
  plain: 0,
  open: 1,
  border: 2,
  bare: 3,
  lowered: 4,
}

/** How the sentences of a side are laid out. */
export interface Layout {
  /** `junctions[i]` stands before sentence i, as a place in `JUNCTIONS`; both ends are borders. */
  readonly junctions: Uint8Array
  readonly kinds: readonly UnitKind[]
  /** 1 where a sentence says nothing but what the one before it has said, and that is rare. */
  readonly repeats: Uint8Array
}

export function layoutOf(sentences: readonly AlignSentence[], hasStructure: boolean): Layout {
  const n = sentences.length
  const junctions = new Uint8Array(n + 1).fill(JUNCTION.border)
  const repeats = new Uint8Array(n)
  for (let i = 1; i < n; i += 1) {
    const [before, after] = [sentences[i - 1], sentences[i]]
    if (!before || !after) continue
    if (isRepeat(before.text, after.text)) repeats[i] = 1
    if (!hasStructure || before.unit === after.unit)
      junctions[i] = JUNCTION[junctionOf(before.text, after.text)]
  }
  if (repeats.reduce((sum, one) => sum + one, 0) > Math.max(FEW, HABIT * n)) repeats.fill(0)
  return { junctions, kinds: sentences.map(({ kind }) => kind), repeats }
}

// A text that says more than this share of its sentences twice means to.
const HABIT = 0.1
const FEW = 3

/**
 * Whether the borders of units say anything: not where every sentence is a unit of its own, nor where
 * one unit holds them all.
 */
export function hasBorders(sentences: readonly AlignSentence[]): boolean {
  const units = new Set(sentences.map(({ unit }) => unit)).size
  return units > 1 && units - 1 < EVERYWHERE * (sentences.length - 1)
}

const EVERYWHERE = 0.92

function junctionOf(before: string, after: string): Junction {
  const [end, start] = [before.slice(-WINDOW).trimEnd(), after.slice(0, WINDOW)]
  const isLower = LOWER.test(start)
  if (TERMINAL.test(end)) return isLower ? 'lowered' : 'plain'
  return isLower || COMMA.test(end) ? 'open' : 'bare'
}

// Enough for a mark and the quotation marks and brackets around it.
const WINDOW = 16
const CLOSERS = String.raw`[\s\p{Pe}\p{Pf}\p{Pi}"'”’»\]]*$`
const TERMINAL = new RegExp(`[.!?:;…。！？：；؟۔।॥։።༎။]${CLOSERS}`, 'u')
const COMMA = new RegExp(String.raw`[,\-–—、，،؛]${CLOSERS}`, 'u')
const LOWER = /^[\s\p{Ps}\p{Pi}\p{Pf}"'„«-]*\p{Ll}/u

/** `Headline – Site` and then `Headline`, or the same line twice. */
function isRepeat(before: string, after: string): boolean {
  const text = after.trim()
  return text.length >= LEAST_REPEAT && text.length * 2 > before.length && before.includes(text)
}

const LEAST_REPEAT = 12
