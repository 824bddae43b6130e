import { RE2JS, RE2JSException, RE2JSSyntaxException } from 're2js'
import type { Result } from '@/lib/model/result'
import { fail, ok } from '@/lib/model/result'

/** One match: where, and what its groups hold; `groups[0]` is the whole. */
export interface RegexMatch {
  readonly start: number
  readonly end: number
  readonly groups: readonly (string | undefined)[]
  readonly named: Readonly<Partial<Record<string, string>>>
}

/** Matches in a text, in order. */
export type Matches = (text: string) => Iterable<RegexMatch>

/**
 * A regular expression of RE2, which matches in time that is linear in the text, whatever the
 * pattern. `\w`, `\d` and `\s` mean letters, digits and spaces of every script; `\b` knows Latin
 * letters only.
 *
 * Fails with `search.badPattern` (part: where the engine stopped), `search.unsupported` (part: look-
 * around or a back reference, which no engine can do in linear time) and `search.tooComplex`.
 */
export function compileRegex(pattern: string, matchCase: boolean): Result<Matches> {
  try {
    const regex = RE2JS.compile(withUnicode(pattern), matchCase ? 0 : RE2JS.CASE_INSENSITIVE)
    return regex.matcher('').programSize() > MAX_PROGRAM
      ? fail('search.tooComplex')
      : ok((text) => matchesOf(regex, text))
  } catch (error) {
    if (error instanceof RE2JSException) return refused(error, pattern)
    throw error
  }
}

/**
 * Steps of the engine per character are bounded by this. A pattern of 2,500 took 4 s for 100,000
 * characters on the development machine.
 */
const MAX_PROGRAM = 1_000

function* matchesOf(regex: RE2JS, text: string): Iterable<RegexMatch> {
  for (const match of regex.matchAll(text)) {
    const { index: start = 0, groups: named = {} } = match
    const end = start + match[0].length
    yield { start, end, groups: [...match], named }
  }
}

function refused(error: RE2JSException, pattern: string): Result<never> {
  const syntax = error instanceof RE2JSSyntaxException
  // The engine writes its flags before the pattern.
  const part = ((syntax ? error.input : null) ?? pattern).replace(/^\(\?i\)/, '')
  if (syntax && error.error === 'invalid repeat count') return fail('search.tooComplex')
  return fail(UNSUPPORTED.test(part) ? 'search.unsupported' : 'search.badPattern', { part })
}

const UNSUPPORTED = /^(\(\?<?[=!]|\\[1-9])/

/** `\w`, `\d` and `\s` with all of Unicode, in classes and outside; quoted text is left alone. */
function withUnicode(pattern: string): string {
  return pattern.replace(PIECES, (piece) => {
    if (piece.startsWith('[')) return piece.replace(/\\[^]/gu, (one) => IN_CLASS[one] ?? one)
    return OUTSIDE[piece] ?? piece
  })
}

const PIECES = /\\Q[^]*?(?:\\E|$)|\\[^]|\[\^?\]?(?:\\[^]|\[:\^?\w+:\]|[^\]\\])*\]/gu
const WORD = String.raw`\p{L}\p{M}\p{N}_`
const SPACE = String.raw`\p{Z}\t\n\v\f\r`
const IN_CLASS: Readonly<Partial<Record<string, string>>> = {
  '\\w': WORD,
  '\\d': String.raw`\p{Nd}`,
  '\\s': SPACE,
}
const OUTSIDE: Readonly<Partial<Record<string, string>>> = {
  '\\w': `[${WORD}]`,
  '\\W': `[^${WORD}]`,
  '\\d': String.raw`\p{Nd}`,
  '\\D': String.raw`\P{Nd}`,
  '\\s': `[${SPACE}]`,
  '\\S': `[^${SPACE}]`,
}
