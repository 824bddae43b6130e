import type { Code, Content } from '@/lib/model/content'
import { CODE } from '@/lib/model/content'
import { codeErrors, type CodeErrors, type ExpectedCodes, hasCodeErrors } from './code-errors'
import { matesIn, type Mates } from './code-pairs'
import { filled, rebuilt } from './code-filling'
import { type PlacedCode, put, taken, type Undone } from './code-places'
import { codeKey } from './content'

/**
 * A target with the errors of its inline codes mended: surplus ones out, missing ones where they
 * belong by what they stand beside in the model. Its characters stay; one without errors stays whole.
 */
export function repaired(target: Content, expected: ExpectedCodes): Content {
  const errors = codeErrors(target, expected)
  if (!hasCodeErrors(errors)) return target
  if (target.codes.length + expected.model.codes.length > MOST_CODES)
    return rebuilt(target, expected)
  for (const keeps of ['first', 'last'] as const) {
    const undone = inOrder(thinned(target, errors, keeps), expected)
    const mended = put(filled(undone, expected))
    if (!hasCodeErrors(codeErrors(mended, expected))) return mended
  }
  return rebuilt(target, expected)
}

/** Each missing code is tried in many places, so more than these are put in the model's order at once. */
const MOST_CODES = 60

/** Without the surplus codes; of those that are alike the first stay, or the last. */
function thinned(target: Content, { surplus }: CodeErrors, keeps: 'first' | 'last'): Undone {
  const { bare, placed } = taken(target)
  const counts = new Map<string, number>()
  for (const place of surplus) {
    const key = keyOf(target.codes[place])
    counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  const stays = ({ code }: PlacedCode) => {
    const count = counts.get(codeKey(code)) ?? 0
    if (count > 0) counts.set(codeKey(code), count - 1)
    return count === 0
  }
  if (keeps === 'last') return { bare, placed: placed.filter(stays) }
  return { bare, placed: placed.toReversed().filter(stays).toReversed() }
}

/** Closing codes change places with what they stand before, or cross. */
function inOrder({ bare, placed }: Undone, expected: ExpectedCodes): Undone {
  const mates = matesIn(expected.model.codes, expected.besides)
  let now = placed
  for (let n = 0; n < MOST_CODES; n += 1) {
    const codes = now.map(({ code }) => code)
    const [place] = codeErrors({ text: CODE.repeat(codes.length), codes }, expected).misplaced
    if (place === undefined) break
    const next = exchanged(now, place, rivalOf(codes, place, mates))
    if (next === null) break
    now = next
  }
  return { bare, placed: now }
}

/** The code that a misplaced closing one changes places with: its own opening one, or the inner pair's end. */
function rivalOf(codes: readonly Code[], place: number, { openOf, closeOf }: Mates): number {
  const mate = openOf.get(keyOf(codes[place]))
  const open: string[] = []
  for (const code of codes.slice(0, place)) {
    const key = codeKey(code)
    if (closeOf.has(key)) open.push(key)
    const at = open.lastIndexOf(openOf.get(key) ?? '')
    if (at >= 0) open.splice(at, 1)
  }
  const isEarly = mate === undefined || !open.includes(mate)
  const wanted = isEarly ? mate : closeOf.get(open.at(-1) ?? '')
  return codes.findIndex((code, at) => at > place && codeKey(code) === wanted)
}

function exchanged(placed: readonly PlacedCode[], a: number, b: number): PlacedCode[] | null {
  const [one, other] = [placed[a], placed[b]]
  if (!one || !other) return null
  return placed.with(a, { ...one, code: other.code }).with(b, { ...other, code: one.code })
}

function keyOf(code: Code | undefined): string {
  return code ? codeKey(code) : ''
}
