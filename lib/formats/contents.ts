import type { Unit, UnitKind } from '@/lib/model/file'
import { type Part, type PartCount, PARTS } from '@/lib/model/import-report'

/** What units hold beside plain paragraphs, counted; what there is none of is left out. */
export function partsOf(units: readonly Pick<Unit, 'kind' | 'content' | 'notes'>[]): PartCount[] {
  const counts = new Map<Part, number>()
  const count = (part: Part | undefined, by: number) =>
    part && by > 0 && counts.set(part, (counts.get(part) ?? 0) + by)
  for (const { kind, content, notes } of units) {
    count(PART_OF[kind], 1)
    count('codes', content.codes.filter((code) => code.kind === 'inline').length)
    count('notes', notes?.length ?? 0)
  }
  return PARTS.flatMap((part) => {
    const found = counts.get(part)
    return found ? [{ part, count: found }] : []
  })
}

const PART_OF: Readonly<Partial<Record<UnitKind, Part>>> = {
  heading: 'headings',
  listItem: 'listItems',
  cell: 'cells',
  footnote: 'footnotes',
  string: 'strings',
  cue: 'cues',
}
