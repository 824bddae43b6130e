import { importedText, slicer } from '@/lib/inline/content'
import type { Content } from '@/lib/model/content'
import type { Side } from '@/lib/model/file'
import type { Range } from '@/lib/model/range'
import type { Segment } from '@/lib/model/review'
import { unitsIn } from '@/lib/store/files'
import type { Db } from '@/lib/store/schema'
import type { SidePlaces } from './traits'
import type { UnitPlaces } from './unit-places'
import { unitPlaces } from './unit-places'

/** The imported texts behind some segments, cut as asked for. */
export interface ImportedSlices {
  readonly of: (segment: Ranges) => { readonly source: Content; readonly machine: Content }
  readonly places: SidePlaces
}

/** What a segment was cut from, of both imported texts. */
export type Ranges = Pick<Segment, 'source' | 'machine'>

/** Loads what these segments were cut from, and what lies between them: two queries. */
export async function importedSlices(
  db: Db,
  document: string,
  segments: readonly Ranges[],
): Promise<ImportedSlices> {
  const load = (side: Side, ranges: readonly Range[]) => loadSide(db, { document, side, ranges })
  const source = await load(
    'source',
    segments.map((segment) => segment.source),
  )
  const machine = await load(
    'target',
    segments.map((segment) => segment.machine),
  )
  return {
    of: (segment) => ({
      source: source.slice(segment.source),
      machine: machine.slice(segment.machine),
    }),
    places: { source: source.places, machine: machine.places },
  }
}

interface LoadedSide {
  readonly slice: (range: Range) => Content
  readonly places: UnitPlaces
}

interface Wanted {
  readonly document: string
  readonly side: Side
  readonly ranges: readonly Range[]
}

async function loadSide(db: Db, { document, side, ranges }: Wanted): Promise<LoadedSide> {
  const { start, units } = await unitsIn(db, document, side, hull(ranges))
  const cut = slicer(importedText(units))
  const slice = (range: Range) => cut(range.start - start, range.end - start)
  return { slice, places: unitPlaces(units, start) }
}

function hull(ranges: readonly Range[]): Range {
  return {
    start: ranges.reduce((least, { start }) => Math.min(least, start), ranges[0]?.start ?? 0),
    end: ranges.reduce((most, { end }) => Math.max(most, end), 0),
  }
}
