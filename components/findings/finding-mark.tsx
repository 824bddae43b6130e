'use client'

import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { SEVERITIES } from '@/lib/model/finding'
import type { LoadedSegment } from '../review/document-cache'
import { countsOf, type SeverityCounts } from './cards'
import { SeverityIcon } from './severity-icon'
import { type ActiveText, useActiveCounts, useFindingsIn } from './use-findings'

/** What the open text is described by. */
export const ACTIVE_FINDINGS = 'active-findings'

/** How many findings a row has. It listens for itself, not the row. */
export function RowFindings({ loaded: { state } }: { readonly loaded: LoadedSegment }) {
  const { segment, head } = state
  const findings = useFindingsIn(segment.id, head.target, head.number)
  return <FindingMarks counts={useMemo(() => countsOf(findings), [findings])} />
}

/** The same of the row that is worked on. */
export function ActiveFindings({ active }: { readonly active: ActiveText }) {
  return (
    <span id={ACTIVE_FINDINGS} className="contents">
      <FindingMarks counts={useActiveCounts(active)} />
    </span>
  )
}

/** A sign and a count for errors and for warnings; hints are no reproach and have none. */
function FindingMarks({ counts }: { readonly counts: SeverityCounts }) {
  const { t } = useTranslation('checks')
  return SEVERITIES.filter((severity) => severity !== 'hint' && counts[severity] > 0).map(
    (severity) => {
      const words = t(`count.${severity}`, { count: counts[severity] })
      return (
        <span key={severity} title={words} className="inline-flex items-center gap-1 num">
          <SeverityIcon severity={severity} size={14} label={words} />
          <span aria-hidden className={severity === 'error' ? 'text-error' : 'text-warning'}>
            {counts[severity]}
          </span>
        </span>
      )
    },
  )
}
