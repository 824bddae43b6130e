import { ok, type Result } from '@/lib/model/result'
import type { Package } from './package'
import { textOf } from './package'
import type { PartText } from './part-text'
import type { PartKind } from './read-part'

export interface ReadablePart extends PartKind {
  readonly part: PartText
}

/** The parts with text to review: the body, notes, headers, footers, in this order. */
export function readableParts({ zip, main, relations }: Package): Result<ReadablePart[]> {
  const parts: ReadablePart[] = [{ part: main, idStart: 'p', isNotes: false }]
  for (const [type, isNotes] of TYPES) {
    const targets = relations.filter((one) => one.type === type && !one.isExternal)
    for (const name of new Set(targets.map(({ target }) => target).sort(byNumber))) {
      const part = textOf(zip, name)
      if (!part.ok) return part
      const short =
        name
          .split('/')
          .at(-1)
          ?.replace(/\.xml$/i, '') ?? name
      if (part.value) parts.push({ part: part.value, idStart: `${short}.`, isNotes })
    }
  }
  return ok(parts)
}

const TYPES = [
  ['footnotes', true],
  ['endnotes', true],
  ['header', false],
  ['footer', false],
] as const

/** `header10.xml` after `header9.xml`. */
function byNumber(a: string, b: string): number {
  return a.length - b.length || (a < b ? -1 : 1)
}
