import type { Range } from '@/lib/model/range'
import AUXILIARIES from './lists/auxiliaries.json'
import type { View, Word } from './view'

/**
 * The auxiliary of the target nearest to a guess, with the word after it: there a lost denial would
 * stand (`will increase`), wherever the source's language has its verb. Without one, the verb after a
 * pronoun (`We intend`). Null where there is neither.
 */
export function deniedVerb(view: View, guess: Range | null): Range | null {
  const words = view.targetWords()
  const auxiliaries = auxiliariesOf(view.targetBase)
  const far = (start: number) => Math.abs(start - (guess?.start ?? 0))
  const found = words
    .map(({ key, start }, at) => ({ key, start, at }))
    .filter(({ key }) => auxiliaries.has(key))
    .sort((a, b) => far(a.start) - far(b.start))[0]
  const first = found ? words[found.at] : afterPronoun(view, words)
  if (!first) return null
  if (!found) return { start: first.start, end: words[words.indexOf(first) + 1]?.end ?? first.end }
  return { start: first.start, end: words[found.at + 1]?.end ?? first.end }
}

/** The first pronoun that has a verb after it, in languages that say both. */
function afterPronoun({ targetBase }: View, words: readonly Word[]): Word | null {
  const pronouns = targetBase === 'en' ? PRONOUNS : null
  return words.slice(0, -1).find(({ key }) => pronouns?.has(key)) ?? null
}

const PRONOUNS: ReadonlySet<string> = new Set(['i', 'we', 'you', 'he', 'she', 'they', 'it'])

const cache = new Map<string, ReadonlySet<string>>()

function auxiliariesOf(base: string): ReadonlySet<string> {
  const known = cache.get(base)
  if (known) return known
  const list = (AUXILIARIES as Readonly<Partial<Record<string, string>>>)[base] ?? ''
  const made: ReadonlySet<string> = new Set(list.split(' ').filter(Boolean))
  cache.set(base, made)
  return made
}
