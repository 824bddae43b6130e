import { MAX_PLURAL_RULE } from '../limits'

/** Which form of a plural a number takes, as the header's `Plural-Forms` says. */
export interface PluralRule {
  readonly count: number
  readonly formOf: (n: number) => number
  /** For each form the first numbers that take it, in order. */
  readonly numbers: readonly (readonly number[])[]
}

/**
 * The rule of a header such as `nplurals=2; plural=n != 1;`, an expression in C with one variable;
 * null where it cannot be read. It is walked here, never run as code.
 */
export function pluralRule(header: string): PluralRule | null {
  if (header.length > MAX_PLURAL_RULE) return null
  const count = Number(/nplurals\s*=\s*(\d{1,2})\b/.exec(header)?.[1] ?? 0)
  const expression = /plural\s*=\s*([^;]+)/.exec(header.replace(/nplurals\s*=/, ''))?.[1]
  if (count < 1 || expression === undefined) return null
  const tokens = expression.match(TOKEN) ?? []
  if (tokens.join('') !== expression.replaceAll(/\s+/g, '')) return null
  const formOf = parse(tokens)
  return formOf && { count, formOf, numbers: numbersOf(count, formOf) }
}

function numbersOf(count: number, formOf: (n: number) => number): number[][] {
  const numbers = Array.from({ length: count }, (): number[] => [])
  for (let n = 0; n < TRIED; n += 1) {
    const form = numbers[formOf(n)]
    if (form && form.length < KEPT) form.push(n)
  }
  return numbers
}

const TRIED = 1001
const KEPT = 10

const TOKEN = /\d{1,9}|n|&&|\|\||[=!<>]=|[-+*/%<>!?:()]/g

type Value = (n: number) => number

function parse(tokens: readonly string[]): Value | null {
  const cursor = { tokens, at: 0 }
  const value = choice(cursor)
  return value && cursor.at === tokens.length ? value : null
}

interface Cursor {
  readonly tokens: readonly string[]
  at: number
}

function choice(cursor: Cursor): Value | null {
  const condition = binary(cursor, 0)
  if (!condition || !takes(cursor, '?')) return condition
  const yes = choice(cursor)
  if (!yes || !takes(cursor, ':')) return null
  const no = choice(cursor)
  return no && ((n) => (condition(n) ? yes(n) : no(n)))
}

function binary(cursor: Cursor, level: number): Value | null {
  const operators = LEVELS[level]
  if (!operators) return unary(cursor)
  let left = binary(cursor, level + 1)
  for (;;) {
    const operate = OPERATORS[cursor.tokens[cursor.at] ?? '']
    if (!left || !operate || !operators.includes(cursor.tokens[cursor.at] ?? '')) return left
    cursor.at += 1
    const [a, b] = [left, binary(cursor, level + 1)]
    left = b && ((n) => operate(a(n), b(n)))
  }
}

// What binds weakest comes first.
const LEVELS: readonly (readonly string[])[] = [
  ['||'],
  ['&&'],
  ['==', '!='],
  ['<', '>', '<=', '>='],
  ['+', '-'],
  ['*', '/', '%'],
]

const OPERATORS: Readonly<Record<string, (a: number, b: number) => number>> = {
  '||': (a, b) => Number(a !== 0 || b !== 0),
  '&&': (a, b) => Number(a !== 0 && b !== 0),
  '==': (a, b) => Number(a === b),
  '!=': (a, b) => Number(a !== b),
  '<': (a, b) => Number(a < b),
  '>': (a, b) => Number(a > b),
  '<=': (a, b) => Number(a <= b),
  '>=': (a, b) => Number(a >= b),
  '+': (a, b) => a + b,
  '-': (a, b) => a - b,
  '*': (a, b) => a * b,
  '/': (a, b) => (b === 0 ? 0 : Math.trunc(a / b)),
  '%': (a, b) => (b === 0 ? 0 : a % b),
}

function unary(cursor: Cursor): Value | null {
  if (takes(cursor, '!')) {
    const value = unary(cursor)
    return value && ((n) => Number(value(n) === 0))
  }
  if (takes(cursor, '(')) {
    const value = choice(cursor)
    return value && takes(cursor, ')') ? value : null
  }
  const token = cursor.tokens[cursor.at] ?? ''
  cursor.at += 1
  if (token === 'n') return (n) => n
  return /^\d+$/.test(token) ? () => Number(token) : null
}

function takes(cursor: Cursor, token: string): boolean {
  if (cursor.tokens[cursor.at] !== token) return false
  cursor.at += 1
  return true
}
