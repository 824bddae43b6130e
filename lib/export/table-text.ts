import { readableText } from '@/lib/inline/content'
import { type Delimited, delimited } from '@/lib/text/delimited'
import type { ReviewSnapshot } from './review-snapshot'

/** The segments as CSV or TSV, a row each. The names of the columns are for programs, so they have no language. */
export function tableText({ segments }: ReviewSnapshot, as: Delimited): string {
  const rows = segments.map(({ number, source, machine, text, status, changedBy, id }) => [
    ...[number, readableText(source), readableText(machine), readableText(text), status],
    ...[changedBy?.author ?? '', changedBy?.at ?? '', id],
  ])
  return BOM + delimited([HEAD, ...rows], as)
}

const HEAD = ['number', 'source', 'machine', 'target', 'status', 'author', 'at', 'id'] as const

// Without it spreadsheets take UTF-8 for the legacy encoding of their system.
const BOM = '\u{feff}'
