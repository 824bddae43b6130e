import type { ReportAnswer, ReportFilter } from '@/lib/api/report-answers'
import type { ReportRequest } from '@/lib/api/report-requests'
import { MQM_PRESETS, type MqmWeights } from '@/lib/metrics/mqm-weights'
import type { Result } from '@/lib/model/result'
import { ok } from '@/lib/model/result'
import { reportOf } from '@/lib/report/report'
import { comparisonsOf, scoped, type ScopedDocument } from '@/lib/report/scoped'
import type { DocumentRow } from '@/lib/store/schema'
import { read } from '@/lib/store/transaction'
import type { Context } from './context'
import { countEfforts } from './counted-efforts'
import { countedWords } from './counted-words'
import { weightsOf } from './error-weights'
import { foundBeforeAndAfter } from './found-before-and-after'
import { comparisonKey, measuresOf, WHOLE } from './kept-measures'
import { loadReported } from './load-reported'
import { within } from './together'

export interface ReportOn {
  readonly rows: readonly DocumentRow[]
  /** The one that it is of; null for that of a project. */
  readonly document: DocumentRow | null
  readonly project: string | null
  readonly asked: ReportRequest
  /** Milliseconds to wait for what takes long to count; Infinity for all of it. */
  readonly limitMs: number
}

type Parts = Pick<Context, 'store' | 'engine' | 'languageTool'>

/**
 * The report of these documents. What is not counted within the limit is null, and goes on being
 * counted; no thread that answers for pages counts anything. Fails as the engine does.
 */
export async function reportOn(context: Parts, on: ReportOn): Promise<Result<ReportAnswer>> {
  const own = await read(context.store, (db) => weightsOf(db, on.project))
  const { filter, weights } = filterOf(on.asked, own)
  const scope: ScopedDocument[] = []
  let isBehind = false
  for (const row of on.rows) {
    const limitMs = isBehind ? 0 : on.limitMs
    const reported = await reportedDocument(context, row, { filter, limitMs })
    if (!reported.ok) return reported
    scope.push(reported.value.scope)
    isBehind ||= reported.value.isBehind
  }
  const { document, project } = on
  const titled = document && { id: document.id, title: document.title }
  return ok(
    reportOf(
      { document: titled, project, scope, weights },
      filter,
      (id, comparison) => measuresOf(id).efforts.get(comparisonKey(comparison)) ?? null,
    ),
  )
}

/** What was left out is not filtered by; the project's weights are linear where it has none. */
function filterOf(asked: ReportRequest, own: MqmWeights | null) {
  const { weights: name = 'project' } = asked
  const weights = name === 'project' && !own ? 'linear' : name
  const filter: ReportFilter = {
    ...{ reviewer: asked.reviewer ?? null, from: asked.from ?? null, to: asked.to ?? null },
    ...{ against: asked.against ?? 'machine', weights, zone: asked.zone ?? 'UTC' },
  }
  return { filter, weights: weights === 'project' ? (own ?? []) : MQM_PRESETS[weights] }
}

/**
 * With its words always, because they take little; efforts and findings as far as there is time. After
 * the first document that is behind no other one is begun: a large project goes one by one, from one
 * request to the next.
 */
async function reportedDocument(
  context: Parts,
  row: DocumentRow,
  { filter, limitMs }: { filter: ReportFilter; limitMs: number },
): Promise<Result<{ scope: ScopedDocument; isBehind: boolean }>> {
  const { segments, reported } = await read(context.store, (db) => loadReported(db, row))
  const words = await countedWords(context, row, segments)
  if (!words.ok) return words
  const counted = { words: words.value, sourceWords: words.value.get(WHOLE) ?? 0 }
  const scope = scoped({ ...reported, ...counted, found: null }, filter)
  // What else waits for this thread goes before the sums.
  await new Promise((resolve) => setImmediate(resolve))
  if (limitMs === 0) return ok({ scope, isBehind: true })
  const isWaiting = limitMs === Infinity
  const deadline = performance.now() + limitMs
  const findings = foundBeforeAndAfter(context, { document: row.id, isWaiting })
  // They go on side by side; its failure is heard of below, or by who asks next.
  findings.catch(() => undefined)
  const wanted = comparisonsOf(scope, filter.against)
  const efforts = await within(countEfforts(context, row, wanted), limitMs)
  if (efforts?.ok === false) return efforts
  const answer = await within(findings, Math.max(0, deadline - performance.now()))
  if (answer?.ok === false) return answer
  const found = answer?.value ?? null
  const isBehind = efforts === null || found === null
  return ok({ scope: { ...scope, document: { ...scope.document, found } }, isBehind })
}
