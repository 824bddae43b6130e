import { significant, sorted } from '@/lib/alignment/numbers'
import type { Associations } from './associations'
import type { Answers } from './number-answers'
import { editDistance } from './pairing'
import type { Quantity } from './quantities'
import type { View, Word } from './view'

/**
 * How likely a number that was added is what became of one that was lost, 0 to 1: a slip of magnitude
 * or of digits, the same unit beside both, the same place in the sentence. Words for small numbers
 * (seven) need two of these signs, or to be the only ones without an answer, in the same place.
 */
export function likenessOfNumbers(
  lost: Quantity,
  added: Quantity,
  { view, answers, associations }: Evidence,
): number {
  const place = 1 - Math.abs(placeOf(lost, answers.source) - placeOf(added, answers.target))
  const unit = sharesUnit(lost, added)
  const digits = likeDigits(lost.values[0] ?? 0, added.values[0] ?? 0)
  const isSure = lost.weight === 'sure' && added.weight === 'sure'
  const isLone = isOnly(lost, answers.lost) && isOnly(added, answers.added)
  const base = isSure ? 0.4 : isLone ? 0.3 : 0.05
  const score =
    base +
    0.3 * digits +
    0.25 * Number(unit === true) +
    0.2 * place -
    0.3 * Number(unit === false) +
    0.3 * Number(followersAgree(lost, added, view, associations))
  return Math.min(1, score)
}

/** The only number of its side without an answer, and no idiom (one, two). */
function isOnly(one: Quantity, unanswered: readonly Quantity[]): boolean {
  const [value = 0] = one.values
  return value >= 3 && unanswered.every((other) => other === one || other.weight === 'loose')
}

/** What is known beside the two numbers. */
export interface Evidence {
  readonly view: View
  readonly answers: Answers
  readonly associations: Associations | null
}

/** Whether a word right after the one answers a word right after the other: bridges, мостов. */
function followersAgree(
  lost: Quantity,
  added: Quantity,
  view: View,
  associations: Associations | null,
): boolean {
  if (!associations) return false
  const sources = wordsAfter(view.sourceWords(), lost.end)
  const targets = wordsAfter(view.targetWords(), added.end)
  return sources.some((a) => targets.some((b) => associations.strength(a, b) >= LEAST_STRENGTH))
}

const LEAST_STRENGTH = 0.15

function wordsAfter(words: readonly Word[], end: number): string[] {
  const first = words.findIndex(({ start }) => start >= end)
  return first < 0 ? [] : words.slice(first, first + 2).map(({ key }) => key)
}

/** Where among its text's numbers it stands, 0 to 1. */
function placeOf(one: Quantity, all: readonly Quantity[]): number {
  const sure = all.filter(({ weight }) => weight !== 'loose')
  return sure.length < 2 ? 0 : sure.indexOf(one) / (sure.length - 1)
}

/** Null when either has no unit. */
function sharesUnit(a: Quantity, b: Quantity): boolean | null {
  const [first, second] = [a.unit?.ids ?? [], b.unit?.ids ?? []]
  if (first.length === 0 || second.length === 0) return null
  return first.some((id) => second.includes(id))
}

/** 1: the same digits at another scale, or in another order; less: one digit changed. */
function likeDigits(a: number, b: number): number {
  const [first, second] = [significant(String(a)), significant(String(b))]
  if (first === second) return 1
  if (first.length > 1 && sorted(first) === sorted(second)) return 1
  const [whole, other] = [String(a), String(b)]
  if (whole.length > 1 && whole.length === other.length && editDistance(whole, other) === 1)
    return 0.8
  return whole.length === other.length ? 0.2 : 0
}
