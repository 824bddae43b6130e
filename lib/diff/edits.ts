import { matchesOf } from './matches'
import type { Edit } from './readable'
import type { Token } from './tokens'

export interface EditsFound {
  /** False when the tokens have so little in common that all between their ends is one edit. */
  readonly exact: boolean
  readonly edits: readonly Edit[]
}

/**
 * The least edits of words, marks and line ends that make `b` of `a`.
 *
 * White space takes no part in the search: it follows the words beside it, so that a space of one
 * sentence is never taken for that of another, and the search has half as much to do.
 */
export function editsOf(a: readonly Token[], b: readonly Token[]): EditsFound {
  const [keysA, keysB] = numbered(a, b)
  const whole = shrunk({ fromA: 0, toA: a.length, fromB: 0, toB: b.length }, keysA, keysB)
  const [placesA, placesB] = [
    notSpaces(a, whole.fromA, whole.toA),
    notSpaces(b, whole.fromB, whole.toB),
  ]
  const matches = matchesOf(
    placesA.map((at) => keysA[at] ?? 0),
    placesB.map((at) => keysB[at] ?? 0),
  )
  if (!matches) return { exact: false, edits: [whole] }
  const edits: Edit[] = []
  let { fromA, fromB } = whole
  const closeAt = (toA: number, toB: number) => {
    if (fromA === toA && fromB === toB) return
    const edit = shrunk({ fromA, toA, fromB, toB }, keysA, keysB)
    if (edit.fromA < edit.toA || edit.fromB < edit.toB) edits.push(edit)
  }
  for (const [nA, nB] of matches) {
    const [toA, toB] = [placesA[nA] ?? 0, placesB[nB] ?? 0]
    closeAt(toA, toB)
    ;[fromA, fromB] = [toA + 1, toB + 1]
  }
  closeAt(whole.toA, whole.toB)
  return { exact: true, edits }
}

/** The edit without the tokens that both its sides begin or end with. */
function shrunk(edit: Edit, keysA: readonly number[], keysB: readonly number[]): Edit {
  let { fromA, toA, fromB, toB } = edit
  while (fromA < toA && fromB < toB && keysA[fromA] === keysB[fromB]) {
    fromA += 1
    fromB += 1
  }
  while (fromA < toA && fromB < toB && keysA[toA - 1] === keysB[toB - 1]) {
    toA -= 1
    toB -= 1
  }
  return { fromA, toA, fromB, toB }
}

function notSpaces(tokens: readonly Token[], from: number, to: number): number[] {
  const places: number[] = []
  for (let at = from; at < to; at += 1) if (tokens[at]?.kind !== 'space') places.push(at)
  return places
}

/** Equal tokens get equal numbers, which are quicker to compare. */
function numbered(a: readonly Token[], b: readonly Token[]): [number[], number[]] {
  const numbers = new Map<string, number>()
  const numberOf = ({ key }: Token) => {
    const number = numbers.get(key) ?? numbers.size
    numbers.set(key, number)
    return number
  }
  return [a.map(numberOf), b.map(numberOf)]
}
