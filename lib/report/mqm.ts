import type { ReportFilter, ReportMqm } from '@/lib/api/report-answers'
import { mqmScore } from '@/lib/metrics/mqm'
import type { MqmWeights } from '@/lib/metrics/mqm-weights'
import { isWithin } from './days'
import { isBy, type ScopedDocument } from './scoped'

/** The errors marked in a period, by the reviewer or by all, scored by the words of the whole source. */
export function reportMqm(
  scope: readonly ScopedDocument[],
  filter: ReportFilter,
  weights: MqmWeights,
): ReportMqm {
  const marked = scope.flatMap(({ document, dayOf }) =>
    document.marked.filter(({ author, at }) => isBy(filter, author) && isWithin(dayOf(at), filter)),
  )
  const sourceWords = scope.reduce((sum, { document }) => sum + document.sourceWords, 0)
  return { sourceWords, ...mqmScore(marked, sourceWords, weights) }
}
