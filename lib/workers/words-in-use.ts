import { piecesOf, tokensOfPiece } from '@/lib/alignment/tokens'

/** By the keys of their tokens. */
interface Pair {
  readonly source: string
  readonly target: string
}

/** The two texts of a segment, and their languages. */
export interface Texts {
  readonly source: string
  readonly target: string
}

interface Languages {
  readonly sourceLang: string
  readonly targetLang: string
}

/** How both words of a pair are written, the commonest forms first; none where no text holds both. */
export interface PairInUse {
  readonly source: readonly string[]
  readonly target: readonly string[]
}

/**
 * The pairs as texts use them, in the order given. A memory keeps stems without accents (`etran`);
 * what a person can judge is `étranger`.
 */
export function pairsInUse(
  pairs: readonly Pair[],
  segments: readonly Texts[],
  { sourceLang, targetLang }: Languages,
): PairInUse[] {
  const uses = pairs.map((pair): Use => ({ pair, source: [], target: [] }))
  const bySource = new Map<string, Use[]>()
  for (const use of uses)
    bySource.set(use.pair.source, [...(bySource.get(use.pair.source) ?? []), use])
  const inSource = reader(sourceLang, new Set(bySource.keys()))
  const inTarget = reader(targetLang, new Set(pairs.map(({ target }) => target)))
  for (const segment of segments) {
    const answers = inTarget(segment.target)
    for (const [key, written] of inSource(segment.source))
      for (const use of bySource.get(key) ?? [])
        note(use, written, answers.get(use.pair.target) ?? [])
  }
  return uses.map(({ source, target }) => ({
    source: commonest(source),
    target: commonest(target),
  }))
}

interface Use {
  readonly pair: Pair
  /** Every form met, as often as it was. */
  readonly source: string[]
  readonly target: string[]
}

function note(use: Use, source: readonly string[], target: readonly string[]) {
  if (target.length === 0) return
  use.source.push(...source)
  use.target.push(...target)
}

/** Finds the wanted keys in a text, each with its forms as they are written there. */
function reader(lang: string, wanted: ReadonlySet<string>) {
  const known = new Map<string, readonly (readonly [key: string, form: string])[]>()
  const formsOf = (piece: string) => {
    const before = known.get(piece)
    if (before) return before
    const tokens = tokensOfPiece(piece, lang)
    // A run of ideographs holds many words; a word of an alphabet is the piece itself.
    const found = tokens
      .filter(({ key }) => wanted.has(key))
      .map(({ key, form }) => [key, tokens.length === 1 ? piece : form] as const)
    known.set(piece, found)
    return found
  }
  return (text: string): ReadonlyMap<string, readonly string[]> => {
    const found = new Map<string, string[]>()
    for (const [key, form] of piecesOf(text).flatMap(formsOf))
      found.set(key, [...(found.get(key) ?? []), form])
    return found
  }
}

/**
 * The commonest of the forms that were met, at most `FORMS`. Those that differ in case alone are one:
 * in small letters if it ever was, for then the capital only began a sentence.
 */
function commonest(written: readonly string[]): string[] {
  const byLower = new Map<string, string[]>()
  for (const form of written) {
    const lower = form.toLowerCase()
    byLower.set(lower, [...(byLower.get(lower) ?? []), form])
  }
  return [...byLower]
    .sort(([a, some], [b, others]) => others.length - some.length || (a < b ? -1 : 1))
    .slice(0, FORMS)
    .map(([lower, forms]) => (forms.includes(lower) ? lower : (forms[0] ?? lower)))
}

const FORMS = 2
