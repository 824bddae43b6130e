import type { Sentence } from '@/lib/model/bitext'
import type { Content } from '@/lib/model/content'
import type { Unit } from '@/lib/model/file'
import type { Range } from '@/lib/model/range'
import type { Grain } from './repair'
import { sentenceStarts } from './starts'
import { visible } from './visible'

export { readySegmentation } from './sentencex'

/**
 * The sentences of a text as ranges that tile it: joined, they are the text, white space included
 * (it goes with the sentence before it). A line end is a boundary, unless it is a hard wrap.
 *
 * Offsets are UTF-16 code units; any string will do, lone surrogates included. Each U+FFFC is an
 * inline code and takes no part in the judgement. The empty text has no sentences. `fine` also cuts
 * where it is in doubt (lower case after a full stop, sentences inside quotation marks).
 * `abbreviations` are those of a project, such as `Abt.` or `approx` (the full stop may be left
 * out, capitals do not matter): they end no sentence.
 */
export function segment(
  text: string,
  lang: string,
  grain: Grain = 'policy',
  abbreviations: readonly string[] = NONE,
): Range[] {
  if (text === '') return []
  const { shown, offsetOf } = visible(text)
  const inner = sentenceStarts(shown, lang, grain, abbreviations).map(offsetOf)
  const starts = [0, ...inner.filter((start) => start > 0)]
  return starts.map((start, n) => ({ start, end: starts[n + 1] ?? text.length }))
}

const NONE: readonly string[] = []

/** The sentences of one unit: ranges that tile its content. */
export function segmentUnit(
  content: Content,
  lang: string,
  abbreviations: readonly string[] = NONE,
): Range[] {
  return segment(unwrapped(content), lang, 'policy', abbreviations)
}

/**
 * The sentences of a side, in order: offsets into its imported text, where each unit is one mark
 * and its content. Outer white space is left out, and what is nothing else gives no sentence. They
 * are cut finely: alignment joins what belongs together, but cannot part what was joined.
 */
export function sentencesOf(
  units: readonly Unit[],
  lang: string,
  abbreviations: readonly string[] = NONE,
): Sentence[] {
  const sentences: Sentence[] = []
  let start = 0
  units.forEach(({ content }, unit) => {
    start += 1
    const text = unwrapped(content)
    for (const range of segment(text, lang, 'fine', abbreviations)) {
      const inner = trimmed(text, range)
      if (inner) sentences.push({ start: start + inner.start, end: start + inner.end, unit })
    }
    start += text.length
  })
  return sentences
}

/**
 * The text with a space for every code that is a line end: one code unit for one. The format has
 * already made units where a line end parts sentences; the ends that are left are wraps.
 */
function unwrapped({ text, codes }: Content): string {
  let n = 0
  return text.replace(/\ufffc/g, (code) => (codes[n++]?.kind === 'lineEnd' ? ' ' : code))
}

/** The range without outer white space; null when nothing is left. */
function trimmed(text: string, { start, end }: Range): Range | null {
  const piece = text.slice(start, end)
  const lead = piece.length - piece.trimStart().length
  const length = piece.trim().length
  return length === 0 ? null : { start: start + lead, end: start + lead + length }
}
