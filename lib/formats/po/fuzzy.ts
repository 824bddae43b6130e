import type { Range } from '@/lib/model/range'
import type { Status } from '@/lib/model/review'
import type { Patch } from '../patch'

/**
 * What becomes of an entry's lines of flags: `fuzzy` goes when all of its forms are approved, comes
 * when one was sent back, and stays as it is otherwise. `flags` are the whole lines, or one empty
 * range at the beginning of the line before which such a line would stand.
 */
export function fuzzyPatches(
  text: string,
  flags: readonly Range[],
  statuses: readonly Status[],
): Patch[] {
  const lines = flags.map((range) => text.slice(range.start, range.end))
  const isFuzzy = hasFuzzy(lines)
  if (isFuzzy && statuses.length > 0 && statuses.every(isSettled))
    return flags.flatMap((range, n) => without(range, lines[n] ?? ''))
  const [first] = flags
  if (isFuzzy || !first || !statuses.includes('rejected')) return []
  return [{ ...first, text: withFuzzy(text, first, lines[0] ?? '') }]
}

/** Whether one of an entry's lines of flags has the flag, with or without the sign before them. */
export function hasFuzzy(lines: readonly string[]): boolean {
  return lines.some((line) => flagsIn(line).includes(FUZZY))
}

const FUZZY = 'fuzzy'

function isSettled(status: Status): boolean {
  return status === 'approved' || status === 'final'
}

function flagsIn(line: string): string[] {
  return line
    .replace(/^\s*#,/, '')
    .split(',')
    .map((flag) => flag.trim())
    .filter((flag) => flag !== '')
}

function without(range: Range, line: string): Patch[] {
  const flags = flagsIn(line)
  const rest = flags.filter((flag) => flag !== FUZZY)
  if (rest.length === flags.length) return []
  return [{ ...range, text: rest.length === 0 ? '' : withFlags(line, rest) }]
}

function withFuzzy(text: string, { start }: Range, line: string): string {
  if (line !== '') return withFlags(line, [FUZZY, ...flagsIn(line)])
  const [, lineEnd = '\n'] = /[^\r\n]*(\r\n|\r|\n)/y.exec(text.slice(start, start + 4000)) ?? []
  return `#, ${FUZZY}${lineEnd}`
}

function withFlags(line: string, flags: readonly string[]): string {
  const lineEnd = /[\r\n]*$/.exec(line)?.[0] ?? ''
  return `#, ${flags.join(', ')}${lineEnd}`
}
