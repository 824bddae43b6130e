import type { Edit } from './hunks'
import type { Token } from './tokens'

/*
 * An exact diff says what is shortest; a person reads what was done. Two words replaced beside each
 * other are one change, and a word put in is put in with the space behind it, not before.
 */

/** The same edits, as a person would mark them: slid to word edges, and joined over mere space. */
export function readable(
  edits: readonly Edit[],
  a: readonly Token[],
  b: readonly Token[],
): readonly Edit[] {
  const slid = edits.map((edit, n) => slide(edit, edits[n + 1], a, b))
  const joined: Edit[] = []
  for (const edit of slid) {
    const last = joined.at(-1)
    if (last && isJoinable(last, edit, b)) {
      joined.splice(-1, 1, { ...last, toA: edit.toA, toB: edit.toB })
    } else joined.push(edit)
  }
  return joined.map((edit) => trimmed(edit, a, b))
}

/** Without what joining took in though it is the same on both sides. */
function trimmed(edit: Edit, a: readonly Token[], b: readonly Token[]): Edit {
  let { fromA, toA, fromB, toB } = edit
  const holdsBoth = () => fromA < toA && fromB < toB
  while (holdsBoth() && a[fromA]?.key === b[fromB]?.key) [fromA, fromB] = [fromA + 1, fromB + 1]
  while (holdsBoth() && a[toA - 1]?.key === b[toB - 1]?.key) [toA, toB] = [toA - 1, toB - 1]
  return { fromA, toA, fromB, toB }
}

/** Of ` word` put in before a space, `word ` is the same edit and begins where the word does. */
function slide(edit: Edit, next: Edit | undefined, a: readonly Token[], b: readonly Token[]): Edit {
  const { fromA, toA, fromB, toB } = edit
  const isPure = fromA === toA || fromB === toB
  const [tokens, from, to] = fromA === toA ? [b, fromB, toB] : [a, fromA, toA]
  const first = tokens[from]
  const after = tokens[to]
  const isFree = next === undefined || (next.fromA > toA && next.fromB > toB)
  if (!isPure || !isFree || !first || first.key !== after?.key || !isSpace(first)) return edit
  return { fromA: fromA + 1, toA: toA + 1, fromB: fromB + 1, toB: toB + 1 }
}

/** Do only spaces stand between two edits? */
function isJoinable(last: Edit, next: Edit, b: readonly Token[]): boolean {
  return b.slice(last.toB, next.fromB).every(isSpace)
}

function isSpace({ key }: Token): boolean {
  return /^\s+$/.test(key)
}
