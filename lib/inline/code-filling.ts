import { CODE, type Content } from '@/lib/model/content'
import { codeErrors, type ExpectedCodes } from './code-errors'
import { pairsOf } from './code-pairs'
import { type PlacedCode, placesFor, put, taken, type Undone } from './code-places'
import { codeKey } from './content'

/** Puts the missing codes where they belong, one after the other, without new errors where that can be. */
export function filled(undone: Undone, expected: ExpectedCodes): Undone {
  const model = modelOf(expected)
  let now: Ranked = { ...undone, ranks: ranksIn(undone.placed, model) }
  for (const rank of missingIn(now, expected, model)) now = withCode(now, rank, model, expected)
  return { bare: now.bare, placed: now.placed }
}

/**
 * The target with the codes of the model in the model's order: each at its own place where it has one,
 * but never before the one that precedes it. Pairs that were taken out whole stay out.
 */
export function rebuilt(target: Content, expected: ExpectedCodes): Content {
  const model = modelOf(expected)
  const { bare, placed } = taken(target)
  const ranks = ranksIn(placed, model)
  const missing = new Set(missingIn({ bare, placed, ranks }, expected, model))
  const next: PlacedCode[] = []
  const begun = new Map<number, number>()
  let last = 0
  for (const [rank, { code }] of model.placed.entries()) {
    const own = placed[ranks.indexOf(rank)]?.at
    if (own === undefined && !missing.has(rank)) continue
    const mate = model.mates.get(rank)
    const from = mate === undefined ? undefined : begun.get(mate)
    const isFilled = from !== undefined && wordsBetween(model, rank, mate)
    last = Math.max(last, own ?? likelyPlace(rank, model, bare) ?? last)
    if (isFilled && !hasWords(bare.text, from, last)) last = endOfWord(bare.text, from)
    begun.set(rank, last)
    next.push({ code, at: last })
  }
  return put({ bare, placed: next })
}

interface Model extends Undone {
  /** The other of a pair, by rank. */
  readonly mates: ReadonlyMap<number, number>
}

interface Ranked extends Undone {
  /** Which code of the model each is; -1 for one that the model does not have. */
  readonly ranks: readonly number[]
}

function modelOf({ model }: ExpectedCodes): Model {
  const undone = taken(model)
  const mates = new Map<number, number>()
  for (const { open, close } of pairsOf(undone.placed.map(({ code }) => code))) {
    mates.set(open, close)
    mates.set(close, open)
  }
  return { ...undone, mates }
}

function ranksIn(placed: readonly PlacedCode[], model: Model): number[] {
  const free = new Map<string, number[]>()
  for (const [rank, { code }] of model.placed.entries()) {
    const key = codeKey(code)
    free.set(key, [...(free.get(key) ?? []), rank])
  }
  return placed.map(({ code }) => free.get(codeKey(code))?.shift() ?? -1)
}

function missingIn(
  { bare, placed, ranks }: Ranked,
  expected: ExpectedCodes,
  model: Model,
): number[] {
  const there = new Set(ranks)
  const missing = codeErrors(put({ bare, placed }), expected).missing.map(codeKey)
  return model.placed.flatMap(({ code }, rank) => {
    const at = there.has(rank) ? -1 : missing.indexOf(codeKey(code))
    if (at < 0) return []
    missing.splice(at, 1)
    return [rank]
  })
}

function withCode(now: Ranked, rank: number, model: Model, expected: ExpectedCodes): Ranked {
  const code = model.placed[rank]?.code
  if (!code) return now
  let second: Ranked | null = null
  for (const at of candidates(now, rank, model))
    for (const index of slotsAt(now, at, rank)) {
      const next = {
        bare: now.bare,
        placed: now.placed.toSpliced(index, 0, { code, at }),
        ranks: now.ranks.toSpliced(index, 0, rank),
      }
      if (isMisplaced(next, expected)) continue
      if (isFilled(next, rank, model)) return next
      second ??= next
    }
  return second ?? now
}

/** Offsets of the bare text: beside the codes that it stands beside in the model, then by the words. */
function candidates({ bare, placed, ranks }: Ranked, rank: number, model: Model): number[] {
  const own = model.placed[rank]
  if (!own) return []
  const beside = [rank - 1, rank + 1].flatMap((other) => {
    const stands = model.placed[other]?.at === own.at ? placed[ranks.indexOf(other)] : undefined
    return stands ? [stands.at] : []
  })
  const mate = model.mates.get(rank)
  const stands = mate === undefined ? undefined : placed[ranks.indexOf(mate)]
  const away = own.at - (model.placed[mate ?? rank]?.at ?? own.at)
  const near = stands && { at: stands.at, away }
  const place = { bare: model.bare, at: own.at, role: own.code.role }
  return [...beside, ...placesFor(place, bare, near), bare.text.length]
}

/** Places in the list for a code at an offset: behind those that the model has before it, first. */
function slotsAt({ placed, ranks }: Ranked, at: number, rank: number): number[] {
  const first = placed.findIndex((one) => one.at >= at)
  const start = first < 0 ? placed.length : first
  const after = placed.findIndex((one) => one.at > at)
  const end = after < 0 ? placed.length : after
  const before = ranks.findLastIndex((one, n) => n >= start && n < end && one < rank)
  const best = before < 0 ? start : before + 1
  const others = Array.from({ length: end - start + 1 }, (_, n) => start + n)
  return [best, ...others.filter((one) => one !== best)]
}

function isMisplaced({ placed }: Undone, expected: ExpectedCodes): boolean {
  const codes = placed.map(({ code }) => code)
  return codeErrors({ text: CODE.repeat(codes.length), codes }, expected).misplaced.length > 0
}

/** Holds the pair words, where it does in the model? */
function isFilled({ bare, placed, ranks }: Ranked, rank: number, model: Model): boolean {
  const mate = model.mates.get(rank)
  const [one, other] = [placed[ranks.indexOf(rank)], placed[ranks.indexOf(mate ?? -2)]]
  if (!one || !other || !wordsBetween(model, rank, mate)) return true
  return hasWords(bare.text, one.at, other.at)
}

function wordsBetween({ bare, placed }: Model, one: number, other = one): boolean {
  return hasWords(bare.text, placed[one]?.at ?? 0, placed[other]?.at ?? 0)
}

function hasWords(text: string, a: number, b: number): boolean {
  return /[^\s\uFFFC]/.test(text.slice(Math.min(a, b), Math.max(a, b)))
}

function likelyPlace(rank: number, model: Model, bare: Content): number | undefined {
  const own = model.placed[rank]
  // Each is sought in the whole text.
  if (!own || model.placed.length > MOST_SOUGHT) return undefined
  return placesFor({ bare: model.bare, at: own.at, role: own.code.role }, bare)[0]
}

const MOST_SOUGHT = 200

/** Where the first word behind an offset ends. */
function endOfWord(text: string, from: number): number {
  const word = /[^\s\uFFFC]+/g
  word.lastIndex = from
  return word.exec(text) ? word.lastIndex : text.length
}
