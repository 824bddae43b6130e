import type { Content } from '@/lib/model/content'
import type { Range } from '@/lib/model/range'
import { type CodeContext, familyOf, type InlineCode, nativeOf } from './codes'
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
  const finder = new Finder(source, context)
  const spellings: ({ code: number } & Range)[] = []
  const codes = content.codes.map((code, n) => {
    const origin = target.origins[n]
    if (!origin || code.kind !== 'inline') return code
    const same = finder.find(code, origin)
    if (!same) return code
    if (code.data !== same.data) spellings.push({ code: n, start: origin.start, end: origin.end })
    return same
  })
  return { content: { text: content.text, codes }, spellings }
}

interface Known {
  readonly code: InlineCode
  readonly origin: Origin
  isUsed: boolean
}

/** Finds the codes of a source: those of one id and role in their order, each once while there is a choice. */
class Finder {
  private readonly known = new Map<
    string,
    { code: InlineCode; origin: Origin; isUsed: boolean }[]
  >()

  constructor(
    { content, origins }: ReadContent,
    private readonly context: CodeContext,
  ) {
    for (const [n, code] of content.codes.entries()) {
      const origin = origins[n]
      if (!origin || code.kind !== 'inline') continue
      const entry = { code, origin, isUsed: false }
      const all = this.known.get(keyOf(code, origin))
      if (!all) this.known.set(keyOf(code, origin), [entry])
      else if (all.length < MOST_ALIKE) all.push(entry)
    }
  }

  find(code: InlineCode, origin: Origin): InlineCode | null {
    const all = this.known.get(keyOf(code, origin)) ?? []
    const found =
      firstOf(all, (one) => one.code.data === code.data) ??
      firstOf(all, (one) => this.isSame(origin, one.origin))
    if (found) found.isUsed = true
    return found?.code ?? null
  }

  private isSame(one: Origin, other: Origin): boolean {
    const native = ({ element, role }: Origin) => nativeOf(element, role, this.context)
    return native(one) === native(other) && isDescribedAlike(one, other)
  }
}

/** The first that fits and was not used, else the first that fits. */
function firstOf(all: readonly Known[], fits: (one: Known) => boolean): Known | undefined {
  return all.find((one) => !one.isUsed && fits(one)) ?? all.find(fits)
}

// Ids are there to tell codes apart: only a broken file has more of one id in one text.
const MOST_ALIKE = 100

function keyOf({ id, role }: InlineCode, { element }: Origin): string {
  return `${role ?? ''} ${familyOf(element)} ${element.uri} ${id}`
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
