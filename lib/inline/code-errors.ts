import type { Code, Content } from '@/lib/model/content'
import { countsOf, dressesOnly, isInline, matesIn, pairsOf } from './code-pairs'
import { codeKey, isAllGlue } from './content'

/** What the inline codes of a target are held to. */
export interface ExpectedCodes {
  /**
   * The text whose codes it must hold: where the file holds both sides the source, or the file's own
   * target when it has the same; else the machine's.
   */
  readonly model: Content
  /** May pairs that only dress characters be taken out, both together? */
  readonly mayUndress: boolean
  /** Codes that may stand in it besides, as often as here. */
  readonly besides: readonly Code[]
}

/** Numbers are places among the target's codes, ascending. */
export interface CodeErrors {
  /** Of the model, in its order. */
  readonly missing: readonly Code[]
  /** Those that stand there too often, or have no business there. */
  readonly surplus: readonly number[]
  /** Closing codes that stand before what they close, or that close what is not the innermost. */
  readonly misplaced: readonly number[]
}

export const NO_CODE_ERRORS: CodeErrors = { missing: [], surplus: [], misplaced: [] }

/** What is wrong with the inline codes of a target; nothing is while no word or code stands in it. */
export function codeErrors(target: Content, expected: ExpectedCodes): CodeErrors {
  const { model, besides } = expected
  const hasCodes = [model.codes, target.codes].some((codes) => codes.some(isInline))
  if (!hasCodes || isAllGlue(target)) return NO_CODE_ERRORS
  const counted = countedErrors(target, expected)
  const order = {
    mates: matesIn(model.codes, besides),
    wrong: new Set([...counted.missing, ...surplusCodes(target, counted)].map(codeKey)),
  }
  return { ...counted, misplaced: misplacedIn(target.codes, model.codes, order) }
}

export function hasCodeErrors({ missing, surplus, misplaced }: CodeErrors): boolean {
  return missing.length + surplus.length + misplaced.length > 0
}

function countedErrors(
  target: Content,
  { model, mayUndress, besides }: ExpectedCodes,
): Pick<CodeErrors, 'missing' | 'surplus'> {
  const have = countsOf(target.codes)
  const want = countsOf(model.codes)
  const allowed = countsOf(besides)
  for (const [key, count] of want) allowed.set(key, Math.max(count, allowed.get(key) ?? 0))
  forbidHalves(have, want, allowed, besides)
  const lacking = new Map<string, number>()
  for (const [key, count] of want) lacking.set(key, Math.max(0, count - (have.get(key) ?? 0)))
  if (mayUndress) forgive(lacking, model.codes)
  return {
    missing: model.codes
      .toReversed()
      .filter((code) => takes(lacking, code))
      .toReversed(),
    surplus: target.codes.flatMap((code, place) =>
      isInline(code) && !takes(allowed, code) ? [place] : [],
    ),
  }
}

/** Of a pair that the model does not have, half is one too many. */
function forbidHalves(
  have: ReadonlyMap<string, number>,
  want: ReadonlyMap<string, number>,
  allowed: Map<string, number>,
  besides: readonly Code[],
): void {
  for (const [open, close] of matesIn(besides).closeOf) {
    if (want.has(open) || want.has(close)) continue
    const whole = Math.min(have.get(open) ?? 0, have.get(close) ?? 0)
    allowed.set(open, Math.min(whole, allowed.get(open) ?? 0))
    allowed.set(close, Math.min(whole, allowed.get(close) ?? 0))
  }
}

function forgive(lacking: Map<string, number>, codes: readonly Code[]): void {
  for (const { open, close } of pairsOf(codes)) {
    const [one, other] = [codes[open], codes[close]]
    if (!isInline(one) || !isInline(other) || !dressesOnly(one) || !dressesOnly(other)) continue
    const [first, second] = [codeKey(one), codeKey(other)]
    const areLacking = (lacking.get(first) ?? 0) > 0 && (lacking.get(second) ?? 0) > 0
    if (!areLacking) continue
    takes(lacking, one)
    takes(lacking, other)
  }
}

/** Takes one of a code away, where there is one. */
function takes(counts: Map<string, number>, code: Code): boolean {
  if (!isInline(code)) return false
  const key = codeKey(code)
  const count = counts.get(key) ?? 0
  if (count > 0) counts.set(key, count - 1)
  return count > 0
}

function surplusCodes({ codes }: Content, { surplus }: Pick<CodeErrors, 'surplus'>): Code[] {
  return surplus.flatMap((place) => codes[place] ?? [])
}

interface Order {
  readonly mates: ReturnType<typeof matesIn>
  /** Codes whose number is wrong: their order is nothing to speak of yet. */
  readonly wrong: ReadonlySet<string>
}

function misplacedIn(codes: readonly Code[], model: readonly Code[], order: Order): number[] {
  const [found, known] = [walked(codes, order), walked(model, order)]
  const early = found.early.filter(({ key }) => {
    const allowed = known.early.filter((one) => one.key === key).length
    return found.early.filter((one) => one.key === key).length > allowed
  })
  const crossings = new Set(known.crossings.map(({ name }) => name))
  const crossing = found.crossings.filter(({ name }) => !crossings.has(name))
  const places = [...early, ...crossing].map(({ place }) => place)
  return [...new Set(places)].sort((a, b) => a - b)
}

/** Closing codes before what they close, and those that close what is not the innermost open pair. */
function walked(codes: readonly Code[], { mates, wrong }: Order) {
  const early: { readonly key: string; readonly place: number }[] = []
  const crossings: { readonly name: string; readonly place: number }[] = []
  const open: string[] = []
  for (const [place, code] of codes.entries()) {
    if (!isInline(code)) continue
    const key = codeKey(code)
    if (wrong.has(key)) continue
    if (mates.closeOf.has(key)) open.push(key)
    const mate = mates.openOf.get(key)
    if (mate === undefined || wrong.has(mate)) continue
    const at = open.lastIndexOf(mate)
    if (at < 0) early.push({ key, place })
    else {
      // Thousands of codes that all cross would be told one by one, and nobody reads on.
      for (const other of open.slice(at + 1, at + 1 + MOST_CROSSINGS))
        if (!wrong.has(mates.closeOf.get(other) ?? ''))
          crossings.push({ name: named(mate, other), place })
      open.splice(at, 1)
    }
  }
  return { early, crossings }
}

const MOST_CROSSINGS = 50

function named(one: string, other: string): string {
  return [one, other].toSorted().join('\n')
}
