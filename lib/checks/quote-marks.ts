import table from './lists/quote-marks.json'

/** A double quotation mark or angle bracket of a text. */
export interface QuoteMark {
  readonly index: number
  readonly char: string
  readonly role: Role
  /** Index in the marks of the mark that it pairs with; null when it stands alone. */
  readonly mate: number | null
}

export type Role = 'open' | 'close'
/** What a mark may do in a language, by its shape. */
export type Shape = Role | 'both'

/**
 * The double quotation marks of a paragraph, each with what it does there and its mate.
 *
 * What stands beside a mark says more than its shape, since translations mix styles. Single marks are
 * apostrophes too often and are left out; so are straight marks after digits (inches) and between
 * letters (Hebrew `צה"ל`). Nested quotations pair like brackets, whatever their style.
 */
export function quoteMarksIn(text: string, base: string): QuoteMark[] {
  if (!ANY.test(text)) return []
  const marks: { index: number; char: string; role: Role; mate: number | null }[] = []
  const open: number[] = []
  const isEven = (text.match(STRAIGHT)?.length ?? 0) % 2 === 0
  for (const { index, 0: char } of text.matchAll(MARKS)) {
    const before = text.slice(Math.max(0, index - 2), index)
    const top = marks[open.at(-1) ?? -1]?.char ?? null
    const place = { char, before, after: text.slice(index + 1, index + 3), top, isEven }
    if (char === '"' && isNoQuote(place)) continue
    const role = roleOf(place, base)
    const mate = role === 'close' ? (open.pop() ?? null) : null
    const mark = mate === null ? undefined : marks[mate]
    if (mark) mark.mate = marks.length
    if (role === 'open') open.push(marks.length)
    marks.push({ index, char, role, mate })
  }
  return marks
}

export function shapeOf(char: string, base: string): Shape {
  const shape = SHAPES[base]?.[char] ?? SHAPES.default?.[char]
  return shape === 'open' || shape === 'close' ? shape : 'both'
}

const SHAPES: Readonly<Partial<Record<string, Readonly<Partial<Record<string, string>>>>>> = table

const ANY = /[“”„‟«»"＂「」『』《》〝〞]/u
const MARKS = /[“”„‟«»"＂「」『』《》〝〞]/gu
const STRAIGHT = /"/g

/** A mark and what stands around it. */
interface Place {
  readonly char: string
  /** Up to two units on either side. */
  readonly before: string
  readonly after: string
  /** The mark of the innermost quotation that is open. */
  readonly top: string | null
  /** The paragraph has an even number of straight marks. */
  readonly isEven: boolean
}

function isNoQuote({ before, after, top }: Place): boolean {
  if (/\p{Script=Hebrew}$/u.test(before) && /^\p{Script=Hebrew}/u.test(after)) return true
  if (top === null && /\p{Script=Latin}$/u.test(before) && /^\p{L}/u.test(after)) return true
  // `the workers" union`: an apostrophe that went wrong on its way.
  if (top === null && /\p{Ll}s$/u.test(before) && /^\s\p{L}/u.test(after)) return true
  return top === null && /[\d½¼¾″]$/u.test(before) && /^(?:[\p{L}\s.,;)]|$)/u.test(after)
}

function roleOf(place: Place, base: string): Role {
  const { char, before, after, top } = place
  const fixed = FIXED[char]
  if (fixed) return fixed
  const shape = shapeOf(char, base)
  if (before.trim() === '') return 'open'
  // `effect “, he`: nothing opens before a comma.
  if (/^(?:[,;:!?)\]、。，،؛؟]|\.(?!\.))/u.test(after)) return 'close'
  const isLooseRight = after === '' || /^[\s—–\uFFFC]/u.test(after)
  if (/[\p{L}\p{N},.!?…]$/u.test(before) && /^["”»’'](?:[^\p{L}]|$)/u.test(after)) return 'close'
  const isLooseLeft = (isLooseRight ? LOOSE : LOOSE_OR_ELISION).test(before)
  if (!isLooseLeft && isLooseRight) return slippedOrClosing(place, shape)
  if (isLooseLeft && !isLooseRight) return openingOrSlipped(place, shape)
  if (shape !== 'both') return shape
  return isMate(top, char) ? 'close' : 'open'
}

/** `yes” ` closes; `said“ Yes` with nothing open is an opening mark that changed places with its space. */
function slippedOrClosing({ char, after, top, isEven }: Place, shape: Shape): Role {
  if (top !== null || after === '') return 'close'
  return shape === 'open' || (char === '"' && isEven) ? 'open' : 'close'
}

/** ` “We` opens; `yes, ”he` closes, where the shape or what is open says so. */
function openingOrSlipped({ char, before, after, top }: Place, shape: Shape): Role {
  if (/[([{（【¿¡]$/u.test(before)) return 'open'
  const isAfterStop = /[,.!?…，،؟]\s$/u.test(before)
  if (shape === 'close') return isAfterStop || top !== null ? 'close' : 'open'
  if (shape === 'open' || !isMate(top, char)) return 'open'
  if (top !== char && char !== '"') return 'close'
  return isAfterStop && /^\p{Ll}/u.test(after) ? 'close' : 'open'
}

function isMate(top: string | null, char: string): boolean {
  return top !== null && (MATES[top] ?? '').includes(char)
}

const FIXED: Readonly<Partial<Record<string, Role>>> = {
  ...{ '„': 'open', '「': 'open', '『': 'open', '《': 'open', '〝': 'open' },
  ...{ '‟': 'open', '」': 'close', '』': 'close', '》': 'close', '〞': 'close' },
}
/** What may close a quotation, by what opened it. */
const MATES: Readonly<Partial<Record<string, string>>> = {
  ...{ '„': '“”"', '“': '”"', '”': '”“"', '«': '»', '»': '«»', '"': '"”', '＂': '＂', '‟': '”' },
}
const LOOSE = /[\s([{（【—–\-/=¿¡:：\uFFFC„“«]$/u
/** Before a letter an apostrophe parts words: `l’“arma`. */
const LOOSE_OR_ELISION = /[\s([{（【—–\-/=¿¡:：\uFFFC„“«'’‘]$/u
