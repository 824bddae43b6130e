import type { Content } from '@/lib/model/content'
import { EMPTY } from '@/lib/model/content'
import type { PairedUnit } from '@/lib/model/file'
import { VERSION } from '@/lib/model/product'
import { delimited, type Delimited } from '@/lib/text/delimited'
import { readableText } from '@/lib/inline/content'
import type { ReviewSnapshot } from './review-snapshot'

/** The pairs of a file that holds both sides, which nobody has reviewed. */
export interface Pairs {
  readonly title: string
  readonly sourceLang: string
  readonly targetLang: string
  /** ISO 8601 in UTC. */
  readonly asOf: string
  readonly units: readonly PairedUnit[]
}

/** Pairs as what exports are made of: nothing was changed. There is no text that could be assembled. */
export function snapshotOfPairs({ units, ...about }: Pairs): ReviewSnapshot {
  return {
    ...about,
    ...{ document: '', version: VERSION, unapproved: 'current' },
    ...{ parts: [], tail: EMPTY, kinds: new Map() },
    segments: units.map(({ id, source, target, status, notes }, n) => ({
      ...{ id, number: n + 1, revision: 0, status, source, machine: target, text: target, notes },
      ...{ hunks: [], written: [], gone: [], comments: [], findings: 0 },
      ...{ changedBy: null, approvedBy: null, history: [asItCame(target)] },
    })),
  }
}

function asItCame(text: Content) {
  return { number: 0, text, by: null }
}

/** Pairs as a table whose columns our own reader finds again: the languages are in their names. */
export function pairsTable({ units, sourceLang, targetLang }: Pairs, as: Delimited): string {
  const head = ['id', named('source', sourceLang), named('target', targetLang), 'status', 'notes']
  const rows = units.map(({ id, source, target, status, notes }) => [
    ...[id, readableText(source), readableText(target), status, notes.join('\n')],
  ])
  return BOM + delimited([head, ...rows], as)
}

function named(side: string, lang: string): string {
  return lang === 'und' ? side : `${side}_${lang}`
}

// Without it spreadsheets take UTF-8 for the legacy encoding of their system.
const BOM = '\u{feff}'
