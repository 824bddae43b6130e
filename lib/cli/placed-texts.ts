import { checkedText } from '@/lib/checks/segments'
import { fileOffsets } from '@/lib/formats/file-offset'
import { importedText, slicer } from '@/lib/inline/content'
import type { Sentence } from '@/lib/model/bitext'
import type { Code } from '@/lib/model/content'
import type { Unit, UnitKind } from '@/lib/model/file'
import type { Fix } from '@/lib/model/finding'
import type { Range } from '@/lib/model/range'

/** One side of a pair of files. */
export interface CutSide {
  readonly units: readonly Unit[]
  readonly sentences: readonly Sentence[]
}

/** Sentences that follow each other as one text, as a segment of an imported document has it. */
export interface PlacedText {
  /** See `checkedText`: what stands between two units is one U+FFFC, a line end one line feed. */
  readonly text: string
  readonly startsUnit: boolean
  /** Whether nothing parts it from the text before it in its unit. */
  readonly isGlued: boolean
  readonly kind: UnitKind
  /** The range in the decoded file of a range of the text. */
  readonly inFile: (range: Range) => Range
  /** A fix of the file; null where it reaches over a place that the file alone knows. */
  readonly fixInFile: (fix: Fix) => Fix | null
}

/** The texts of groups of sentences, by position, in their order; null for an empty group. */
export function placedTexts(
  { units, sentences }: CutSide,
  groups: readonly (readonly number[])[],
): (PlacedText | null)[] {
  const cut = slicer(importedText(units))
  const placeOf = placesIn(units)
  let [lastUnit, lastEnd] = [-1, -1]
  return groups.map((group) => {
    const [first, last] = [sentences[group[0] ?? -1], sentences[group.at(-1) ?? -1]]
    if (!first || !last) return null
    const startsUnit = first.unit !== lastUnit
    const isGlued = !startsUnit && first.start === lastEnd
    lastUnit = last.unit
    lastEnd = last.end
    const content = cut(first.start, last.end)
    const inFile = ({ start, end }: Range) => ({
      start: placeOf(first.start + start),
      end: placeOf(first.start + end),
    })
    return {
      ...{ text: checkedText(content), startsUnit, isGlued, inFile },
      kind: units[first.unit]?.kind ?? 'paragraph',
      fixInFile: (fix) => {
        if (fix.codes) return null
        const { codes } = cut(first.start + fix.start, first.start + fix.end)
        const text = textInFile(fix.text, codes)
        return text === null ? null : { ...fix, ...inFile(fix), text }
      },
    }
  })
}

/** Tells where an offset of the imported text stands in the file. */
function placesIn(units: readonly Unit[]): (offset: number) => number {
  let end = 0
  const places = units.map((unit) => {
    // One mark stands before each unit.
    const start = end + 1
    end = start + unit.content.text.length
    return { start, inFile: fileOffsets(unit) }
  })
  return (offset) => {
    const { start, inFile } = places[lastAt(places, offset)] ?? { start: 0, inFile: () => null }
    return inFile(Math.max(0, offset - start)) ?? offset
  }
}

/** Index of the last place that does not start after an offset. */
function lastAt(places: readonly { readonly start: number }[], offset: number): number {
  let [low, high] = [0, places.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((places[middle]?.start ?? Infinity) <= offset) low = middle + 1
    else high = middle
  }
  return Math.max(0, low - 1)
}

/** The text of a fix with line ends as the file has them in its place; null where a mark stands there. */
function textInFile(text: string, codes: readonly Code[]): string | null {
  if (codes.some(({ kind }) => kind !== 'lineEnd' && kind !== 'object')) return null
  const ends = codes.flatMap((code) => (code.kind === 'lineEnd' ? code.text : []))
  return text.replaceAll('\n', () => ends.shift() ?? ' ')
}
