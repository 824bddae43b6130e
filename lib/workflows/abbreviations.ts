import type { Result } from '@/lib/model/result'
import { fail, ok } from '@/lib/model/result'

/**
 * Abbreviations as they are kept: trimmed, white space inside as one space, each once, in the order
 * given.
 *
 * Fails with `abbreviations.blank`, `abbreviations.tooLong` {word, max} or `abbreviations.tooMany`
 * {max}.
 */
export function checkedAbbreviations(entered: readonly string[]): Result<readonly string[]> {
  const words = [...new Set(entered.map((word) => word.trim().replace(/\s+/g, ' ')))]
  if (words.includes('')) return fail('abbreviations.blank')
  const long = words.find((word) => word.length > LONGEST)
  if (long !== undefined)
    return fail('abbreviations.tooLong', { word: `${begin(long)}…`, max: LONGEST })
  return words.length > MOST ? fail('abbreviations.tooMany', { max: MOST }) : ok(words)
}

// Every one is looked for at every place where a sentence may begin.
const MOST = 500
// UTF-16 code units. What is longer is a sentence that was pasted by mistake.
const LONGEST = 40

/** As much as tells which one is meant; no half character at the end. */
function begin(word: string): string {
  return word.slice(0, LONGEST).replace(/[\ud800-\udbff]$/, '')
}
