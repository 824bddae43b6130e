import { codeKey } from '@/lib/inline/content'
import type { Code, Content } from '@/lib/model/content'
import type { Range } from '@/lib/model/range'
import { type CodeContext, familyOf, nativeOf } from './codes'
import type { Origin, ReadContent } from './content'

export interface Matched {
  readonly content: Content
  /** By place in `content.codes`: how the file spells it here. */
  readonly spellings: readonly ({ readonly code: number } & Range)[]
}

/**
 * A target whose codes are its source's wherever they are the same code, so that what is missing or
 * doubled can be counted by comparing codes.
 *
 * Two are the same when they have the same id and role, what they are in the native format is the
 * same, and no attribute that both have differs, save those that describe the code to people. They
 * need not be spelt alike: other quotes or order of attributes, a `<pc>` that became `<sc/>` and
 * `<ec/>`, a text in a code that was translated. The target's spelling is kept beside the content and
 * used when it is written again.
 */
export function asInSource(
  target: ReadContent,
  source: ReadContent,
  context: CodeContext,
): Matched {
  const { content } = target
  if (content.codes.length === 0 || source.content.codes.length === 0)
    return { content, spellings: [] }
  const used = new Set<number>()
  const spellings: ({ code: number } & Range)[] = []
  const codes = content.codes.map((code, n) => {
    const origin = target.origins[n]
    const same = origin ? sourceCode(code, origin, source, used, context) : undefined
    if (!origin || !same) return code
    if (code.kind === 'inline' && same.kind === 'inline' && code.data !== same.data)
      spellings.push({ code: n, start: origin.start, end: origin.end })
    return same
  })
  return { content: { text: content.text, codes }, spellings }
}

function sourceCode(
  code: Code,
  origin: Origin,
  { content, origins }: ReadContent,
  used: Set<number>,
  context: CodeContext,
): Code | undefined {
  const alike = content.codes.flatMap((one, n) => {
    const other = origins[n]
    return other && isSame(code, origin, one, other, context) ? [n] : []
  })
  const free = alike.filter((n) => !used.has(n))
  const equal = free.find((n) => isEqual(content.codes[n], code))
  const found = equal ?? free[0] ?? alike[0]
  if (found === undefined) return undefined
  used.add(found)
  return content.codes[found]
}

function isEqual(one: Code | undefined, other: Code): boolean {
  return one !== undefined && codeKey(one) === codeKey(other)
}

function isSame(
  code: Code,
  origin: Origin,
  other: Code,
  otherOrigin: Origin,
  context: CodeContext,
): boolean {
  if (code.kind !== 'inline' || other.kind !== 'inline') return false
  if (code.id !== other.id || code.role !== other.role) return false
  if (familyOf(origin.element) !== familyOf(otherOrigin.element)) return false
  if (origin.element.uri !== otherOrigin.element.uri) return false
  if (code.data === other.data) return true
  return (
    nativeOf(origin.element, origin.role, context) ===
      nativeOf(otherOrigin.element, otherOrigin.role, context) &&
    isDescribedAlike(origin, otherOrigin)
  )
}

function isDescribedAlike({ element }: Origin, { element: other }: Origin): boolean {
  return element.attributes.every(({ name, value }) => {
    if (FOR_PEOPLE.test(name)) return true
    const answer = other.attributes.find((one) => one.name === name)
    return answer === undefined || answer.value === value
  })
}

// What describes a code, refers to a native form that is compared itself, or to texts inside of it.
const FOR_PEOPLE = /^(?:equiv|disp|dataRef|subFlows|copyOf|can|xmlns)/
