import type { Likeness } from './cognates'
import { hasBorders } from './junctions'
import { knownOf } from './known'
import type { BothWays, Known, KnownPair } from './known'
import type { Learnt } from './learn'
import type { LexiconCounts } from './lexicon-counts'
import type { Vocabularies } from './links'
import { priorPairs } from './prior'
import { sideOf } from './stretch'
import type { Stretch } from './stretch'
import type { AlignOptions, Text } from './types'
import { vocabularyOf } from './vocabulary'
import { WEIGHTS } from './weights'

/** What is known before a stretch is aligned, and handed on from one to the next. */
export interface Knowledge {
  readonly known: Known
  readonly vocabularies: Vocabularies
  /** How often each token was seen in the stretches before, [source, target]. */
  readonly seen: BothWays
  /** Expected ln(target / source) of a bead's characters; null at first. */
  readonly mean: number | null
  /** Target sentences per source sentence of all texts. */
  readonly ratio: number
}

/** The texts as the aligner works on them, and what is known before it has read them. */
export function firstKnowledge(
  texts: readonly Text[],
  options: AlignOptions,
): { readonly knowledge: Knowledge; readonly stretches: readonly Stretch[] } {
  const { sourceLang, targetLang, structure = true } = options
  const side = (name: 'source' | 'target', lang: string) =>
    vocabularyOf(
      texts.map((text) => text[name].map((sentence) => sentence.text)),
      lang,
    )
  const [a, b] = [side('source', sourceLang), side('target', targetLang)]
  const stretches = texts.map(({ source, target, vectors }, n) => {
    const hasStructure = structure && hasBorders(source) && hasBorders(target)
    return {
      source: sideOf(source, a.tokens[n] ?? [], hasStructure, vectors?.source),
      target: sideOf(target, b.tokens[n] ?? [], hasStructure, vectors?.target),
    }
  })
  const vocabularies = [a.vocabulary, b.vocabulary] as const
  const prior = priorPairs(...vocabularies, { source: sourceLang, target: targetLang })
  return { knowledge: taught(prior, vocabularies, lessonsOf(options)), stretches }
}

/** The knowledge with what stretches have taught. Their tail is seen again by the next: that is small. */
export function carriedOn(
  knowledge: Knowledge,
  stretches: readonly Stretch[],
  learnt: Learnt,
  mean: number | null,
): Knowledge {
  return {
    ...knowledge,
    known: keptOf(learnt, knowledge.known.rest),
    seen: stretches.reduce((seen, stretch) => seenWith(stretch, seen), knowledge.seen),
    mean,
  }
}

/** How often each token was seen, this stretch included. */
export function seenWith({ source, target }: Stretch, seen: BothWays): BothWays {
  return [counted(source.tokens, seen[0]), counted(target.tokens, seen[1])]
}

/** Counts and what each of them is worth against a count of the text itself. */
type Lesson = readonly [counts: LexiconCounts, worth: number]

function lessonsOf({ tables, memory }: AlignOptions): Lesson[] {
  return [
    ...(tables ? [[tables, WEIGHTS.tables] as const] : []),
    ...(memory ? [[memory, WEIGHTS.memory] as const] : []),
  ]
}

/** What spelling, `Intl` and lessons tell of the words of two vocabularies. */
function taught(
  prior: readonly Likeness[],
  vocabularies: Vocabularies,
  lessons: readonly Lesson[],
): Knowledge {
  const [a, b] = vocabularies
  const pairs = new Map<number, KnownPair>()
  for (const { from, to, likeness } of prior)
    pairs.set(from * b.keys.length + to, { from, to, likeness, carried: [0, 0] })
  const column = ({ keys }: { readonly keys: readonly string[] }) => new Float32Array(keys.length)
  const rest: BothWays = [column(a), column(b)]
  const seen: BothWays = [column(a), column(b)]
  if (lessons.length > 0) {
    const ids = [a, b].map(({ keys }) => new Map(keys.map((key, id) => [key, id])))
    for (const lesson of lessons) addLesson(lesson, ids, b.keys.length, { pairs, rest, seen })
  }
  return {
    ...{ known: knownOf([...pairs.values()], rest), vocabularies, seen, mean: null },
    ratio: b.size / Math.max(1, a.size),
  }
}

interface Gathered {
  readonly pairs: Map<number, KnownPair>
  readonly rest: BothWays
  readonly seen: BothWays
}

function addLesson(
  [counts, worth]: Lesson,
  ids: readonly ReadonlyMap<string, number>[],
  targets: number,
  { pairs, rest, seen }: Gathered,
) {
  for (const [source, target, forward, backward] of counts.pairs) {
    const [from, to] = [ids[0]?.get(source), ids[1]?.get(target)]
    if (from !== undefined && to !== undefined) {
      const key = from * targets + to
      const known = pairs.get(key) ?? { from, to, likeness: 0, carried: [0, 0] }
      const [f, b] = known.carried
      pairs.set(key, { ...known, carried: [f + forward * worth, b + backward * worth] })
    } else if (from !== undefined) rest[0][from] = (rest[0][from] ?? 0) + forward * worth
    else if (to !== undefined) rest[1][to] = (rest[1][to] ?? 0) + backward * worth
  }
  for (const side of [0, 1] as const)
    for (const [key, count] of counts.seen[side]) {
      const id = ids[side]?.get(key)
      if (id !== undefined) seen[side][id] = (seen[side][id] ?? 0) + count * worth
    }
}

// Expected counts below this are noise; without them the table grows by less than a pair a token.
const LEAST_COUNT = 0.5

/** The pairs that are alike or were seen often enough. */
function keptOf(learnt: Learnt, rest: BothWays): Known {
  const { starts, words, likeness } = learnt
  const [forward, backward] = learnt.counts
  const kept: number[] = []
  const ends = new Int32Array(starts.length)
  for (let v = 0; v + 1 < starts.length; v += 1) {
    for (let pair = starts[v] ?? 0; pair < (starts[v + 1] ?? 0); pair += 1) {
      const most = Math.max(forward[pair] ?? 0, backward[pair] ?? 0)
      if ((likeness[pair] ?? 0) > 0 || most >= LEAST_COUNT) kept.push(pair)
    }
    ends[v + 1] = kept.length
  }
  const column = (values: Float32Array) => Float32Array.from(kept, (pair) => values[pair] ?? 0)
  return {
    starts: ends,
    words: Int32Array.from(kept, (pair) => words[pair] ?? 0),
    likeness: column(likeness),
    carried: [column(forward), column(backward)],
    rest,
  }
}

function counted(sentences: readonly Int32Array[], seen: Float32Array): Float32Array {
  const counts = seen.slice()
  for (const tokens of sentences) for (const v of tokens) counts[v] = (counts[v] ?? 0) + 1
  return counts
}
