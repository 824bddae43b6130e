import { graphemes } from '@/lib/text/graphemes'
import { literalsIn } from './literals'

/** How the strings of a text are laid out in a file. */
export interface PoLayout {
  /** What stands between two strings: the line end and the indentation; null: one string, one line. */
  readonly between: string | null
  /** Whether the first string is empty, the text beginning in the second line. */
  readonly startsEmpty: boolean
  /** Whether lines are broken between words, not at written line ends alone. */
  readonly isFilled: boolean
}

/** The layout of the strings in `block`, which begins and ends with a quotation mark. */
export function layoutOf(block: string): PoLayout {
  const { literals } = literalsIn(block)
  const inner = literals.map(({ start, end }) => block.slice(start + 1, end - 1))
  const [first, second] = literals
  const between = first && second ? block.slice(first.end, second.start) : null
  if (between === null || !/[\r\n]/.test(between)) return ONE_LINE
  const startsEmpty = inner[0] === ''
  const broken = inner.slice(startsEmpty ? 1 : 0, -1)
  return { between, startsEmpty, isFilled: broken.some((line) => !endsLine(line)) }
}

const ONE_LINE: PoLayout = { between: null, startsEmpty: false, isFilled: false }

/**
 * The strings for an escaped text, laid out alike. `width` is that of a whole line in columns;
 * `column` the one in which the first quotation mark stands.
 */
export function laidOut(escaped: string, layout: PoLayout, width: number, column: number): string {
  const { between, startsEmpty, isFilled } = layout
  if (between === null || fitsAlone(escaped, width - column)) return `"${escaped}"`
  const first = startsEmpty ? [''] : []
  const room = (n: number) => (n === 0 && !startsEmpty ? width - column : width) - 2
  const lines = isFilled ? filled(escaped, room) : writtenLines(escaped)
  return [...first, ...lines].map((line) => `"${line}"`).join(between)
}

function fitsAlone(escaped: string, room: number): boolean {
  return columnsOf(escaped) + 2 <= room && writtenLines(escaped).length <= 1
}

/** The widest line that broken strings of a block have, in columns, quotation marks counted; 0: none is broken. */
export function widthOf(block: string): number {
  const { literals } = literalsIn(block)
  let width = 0
  for (const { start, end } of literals.slice(0, -1)) {
    const line = block.slice(start + 1, end - 1)
    if (/\S\s+\S/.test(line) && !endsLine(line)) width = Math.max(width, columnsOf(line) + 2)
  }
  return width
}

/** Whether a string ends in a written line end: an even number of backslashes before that is text. */
function endsLine(line: string): boolean {
  return /(?:^|[^\\])(?:\\\\)*\\n$/.test(line)
}

/** An escaped text cut behind each written line end. */
function writtenLines(escaped: string): string[] {
  const lines: string[] = []
  let start = 0
  for (let at = escaped.indexOf('\\'); at >= 0; at = escaped.indexOf('\\', at + 2)) {
    if (escaped[at + 1] !== 'n') continue
    lines.push(escaped.slice(start, at + 2))
    start = at + 2
  }
  return start < escaped.length || start === 0 ? [...lines, escaped.slice(start)] : lines
}

function filled(escaped: string, room: (line: number) => number): string[] {
  const lines: string[] = []
  for (const written of writtenLines(escaped))
    for (const line of filledLine(written, (n) => room(lines.length + n))) lines.push(line)
  return lines
}

function filledLine(text: string, room: (line: number) => number): string[] {
  const lines: string[] = []
  let line = ''
  let columns = 0
  for (const piece of piecesOf(text)) {
    const wide = columnsOf(piece)
    // The space at the end of a line is part of it, and counts.
    if (line !== '' && columns + wide > room(lines.length)) {
      lines.push(line)
      line = ''
      columns = 0
    }
    line += piece
    columns += wide
  }
  return [...lines, line]
}

/** Stretches that stay in one line: a word and its space; an ideograph and the marks after it. */
function piecesOf(text: string): string[] {
  const words = text.split(/(?<=\s)(?=\S)(?!\p{M}|\u200d)/u)
  return words.flatMap((word) => (IDEOGRAPHIC.test(word) ? ideographs(word) : [word]))
}

function ideographs(word: string): string[] {
  const pieces: string[] = []
  let previous = ''
  for (const grapheme of graphemes(word)) {
    const isJoined = BEGINS_NO_LINE.test(grapheme) || ENDS_NO_LINE.test(previous)
    const isBreak = IDEOGRAPHIC.test(grapheme) || IDEOGRAPHIC.test(previous)
    if (isJoined || !isBreak) pieces.push((pieces.pop() ?? '') + grapheme)
    else pieces.push(grapheme)
    previous = grapheme
  }
  return pieces
}

const IDEOGRAPHIC = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u
const BEGINS_NO_LINE =
  /^[\s\p{Pe}\p{Pf}\p{M}、。，．・：；！？ーぁぃぅぇぉっゃゅょァィゥェォッャュョ々%"',.:;!?\\]/u
const ENDS_NO_LINE = /[\p{Ps}\p{Pi}]$/u

/** How wide a text is in a terminal: East Asian wide characters count two. */
function columnsOf(text: string): number {
  if (NARROW.test(text)) return text.length
  return graphemes(text).reduce((sum, one) => sum + (WIDE.test(one) ? 2 : 1), 0)
}

const NARROW = /^[\x20-\u02ff\u0370-\u0482\u048a-\u058f\u05d0-\u05ea]*$/
const WIDE =
  /^[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\p{Emoji_Presentation}]/u
