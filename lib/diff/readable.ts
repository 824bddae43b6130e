import type { Token } from './tokens'

/** A hunk in tokens instead of offsets. */
export interface Edit {
  readonly fromA: number
  readonly toA: number
  readonly fromB: number
  readonly toB: number
}

/**
 * The same change as a person would mark it: an insertion or deletion that could stand at several
 * places stands at whole words and sentences, and edits with nothing but a space between them are
 * one. What lies between edits stays common to both texts.
 */
export function readable(
  edits: readonly Edit[],
  a: readonly Token[],
  b: readonly Token[],
): readonly Edit[] {
  const moved = edits.map((edit, n) => {
    const room = {
      before: edit.fromA - (edits[n - 1]?.toA ?? 0),
      after: (edits[n + 1]?.fromA ?? a.length) - edit.toA,
    }
    return wellPlaced(edit, a, b, room)
  })
  return joined(moved, a, b)
}

/** How many common tokens lie between an edit and its neighbours. */
interface Room {
  readonly before: number
  readonly after: number
}

function wellPlaced(edit: Edit, a: readonly Token[], b: readonly Token[], room: Room): Edit {
  const isInsertion = edit.fromA === edit.toA
  if (!isInsertion && edit.fromB !== edit.toB) return edit
  const [tokens, from, to] = isInsertion ? [b, edit.fromB, edit.toB] : [a, edit.fromA, edit.toA]
  const places = slides(tokens, from, to, room)
  const scores = places.map((by) => placeScore(tokens, from + by, to + by))
  const by = places[scores.indexOf(Math.max(...scores))] ?? 0
  return {
    ...{ fromA: edit.fromA + by, toA: edit.toA + by },
    ...{ fromB: edit.fromB + by, toB: edit.toB + by },
  }
}

/** By how many tokens an insertion or deletion can be moved without changing its effect; 0 first. */
function slides(tokens: readonly Token[], from: number, to: number, { before, after }: Room) {
  const isEqual = (one: number, other: number) => tokens[one]?.key === tokens[other]?.key
  let [left, right] = [0, 0]
  while (left < Math.min(before, FARTHEST) && isEqual(from - 1 - left, to - 1 - left)) left += 1
  while (right < Math.min(after, FARTHEST) && isEqual(from + right, to + right)) right += 1
  const upTo = (length: number) => Array.from({ length }, (_, n) => n + 1)
  return [0, ...upTo(right), ...upTo(left).map((by) => -by)]
}

// A text that repeats itself for pages gives no better place than its first hundred.
const FARTHEST = 100

/** Best: from the beginning of a paragraph, sentence or word up to that of another, or to the end. */
function placeScore(tokens: readonly Token[], from: number, to: number): number {
  const [first, last, next] = [tokens[from], tokens[to - 1], tokens[to]]
  const isLate = next !== undefined && (first?.kind === 'space' || first?.kind === 'lineEnd')
  return startScore(tokens, from) + endScore(last, next) - (isLate ? 1 : 0)
}

function startScore(tokens: readonly Token[], from: number): number {
  const before = tokens[from - 1]
  if (!before || before.kind === 'lineEnd') return 3
  if (before.kind !== 'space') return 0
  return tokens[from - 2]?.kind === 'mark' ? 3 : 2
}

function endScore(last: Token | undefined, next: Token | undefined): number {
  if (!next || next.kind === 'lineEnd' || last?.kind === 'lineEnd') return 3
  if (last?.kind === 'space') return 2
  return next.kind === 'word' ? 0 : 1
}

function joined(edits: readonly Edit[], a: readonly Token[], b: readonly Token[]): Edit[] {
  const found: Edit[] = []
  for (const edit of edits) {
    const last = found.at(-1)
    if (last && isOneWith(last, edit, a, b))
      found[found.length - 1] = { ...last, toA: edit.toA, toB: edit.toB }
    else found.push(edit)
  }
  return found
}

/** Would a person mark both as one? */
function isOneWith(last: Edit, edit: Edit, a: readonly Token[], b: readonly Token[]): boolean {
  const gap = a.slice(last.toA, edit.fromA)
  if (gap.every(({ kind }) => kind === 'space')) return true
  if (gap.length === 1 && gap[0]?.kind === 'mark') return isCarriedOver(last, edit, a, b)
  const [word, ...others] = gap.filter(({ kind }) => kind !== 'space')
  if (word?.kind !== 'word' || others.length > 0 || word.end - word.start > SMALL_WORD) return false
  const [before, after] = [wordsOf(last, a, b), wordsOf(edit, a, b)]
  const most = [Math.max(...before), Math.max(...after)] as const
  return (
    Math.min(...before, ...after) > 0 &&
    Math.min(...most) >= REWRITTEN &&
    most[0] + most[1] > 2 * REWRITTEN
  )
}

// A word of three letters that alone survives between two stretches written anew, three words or
// more each, is there by chance: "the" is in every sentence.
const SMALL_WORD = 3
const REWRITTEN = 3

/** A comma or space that changed its place over one mark: `,”` for `”,`. */
function isCarriedOver(last: Edit, edit: Edit, a: readonly Token[], b: readonly Token[]): boolean {
  const [removed, added] = [a.slice(last.fromA, last.toA), b.slice(edit.fromB, edit.toB)]
  const [added2, removed2] = [b.slice(last.fromB, last.toB), a.slice(edit.fromA, edit.toA)]
  return isMove(removed, added2, added, removed2) || isMove(added2, removed, removed2, added)
}

function isMove(
  gone: readonly Token[],
  nothing: readonly Token[],
  come: readonly Token[],
  none: readonly Token[],
): boolean {
  if (nothing.length > 0 || none.length > 0 || gone.length !== come.length) return false
  return gone.every(({ key, kind }, n) => kind !== 'word' && key === come[n]?.key)
}

function wordsOf(edit: Edit, a: readonly Token[], b: readonly Token[]): [number, number] {
  const count = (tokens: readonly Token[]) => tokens.filter(({ kind }) => kind === 'word').length
  return [count(a.slice(edit.fromA, edit.toA)), count(b.slice(edit.fromB, edit.toB))]
}
