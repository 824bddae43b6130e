import type { Result } from '@/lib/model/result'
import { fail, ok } from '@/lib/model/result'
import type { SearchPattern } from '@/lib/model/search'
import type { Finder } from './plain'
import { finderFrom, plainFinder } from './plain'
import { compileRegex } from './regex'

/** Longest pattern, in UTF-16 code units. */
export const MAX_PATTERN = 1_000

/**
 * What finds a pattern in texts of a language.
 *
 * Inline codes part a text: a match never holds one, and `^` and `$` are the ends of what stands
 * between them. Composed and decomposed letters are the same; a letter is not found under a mark
 * that was not asked for. Matches of nothing are passed over.
 * Fails with `search.empty`, `search.tooLong` (max), and as `compileRegex` does.
 */
export function finderOf(pattern: SearchPattern, lang: string): Result<Finder> {
  if (pattern.text === '') return fail('search.empty')
  if (pattern.text.length > MAX_PATTERN) return fail('search.tooLong', { max: MAX_PATTERN })
  if (pattern.kind === 'plain') return ok(plainFinder(pattern, lang))
  const matches = compileRegex(pattern.text.normalize('NFC'), pattern.matchCase)
  if (!matches.ok) return matches
  const { wholeWord } = pattern
  return ok(finderFrom(matches.value, { matchCase: true, wholeWord }, lang))
}
