import type { BlameAnswer } from '@/lib/api/blame-answers'
import { wordsByAuthor } from '@/lib/diff/blame'
import type { Result } from '@/lib/model/result'
import { fail, ok } from '@/lib/model/result'
import { documentOf } from '@/lib/store/documents'
import { revisionsOf } from '@/lib/store/revisions'
import { segmentsById } from '@/lib/store/segments'
import { read } from '@/lib/store/transaction'
import { blameOf } from './blame-walk'
import type { Context } from './context'
import { lineOf } from './line-of'

/**
 * Who wrote each word of a segment's newest text, live or retired.
 * Fails with `document.missing` or `segment.missing`.
 */
export function blame(
  { store }: Pick<Context, 'store'>,
  command: { readonly document: string; readonly segment: string },
): Promise<Result<BlameAnswer>> {
  return read(store, async (db) => {
    const { document, segment } = command
    const found = await documentOf(db, document)
    if (!found) return fail('document.missing')
    const [row] = await segmentsById(db, document, [segment])
    if (!row) return fail('segment.missing')
    const { segments, runs } = await lineOf(db, document, row.segment)
    const made = await revisionsOf(db, document, segments)
    const rows = await segmentsById(db, document, segments)
    const states = made.map(({ revision, author, label }) => ({ ...revision, author, label }))
    const leads = new Map(rows.map((one) => [one.segment.id, one.segment.lead]))
    const lang = found.target_lang
    const blamed = blameOf({ states, leads, runs, lang }, segment)
    if (!blamed) return fail('segment.missing')
    const times = new Map(made.map(({ revision: one, at }) => [`${one.segment} ${one.number}`, at]))
    const spans = blamed.spans.map(({ start, end, by }) => {
      const at = times.get(`${by.segment} ${by.revision}`) ?? null
      return { start, end, ...by, at }
    })
    const words = [...wordsByAuthor(blamed, lang)].map(([author, count]) => ({ author, count }))
    const revision = Math.max(
      ...states.filter((one) => one.segment === segment).map(({ number }) => number),
    )
    return ok({ revision, spans, words: words.toSorted((a, b) => b.count - a.count) })
  })
}
