import type { Side, Warning } from './file'

export const PARTS = [
  'headings',
  'listItems',
  'cells',
  'footnotes',
  'strings',
  'cues',
  'codes',
  'notes',
] as const

/** What a file holds beside its paragraphs: kinds of units, inline codes and notes. */
export type Part = (typeof PARTS)[number]

export interface PartCount {
  readonly part: Part
  readonly count: number
}

/** What was said when a document was imported, to be looked at later. */
export interface ImportReport {
  /** What was read on each side; of a file that holds both, notes stand with the source. */
  readonly parts: Readonly<Record<Side, readonly PartCount[]>>
  readonly warnings: readonly ToldAlike[]
  /** What stays in the files as it is and is not shown. */
  readonly kept: readonly ToldAlike[]
}

/** All that was said in the same words of the same side. */
export interface ToldAlike {
  readonly count: number
  /** The first of them, five at most. */
  readonly first: readonly Warning[]
}

/** However much was said: every kind of it counted, with the first of its places. */
export function toldAlike(warnings: readonly Warning[]): ToldAlike[] {
  const groups = new Map<string, { count: number; first: Warning[] }>()
  for (const warning of warnings) {
    const key = `${warning.code} ${warning.args.side ?? ''}`
    const group = groups.get(key) ?? { count: 0, first: [] }
    groups.set(key, group)
    group.count += 1
    if (group.first.length < MOST_PLACES) group.first.push(shortened(warning))
  }
  return [...groups.values()]
}

const MOST_PLACES = 5

/** A file may name anything at any length. */
function shortened({ code, args }: Warning): Warning {
  const kept = Object.entries(args).map(([name, value]) => [
    name,
    typeof value === 'string' && value.length > LONGEST
      ? `${value.slice(0, LONGEST).replace(/[\ud800-\udbff]$/, '')}…`
      : value,
  ])
  return { code, args: Object.fromEntries(kept) as Warning['args'] }
}

const LONGEST = 300
