import { isMark, slice } from '@/lib/inline/content'
import type { Finding, Fix } from '@/lib/model/finding'
import type { Range } from '@/lib/model/range'
import type { Checked, CheckedHere } from './check-input'
import { type Place, placesIn } from './places'

/** A finding with its places in the files. */
export interface PlacedFinding extends Finding {
  /** Position of its segment, from 0. */
  readonly segment: number
  readonly target: Place | null
  readonly source: Place | null
  /** Those that can be told as text. */
  readonly fixes: readonly (Place & Pick<Fix, 'text' | 'safe'>)[]
}

/** All findings, by their places in the target; what has none stands where its segment does. */
export function placedFindings({ segments, units }: Checked): readonly PlacedFinding[] {
  const places = { source: placesIn(units.source), target: placesIn(units.target) }
  return segments.flatMap((one, segment) => {
    const { source, target } = one.starts
    const inTarget = (range: Range) => places.target(moved(range, target))
    const inSource = (range: Range) => places.source(moved(range, source))
    const placed = one.findings.map((finding) => ({
      ...{ ...finding, segment },
      target: finding.target && inTarget(finding.target),
      source: finding.source && inSource(finding.source),
      fixes: finding.fixes.flatMap((fix) => placedFix(fix, one, inTarget(fix)) ?? []),
    }))
    return placed.sort((a, b) => (a.target?.start ?? -1) - (b.target?.start ?? -1))
  })
}

function moved({ start, end }: Range, by: number): Range {
  return { start: start + by, end: end + by }
}

/**
 * A fix as text in its place; null where it reaches over a place that the file alone knows. In the file
 * its line ends are those of the file.
 */
function placedFix({ text, safe, ...fix }: Fix, { head }: CheckedHere, place: Place) {
  const { codes } = slice(head.target, fix.start, fix.end)
  if (fix.codes || codes.some(isMark)) return null
  if (place.within === 'unit') return { ...place, text, safe }
  if (codes.some(({ kind }) => kind === 'inline')) return null
  const ends = codes.flatMap((code) => (code.kind === 'lineEnd' ? code.text : []))
  return { ...place, text: text.replaceAll('\n', () => ends.shift() ?? ' '), safe }
}
