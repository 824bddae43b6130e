import { parsePhraseLines } from './phrase-lines'
import type { ProjectChecks } from './settings'
import { parseTerms } from './term-list'

/** What a project has set: ids of checks, and its own lists as a person wrote them. */
export interface ProjectTexts {
  /** Checks that are switched off. */
  readonly off: readonly string[]
  /** Checks that were asked for, of those that ask nothing before: see `isOptIn`. */
  readonly on: readonly string[]
  /** See `CheckSettingsAnswer`. */
  readonly phrases: string
  readonly terms: string
  readonly words: string
}

export const NOTHING_SET: ProjectTexts = {
  ...{ off: [], on: [], phrases: '', terms: '', words: '' },
}

/** What is written there, as checks take it. */
export function projectChecksOf(texts: ProjectTexts): ProjectChecks {
  const [terms, phrases] = [parseTerms(texts.terms), parsePhraseLines(texts.phrases)]
  return {
    ...{ off: texts.off, on: texts.on, words: linesOf(texts.words) },
    // They were parsed before they were kept; what an older version kept otherwise is left out.
    terms: terms.ok ? terms.value : [],
    phrases: phrases.ok ? phrases.value : [],
  }
}

/** With a word in the list, or without it; the lines of others stay as they are. */
export function withWord(texts: ProjectTexts, word: string, isKnown: boolean): ProjectTexts {
  const lines = linesOf(texts.words)
  if (lines.includes(word) === isKnown) return texts
  if (!isKnown) return { ...texts, words: textOf(lines.filter((one) => one !== word)) }
  return { ...texts, words: textOf([...lines, word]) }
}

/**
 * What somebody has made of a list that others may have changed meanwhile: what they wrote comes in at
 * its end, what they took out is gone. `before` is the list that both began with, `now` as it is kept.
 */
export function mergedLines({
  before,
  mine,
  now,
}: Readonly<Record<'before' | 'mine' | 'now', string>>): string {
  if (now === before || now === mine) return mine
  const [old, own, others] = [
    new Set(before.split(LINE_END)),
    mine.split(LINE_END),
    now.split(LINE_END),
  ]
  const isGone = (line: string) => line !== '' && old.has(line) && !others.includes(line)
  const kept = own.filter((line) => !isGone(line))
  const come = others.filter((line) => line !== '' && !old.has(line) && !own.includes(line))
  return come.length === 0 ? kept.join('\n') : textOf([...trimmed(kept), ...come])
}

const LINE_END = /\r\n|[\r\n]/

/** Without the empty lines at its end. */
function trimmed(lines: readonly string[]): readonly string[] {
  const end = lines.findLastIndex((line) => line !== '')
  return lines.slice(0, end + 1)
}

function textOf(lines: readonly string[]): string {
  return lines.map((line) => `${line}\n`).join('')
}

function linesOf(text: string): readonly string[] {
  return text.split(LINE_END).flatMap((line) => line.trim() || [])
}
