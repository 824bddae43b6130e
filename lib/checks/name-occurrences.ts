import { type Capital, capitalsOf, sequencesOf } from './capitals'
import { nameStems } from './name-stems'
import type { View, Word } from './view'

/** A word of the source that may be a name, wherever it stands. */
export interface SourceName {
  readonly root: string
  /** A form of it, in lower case. */
  readonly key: string
  /** Whether its capital tells that it is a name. */
  readonly isCased: boolean
  /** By segment, the first place there. */
  readonly places: ReadonlyMap<number, Word>
}

/** A word with a capital in the target, with the words with capitals that it stands among. */
export interface TargetName {
  readonly root: string
  readonly word: Capital
  readonly sequence: readonly Capital[]
}

/** The part of a name that its forms share. */
export function rootOf(word: string, base: string): string {
  const stems = nameStems(word, base).map(({ stem }) => stem)
  return stems.reduce((best, stem) => (stem.length >= 4 && stem.length < best.length ? stem : best))
}

/** What recurs in the sources: words with a capital; in a script without them, words and pairs of words. */
export function sourceNames(views: readonly View[]): readonly SourceName[] {
  const places = new Map<string, Map<number, Word>>()
  for (const view of views) {
    if (view.source === '' || view.target === '') continue
    for (const word of candidatesIn(view)) {
      const root = rootOf(word.key, view.sourceBase)
      const found = places.get(root) ?? new Map<number, Word>()
      if (!found.has(view.index)) found.set(view.index, word)
      places.set(root, found)
    }
  }
  const most = Math.max(FEW, views.length / 4)
  return [...places].flatMap(([root, found]) => {
    const [first] = found.values()
    const isCased = first?.text !== first?.key
    if (!first || found.size < (isCased ? 2 : 3) || found.size > most) return []
    return [{ root, key: first.key, isCased, places: found }]
  })
}

// A word in more segments than this, and in a fourth of all, is no name.
const FEW = 20

function candidatesIn(view: View): readonly Word[] {
  const words = view.sourceWords()
  const capitals = capitalsOf(view, 'source')
  if (capitals.length > 0 || CASED.test(view.source))
    return capitals.filter(({ text }) => text.length > 2)
  const long = words.filter(({ text }) => text.length > 1)
  const pairs = words.flatMap((word, at): Word[] => {
    const next = words[at + 1]
    if (next?.start !== word.end) return []
    const text = word.text + next.text
    return [{ text, key: text, start: word.start, end: next.end }]
  })
  return [...long, ...pairs]
}

/** The words with a capital in each target. */
export function targetNames(views: readonly View[]): readonly (readonly TargetName[])[] {
  return views.map((view) =>
    sequencesOf(capitalsOf(view, 'target'), view.target).flatMap((sequence) =>
      sequence
        .filter(({ text }) => text.length > 2)
        .map((word) => ({ root: rootOf(word.key, view.targetBase), word, sequence })),
    ),
  )
}

const CASED = /[\p{Lu}\p{Ll}]/u
