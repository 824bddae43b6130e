import { fileOffsets } from '@/lib/formats/file-offset'
import { formatFor } from '@/lib/formats/registry'
import type { Sentence } from '@/lib/model/bitext'
import type { Unit } from '@/lib/model/file'
import type { Range } from '@/lib/model/range'
import { fail, ok, type Result } from '@/lib/model/result'
import { inFile, type InputFile } from './files'

/** A sentence as the command line prints it: offsets in the decoded file. */
export interface PrintedSentence extends Range {
  readonly text: string
}

/** The units of a text in any format that we read. Fails with `file.bilingual` where it holds both sides. */
export function unitsIn({ name, shown, bytes }: InputFile): Result<readonly Unit[]> {
  const format = formatFor(name, bytes)
  if (format.sides === 2) return inFile(fail('file.bilingual'), shown)
  const parsed = format.parse(bytes)
  return parsed.ok ? ok(parsed.value.units) : inFile(parsed, shown)
}

/** Where sentences, whose offsets are in the imported text, stand in the file. */
export function printed(
  sentences: readonly Sentence[],
  units: readonly Unit[],
  text: string,
): PrintedSentence[] {
  let end = 0
  const places = units.map((unit) => {
    // In the imported text one mark stands before each unit.
    const base = end + 1
    end = base + unit.content.text.length
    const inFile = fileOffsets(unit)
    return (offset: number) => inFile(offset - base) ?? offset
  })
  return sentences.map(({ start, end, unit }) => {
    const placeOf = places[unit] ?? ((offset: number) => offset)
    const range = { start: placeOf(start), end: placeOf(end) }
    return { text: text.slice(range.start, range.end), ...range }
  })
}

/** On one line: an inner line break prints as a space, and a tab too. */
export function onOneLine(text: string): string {
  return text.replaceAll(/\s*[\r\n\u2028\u2029]\s*|\t/g, ' ')
}
