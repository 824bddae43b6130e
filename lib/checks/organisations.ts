import { beginningOf, type Phrase, phraseOf } from './inflected-phrase'
import LIST from './lists/organisations.json'
import { type View, wordsOf } from './view'

/** An institution as a pair of languages has it. */
export interface Organisation {
  /** Its names and abbreviations in the source's language. */
  readonly source: readonly Phrase[]
  /** Its names, short forms and abbreviations in the target's; the official name first. */
  readonly target: readonly Phrase[]
  /** Renderings in the target's language that are known to be wrong. */
  readonly wrong: readonly Phrase[]
}

interface Entry {
  readonly names: ByLanguage
  readonly wrong?: ByLanguage
}

type ByLanguage = Readonly<Partial<Record<string, readonly string[]>>>

/** The institutions whose names are known in both languages. */
export function organisationsOf(sourceBase: string, targetBase: string): readonly Organisation[] {
  const key = `${sourceBase} ${targetBase}`
  const known = cache.get(key)
  if (known) return known
  const made = (LIST.organisations as readonly Entry[]).flatMap(({ names, wrong }) => {
    const [source, target] = [names[sourceBase], names[targetBase]]
    if (!source || !target) return []
    return [
      {
        source: source.map((name) => phrase(name, sourceBase)),
        target: target.map((name) => phrase(name, targetBase)),
        wrong: (wrong?.[targetBase] ?? []).map((name) => phrase(name, targetBase)),
      },
    ]
  })
  cache.set(key, made)
  return made
}

const cache = new Map<string, readonly Organisation[]>()

/** The institutions of which the source may have a name, by the beginnings of its words. */
export function organisationsIn(view: View): readonly Organisation[] {
  const index = indexOf(view.sourceBase, view.targetBase)
  if (index.byBeginning.size === 0 && index.unspaced.length === 0) return []
  const found = new Set<Organisation>()
  for (const { key } of view.sourceWords())
    for (const one of index.byBeginning.get(beginningOf(key)) ?? []) found.add(one)
  for (const { text, of } of index.unspaced) if (view.source.includes(text)) found.add(of)
  return [...found]
}

interface Index {
  readonly byBeginning: ReadonlyMap<string, readonly Organisation[]>
  readonly unspaced: readonly { readonly text: string; readonly of: Organisation }[]
}

function indexOf(sourceBase: string, targetBase: string): Index {
  const key = `${sourceBase} ${targetBase}`
  const known = indices.get(key)
  if (known) return known
  const byBeginning = new Map<string, Organisation[]>()
  const unspaced: { text: string; of: Organisation }[] = []
  for (const of of organisationsOf(sourceBase, targetBase))
    for (const { parts, text, isUnspaced } of of.source) {
      const beginning = beginningOf(parts[0]?.key ?? text)
      if (isUnspaced) unspaced.push({ text, of })
      else byBeginning.set(beginning, [...(byBeginning.get(beginning) ?? []), of])
    }
  const made = { byBeginning, unspaced }
  indices.set(key, made)
  return made
}

const indices = new Map<string, Index>()

function phrase(name: string, base: string): Phrase {
  return phraseOf(name, wordsOf(name, base), base)
}
