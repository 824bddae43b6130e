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
  return joined(moved, a)
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

function joined(edits: readonly Edit[], a: readonly Token[]): Edit[] {
  const found: Edit[] = []
  for (const edit of edits) {
    const last = found.at(-1)
    const gap = last && a.slice(last.toA, edit.fromA)
    if (last && gap?.every(({ kind }) => kind === 'space'))
      found[found.length - 1] = { ...last, toA: edit.toA, toB: edit.toB }
    else found.push(edit)
  }
  return found
}
