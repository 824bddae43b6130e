import type { ProjectTexts } from '@/lib/checks/project-texts'
import { parsePhraseLines } from '@/lib/checks/phrase-lines'
import { parseTerms } from '@/lib/checks/term-list'
import type { Failure, Result } from '@/lib/model/result'
import { fail, ok } from '@/lib/model/result'

/**
 * The lists of a project as they are kept. Fails, with the name of the `list` and the `line` from 1,
 * as `checkLists.tooLong` {max} (an entry), `checkLists.spaced` (a word with white space in it) and
 * `checkLists.tooMany` {max}; and as `parsePhraseLines` and `parseTerms` do.
 */
export function checkedLists(texts: ProjectTexts): Result<ProjectTexts> {
  for (const list of LISTS) {
    const lines = texts[list].split(LINE_END)
    if (lines.length > MOST) return fail('checkLists.tooMany', { list, max: MOST })
    const long = lines.findIndex((line) => line.length > LONGEST[list])
    if (long >= 0) return fail('checkLists.tooLong', { list, line: long + 1, max: LONGEST[list] })
  }
  const spaced = texts.words.split(LINE_END).findIndex((line) => /\s/.test(line.trim()))
  if (spaced >= 0) return fail('checkLists.spaced', { list: 'words', line: spaced + 1 })
  const phrases = parsePhraseLines(texts.phrases)
  if (!phrases.ok) return named('phrases', phrases.failure)
  const terms = parseTerms(texts.terms)
  if (!terms.ok) return named('terms', terms.failure)
  return ok({ ...texts, off: inOrder(texts.off), on: inOrder(texts.on) })
}

function inOrder(ids: readonly string[]): readonly string[] {
  return [...new Set(ids)].sort()
}

/** Tells in which list the line is. */
function named(list: string, { code, args }: Failure) {
  return fail(code, { ...args, list })
}

export const LISTS = ['phrases', 'terms', 'words'] as const

// Each is compared with every segment, within the time of a key press.
const MOST = 10_000

/** UTF-16 code units of a line. */
const LONGEST: Readonly<Record<(typeof LISTS)[number], number>> = {
  ...{ phrases: 1000, terms: 1000, words: 100 },
}

const LINE_END = /\r\n|[\r\n]/
