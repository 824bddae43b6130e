import type { Code, CodeMeaning } from '@/lib/model/content'
import { codeKey } from './content'

export type InlineCode = Extract<Code, { kind: 'inline' }>

/** Places, in a list of codes, of an opening one and the closing one that belongs to it. */
export interface CodePair {
  readonly open: number
  readonly close: number
}

export function isInline(code: Code | undefined): code is InlineCode {
  return code?.kind === 'inline'
}

/** The pairs of a list of codes, in the order of their closing ones: each closes the last of its id that is open. */
export function pairsOf(codes: readonly Code[]): CodePair[] {
  const open = new Map<string, number[]>()
  const pairs: CodePair[] = []
  for (const [place, code] of codes.entries()) {
    if (!isInline(code)) continue
    const waiting = open.get(code.id) ?? []
    if (code.role === 'open') open.set(code.id, [...waiting, place])
    const mate = code.role === 'close' ? waiting.pop() : undefined
    if (mate !== undefined) pairs.push({ open: mate, close: place })
  }
  return pairs
}

/** Which closing code answers which opening one, both by key. */
export interface Mates {
  readonly closeOf: ReadonlyMap<string, string>
  readonly openOf: ReadonlyMap<string, string>
}

/** What belongs together in any of some lists of codes; the first that says so holds. */
export function matesIn(...lists: readonly (readonly Code[])[]): Mates {
  const closeOf = new Map<string, string>()
  const openOf = new Map<string, string>()
  for (const codes of lists)
    for (const pair of pairsOf(codes)) {
      const [open, close] = [keyAt(codes, pair.open), keyAt(codes, pair.close)]
      if (closeOf.has(open) || openOf.has(close)) continue
      closeOf.set(open, close)
      openOf.set(close, open)
    }
  return { closeOf, openOf }
}

/** How often each inline code stands in a list, by key. */
export function countsOf(codes: readonly Code[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const code of codes) {
    if (!isInline(code)) continue
    const key = codeKey(code)
    counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  return counts
}

/** Does a code only dress characters, so that a text without it says the same? */
export function dressesOnly({ means = [] }: InlineCode): boolean {
  return means.length > 0 && means.every((one) => DRESS.has(one))
}

const DRESS: ReadonlySet<CodeMeaning> = new Set<CodeMeaning>([
  ...(['bold', 'italic', 'underline', 'strike', 'superscript', 'subscript'] as const),
  ...(['smallCaps', 'allCaps', 'highlight', 'color', 'size', 'font', 'style'] as const),
  ...(['direction', 'language'] as const),
])

function keyAt(codes: readonly Code[], place: number): string {
  const code = codes[place]
  return code ? codeKey(code) : ''
}
