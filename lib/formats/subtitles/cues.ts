import type { Warning } from '@/lib/model/file'
import type { Range } from '@/lib/model/range'

/** The cues of a file: where the words of each stand, without outer white space. */
export interface Cues {
  readonly ranges: readonly Range[]
  readonly warnings: readonly Warning[]
  readonly hasTimes: boolean
}

/**
 * Finds cues by their lines of times. In WebVTT an empty line ends the words; in SubRip they go on
 * to the number or times of the next cue, because many files have blank lines inside.
 */
export function cuesOf(text: string, { endsAtBlank }: { readonly endsAtBlank: boolean }): Cues {
  const lines = linesOf(text)
  const times = lines.flatMap((line, n) => (TIMES.test(line.text) ? [n] : []))
  const ranges = times.flatMap((at, n) => {
    const next = headOf(lines, times[n + 1] ?? lines.length, endsAtBlank)
    const end = endsAtBlank ? blankIn(lines, at + 1, next) : next
    return wordsIn(text, lines[at + 1]?.start ?? text.length, lines[end]?.start ?? text.length)
  })
  return { ranges, warnings: lines.flatMap(warningsOf), hasTimes: times.length > 0 }
}

function warningsOf({ text }: Line, n: number): Warning[] {
  const args = { line: n + 1 }
  if (TIMES.test(text)) return REGULAR.test(text) ? [] : [{ code: 'subtitles.oddTimes', args }]
  return isMeantAsTimes(text) ? [{ code: 'subtitles.brokenTimes', args }] : []
}

/** An arrow, and a number with a colon on either side of it. */
function isMeantAsTimes(line: string): boolean {
  return line.includes('-->') && /\d:/.test(line)
}

/** Whether a line would begin a cue. */
export function isTimes(line: string): boolean {
  return TIMES.test(line)
}

interface Line {
  readonly text: string
  readonly start: number
}

function linesOf(text: string): Line[] {
  let start = 0
  return (text.match(/[^\r\n]*(?:\r\n|[\r\n])|[^\r\n]+$/g) ?? []).map((line) => {
    start += line.length
    return { text: line.replace(/[\r\n]+$/, ''), start: start - line.length }
  })
}

/** The first line of a cue: its number, if there is one, else that of its times. */
function headOf(lines: readonly Line[], times: number, endsAtBlank: boolean): number {
  const isNumbered = !endsAtBlank && /^\s*\d+\s*$/.test(lines[times - 1]?.text ?? '')
  return isNumbered && times < lines.length ? times - 1 : times
}

/** The first empty line between two others, else the second of them. */
function blankIn(lines: readonly Line[], from: number, to: number): number {
  let at = from
  while (at < to && lines[at]?.text !== '') at += 1
  return at
}

function wordsIn(text: string, start: number, end: number): Range[] {
  const all = text.slice(start, end)
  const words = all.trim()
  const from = start + all.length - all.trimStart().length
  return words === '' ? [] : [{ start: from, end: from + words.length }]
}

const TIMES = /^[ \t]*\d[\d:.,]*[ \t]*-{1,2}>[ \t]*\d/
const ONE_TIME = String.raw`(?:\d+:)?\d\d?:\d\d?[,.]\d{1,3}`
const REGULAR = new RegExp(String.raw`^\s*${ONE_TIME}\s*-->\s*${ONE_TIME}(?:\s.*)?$`)
