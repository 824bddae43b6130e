import type { Code, Content } from '@/lib/model/content'
import { CODE, EMPTY } from '@/lib/model/content'
import type { Unit } from '@/lib/model/file'
import type { Range } from '@/lib/model/range'
import type { Result } from '@/lib/model/result'
import { fail, ok } from '@/lib/model/result'

/** Length in UTF-16 code units; every code counts one. */
export function length(content: Content): number {
  return content.text.length
}

/** The stretch `[start, end)` with the codes that stand in it. Offsets are clamped, as `slice` of a string does. */
export function slice(content: Content, start: number, end: number = length(content)): Content {
  const text = content.text.slice(start, end)
  if (content.codes.length === 0) return { text, codes: [] }
  const first = countCodes(content.text.slice(0, start))
  return { text, codes: content.codes.slice(first, first + countCodes(text)) }
}

/** Cuts many stretches out of one long content, such as an imported text, without counting its codes anew. */
export function slicer(content: Content): (start: number, end: number) => Content {
  const places = codePlaces(content.text)
  return (start, end) => ({
    text: content.text.slice(start, end),
    codes: content.codes.slice(rankOf(places, start), rankOf(places, end)),
  })
}

export function concat(...contents: readonly Content[]): Content {
  return concatAll(contents)
}

/** As `concat`, for lists of any length (an argument list has a limit). */
export function concatAll(contents: Iterable<Content>): Content {
  const texts: string[] = []
  const all: Code[] = []
  for (const { text, codes } of contents) {
    texts.push(text)
    for (const code of codes) all.push(code)
  }
  return { text: texts.join(''), codes: all }
}

/** The same text with the same codes, compared by value. */
export function equal(a: Content, b: Content): boolean {
  return (
    a.text === b.text &&
    a.codes.length === b.codes.length &&
    a.codes.every((code, n) => sameCode(code, b.codes[n]))
  )
}

export function sameCode(a: Code | undefined, b: Code | undefined): boolean {
  if (a === b) return a !== undefined
  return a !== undefined && b !== undefined && a.kind === b.kind && codeKey(a) === codeKey(b)
}

/** A text that two codes share exactly when they are equal by value. */
export function codeKey(code: Code): string {
  switch (code.kind) {
    case 'unit':
      return `unit ${code.unit}`
    case 'lineEnd':
      return `lineEnd ${code.text}`
    case 'inline':
      return `inline ${JSON.stringify([code.id, code.data, code.display, code.role])}`
    case 'newUnit':
    case 'object':
      return code.kind
  }
}

/** The code at an offset; undefined where a character stands. */
export function codeAt({ text, codes }: Content, at: number): Code | undefined {
  return text[at] === CODE ? codes[countCodes(text.slice(0, at))] : undefined
}

/** A mark is the place where a unit, or a paragraph that a reviewer added, begins. */
export function isMark(code: Code | undefined): boolean {
  return code?.kind === 'unit' || code?.kind === 'newUnit'
}

export function hasUnitMark({ codes }: Content): boolean {
  return codes.some(({ kind }) => kind === 'unit')
}

/** White space throughout, or empty. A line end inside a unit is white space; marks and other codes are not. */
export function isWhite({ text, codes }: Content): boolean {
  return NO_WORDS.test(text) && codes.every(({ kind }) => kind === 'lineEnd')
}

/** White space and marks throughout, or empty: no word stands in it. */
export function isAllGlue({ text, codes }: Content): boolean {
  return NO_WORDS.test(text) && codes.every(isGlueCode)
}

/** Is the character or code at this offset white space, a line end or a mark? */
export function isGlue(content: Content, at: number): boolean {
  const character = content.text[at]
  if (character === undefined) return false
  return character === CODE ? isGlueCode(codeAt(content, at)) : WHITE.test(character)
}

/** What is left without the outer glue, and where in `content` it stands. All glue leaves the empty content at the end. */
export function trimGlue(content: Content): { content: Content } & Range {
  return trim(content, isGlueCode)
}

/** As `trimGlue`, but outer marks stay: how a target is kept. */
export function trimWhite(content: Content): { content: Content } & Range {
  return trim(content, isLineEnd)
}

/**
 * Text from outside as a Content: a line end or a U+FFFC that stands in it becomes a code.
 * Fails with `text.notStorable` and the `offset` of a NUL or of half a surrogate pair.
 */
export function fromText(text: string): Result<Content> {
  const offset = notStorable(text)
  if (offset !== null) return fail('text.notStorable', { offset })
  const found = text.match(CODED)
  if (!found) return ok({ text, codes: [] })
  const codes = found.map(codeOf)
  return ok({ text: text.replace(CODED, CODE), codes })
}

/** Offset of the first NUL or lone surrogate; null when databases and files can hold the text. */
export function notStorable(text: string): number | null {
  if (!SUSPECT.test(text)) return null
  const offset = text.search(NOT_STORABLE)
  return offset < 0 ? null : offset
}

/** The text as it stands in a file of plain text: line ends as they came, marks without a trace. */
export function plainText({ text, codes }: Content): string {
  let n = 0
  return codes.length === 0 ? text : text.replaceAll(CODE, () => plainCode(codes[n++]))
}

/**
 * The text as a reader has it: without markup, with line breaks, tabs and placeholders where codes
 * stand for them.
 */
export function readableText({ text, codes }: Content): string {
  let n = 0
  return codes.length === 0 ? text : text.replaceAll(CODE, () => readableCode(codes[n++]))
}

function readableCode(code: Code | undefined): string {
  if (code?.kind !== 'inline') return plainCode(code)
  if (code.means?.includes('lineBreak')) return '\n'
  if (code.means?.includes('tab')) return '\t'
  if (!code.means?.includes('placeholder')) return ''
  // What stands for it in the file may be markup, which nobody reads.
  return code.data.startsWith('<') ? code.display : code.data
}

/** The units of one side as one Content: for each its mark, then its text. */
export function importedText(units: readonly Pick<Unit, 'id' | 'content'>[]): Content {
  return concatAll(marked(units))
}

function* marked(units: readonly Pick<Unit, 'id' | 'content'>[]): Generator<Content> {
  for (const { id, content } of units) {
    yield { text: CODE, codes: [{ kind: 'unit', unit: id }] }
    yield content
  }
}

function trim(content: Content, outer: (code: Code | undefined) => boolean) {
  const { text, codes } = content
  let start = 0
  let first = 0
  while (start < text.length && isOuter(text[start], codes[first], outer))
    if (text[start++] === CODE) first += 1
  if (start === text.length) return { content: EMPTY, start, end: start }
  let end = text.length
  let last = codes.length
  while (isOuter(text[end - 1], codes[last - 1], outer)) if (text[--end] === CODE) last -= 1
  return { content: { text: text.slice(start, end), codes: codes.slice(first, last) }, start, end }
}

function isOuter(
  character: string | undefined,
  code: Code | undefined,
  outer: (code: Code | undefined) => boolean,
): boolean {
  return character === CODE ? outer(code) : WHITE.test(character ?? '')
}

function isGlueCode(code: Code | undefined): boolean {
  return isLineEnd(code) || isMark(code)
}

function isLineEnd(code: Code | undefined): boolean {
  return code?.kind === 'lineEnd'
}

function codeOf(found: string): Code {
  return found === CODE ? { kind: 'object' } : { kind: 'lineEnd', text: found }
}

function plainCode(code: Code | undefined): string {
  switch (code?.kind) {
    case 'lineEnd':
      return code.text
    case 'object':
      return CODE
    case 'inline':
      return code.data
    case 'unit':
    case 'newUnit':
    case undefined:
      return ''
  }
}

function countCodes(text: string): number {
  let count = 0
  for (let at = text.indexOf(CODE); at >= 0; at = text.indexOf(CODE, at + 1)) count += 1
  return count
}

function codePlaces(text: string): number[] {
  const places: number[] = []
  for (let at = text.indexOf(CODE); at >= 0; at = text.indexOf(CODE, at + 1)) places.push(at)
  return places
}

/** How many of the ascending places stand before an offset. */
function rankOf(places: readonly number[], offset: number): number {
  let low = 0
  let high = places.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((places[middle] ?? offset) < offset) low = middle + 1
    else high = middle
  }
  return low
}

// What ECMAScript calls white space: a fixed list, the same in every engine, unlike Intl's answers.
const WHITE = /^\s$/
const NO_WORDS = /^[\s\uFFFC]*$/
const CODED = /\r\n|[\r\n\u2028\u2029\uFFFC]/g
const NOT_STORABLE = /[\0\p{Surrogate}]/u
// Most texts have no surrogates at all, which is soon seen.
const SUSPECT = /[\0\ud800-\udfff]/
