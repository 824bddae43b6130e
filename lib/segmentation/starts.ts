import { baseStarts } from './base'
import { blocks } from './blocks'
import { repaired } from './repair'

/** Where the sentences of a text begin, each at its first character that is not white space. */
export function sentenceStarts(text: string, lang: string): number[] {
  return blocks(text).flatMap(({ start, end }) => {
    const block = text.slice(start, end).replace(LINE_END, ' ')
    return startsIn(block, lang).map((at) => start + at)
  })
}

function startsIn(block: string, lang: string): number[] {
  const first = block.search(/\S/)
  if (first < 0) return []
  const starts = baseStarts(block, lang).map((at) => skipSpace(block, at))
  const inner = repaired(
    block,
    starts.filter((at) => at > first && at < block.length),
    lang,
  )
  return [first, ...inner]
}

function skipSpace(text: string, from: number): number {
  let at = from
  while (at < text.length && WHITE.test(text[at] ?? '')) at += 1
  return at
}

const WHITE = /\s/
const LINE_END = /[\r\n\u2028\u2029]/g
