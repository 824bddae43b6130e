import type { DocumentInfo, SegmentView } from '@/lib/api/answers'
import type { Person } from '@/lib/model/review'
import { STATUSES } from '@/lib/model/review'
import { firstView } from '@/lib/review/first-view'
import { liveStates } from '@/lib/review/state'
import type { ReviewView } from '@/lib/review/view'
import type { OpenedDocument } from './document-store'

/* Documents for the tests of this folder, as the page would be sent them. */

export const TESTER: Person = { id: 'me', name: 'Me', mayCause: STATUSES, mayReopen: true }

/** One paragraph of words, each a segment; its translation is the same words. */
export function documentOf(text: string): ReviewView {
  const sentences = [...text.matchAll(/\S+/g)].map(({ 0: word, index }) => ({
    ...{ start: index + 1, end: index + 1 + word.length, unit: 0 },
  }))
  const side = { text: `\uFFFC${text}`, codes: [{ kind: 'unit' as const, unit: '1' }] }
  const beads = sentences.map((_, n) => ({ source: [n], target: [n], confidence: 1 }))
  const aligned = {
    ...{ source: side, target: side, sourceSentences: sentences, targetSentences: sentences },
    ...{ beads, joiner: ' ', insertsUnits: true },
  }
  return firstView(aligned, { person: TESTER, removesUnits: true })
}

/** What the page of a document is sent with when all of it fits into the first window. */
export function openedDocument(view: ReviewView): OpenedDocument {
  const segments = liveStates(view).map(({ segment, head, source, machine }): SegmentView => ({
    ...{ segment, head, effective: head.number, source, machine, kind: 'paragraph' },
    ...{ author: null, at: null, label: null, reason: null, doubt: null, notes: [] },
  }))
  const { joiner, person, insertsUnits, removesUnits, isPaired, takesSourceCodes } = view
  const info: DocumentInfo = {
    ...{
      id: 'd',
      title: 'Test',
      project: null,
      sourceLang: 'en',
      targetLang: 'en',
      seq: 0,
      files: [],
    },
    ...{ createdAt: NOON, changedAt: NOON, deletedAt: null },
    ...{ joiner, person, insertsUnits, removesUnits, isPaired, takesSourceCodes },
    counts: { initial: segments.length, rejected: 0, draft: 0, approved: 0, final: 0 },
  }
  return { info, window: { seq: 0, from: 0, segments } }
}

export const NOON = '2026-03-14T12:00:00.000Z'
