import { chunks } from '@/lib/text/chunks'
import { baseStarts } from './base'
import { blocks } from './blocks'
import { insideQuotes } from './quotes'
import { repaired } from './repair'
import type { Grain } from './repair'
import { rulesOf } from './rules/of'
import type { Rules } from './rules/of'

/** Where the sentences of a text begin, each at its first character that is not white space. */
export function sentenceStarts(
  text: string,
  lang: string,
  grain: Grain,
  abbreviations: readonly string[],
): number[] {
  const rules = rulesOf(lang, abbreviations)
  return blocks(text).flatMap(({ start, end }) => {
    const block = text.slice(start, end).replace(LINE_END, ' ')
    return startsIn(block, lang, grain, rules).map((at) => start + at)
  })
}

function startsIn(block: string, lang: string, grain: Grain, rules: Rules): number[] {
  const first = block.search(/\S/)
  if (first < 0) return []
  const quoted = grain === 'fine' ? insideQuotes(block, lang) : []
  const starts = [...baseStarts(block, lang), ...quoted].map((at) => skipSpace(block, at))
  const inner = repaired(block, starts, rules, grain).filter((at) => at > first)
  return withoutGiants(block, [first, ...inner])
}

/**
 * Cuts what is too long to be a sentence where a word ends, so that no reviewer meets a megabyte.
 */
function withoutGiants(block: string, starts: readonly number[]): number[] {
  return starts.flatMap((start, n) => {
    const end = starts[n + 1] ?? block.length
    if (end - start <= LONGEST) return [start]
    return chunks(block.slice(start, end)).map((chunk) => skipSpace(block, start + chunk.start))
  })
}

function skipSpace(text: string, from: number): number {
  let at = from
  while (at < text.length && WHITE.test(text[at] ?? '')) at += 1
  return at
}

const LONGEST = 6_000
const WHITE = /\s/
const LINE_END = /[\r\n\u2028\u2029]/g
