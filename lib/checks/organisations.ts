import { type Phrase, phraseOf } from './inflected-phrase'
import LIST from './lists/organisations.json'
import { wordsOf } from './view'

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

function phrase(name: string, base: string): Phrase {
  return phraseOf(name, wordsOf(name, base), base)
}
