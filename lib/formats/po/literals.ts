import type { Range } from '@/lib/model/range'

export interface Literals {
  /** Each with its quotation marks. */
  readonly literals: readonly Range[]
  /** Where something else than a string begins, or the text ends. */
  readonly rest: number
  /** `unclosed` when the last string has no closing quotation mark in its line. */
  readonly end: 'closed' | 'unclosed'
}

/** The strings in quotation marks from `from` on, with nothing but white space between them. */
export function literalsIn(text: string, from = 0): Literals {
  const literals: Range[] = []
  let at = afterSpace(text, from)
  while (text[at] === '"') {
    const end = closing(text, at + 1)
    if (end < 0) return { literals, rest: at, end: 'unclosed' }
    literals.push({ start: at, end })
    at = afterSpace(text, end)
  }
  return { literals, rest: at, end: 'closed' }
}

/** What stands between the quotation marks of a block of strings, all together. */
export function rawIn(block: string): string {
  return literalsIn(block)
    .literals.map(({ start, end }) => block.slice(start + 1, end - 1))
    .join('')
}

/** Behind the quotation mark that closes a string; -1 where its line ends before that. */
function closing(text: string, from: number): number {
  for (;;) {
    SPECIAL.lastIndex = from
    if (!SPECIAL.test(text)) return -1
    const at = SPECIAL.lastIndex
    const found = text[at - 1]
    if (found === '"') return at
    if (found !== '\\') return -1
    from = at + 1
  }
}

function afterSpace(text: string, from: number): number {
  WORD.lastIndex = from
  return WORD.test(text) ? WORD.lastIndex - 1 : text.length
}

const SPECIAL = /["\\\r\n]/g
const WORD = /\S/g
