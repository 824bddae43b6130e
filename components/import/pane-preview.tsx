'use client'

import { useTranslation } from 'react-i18next'
import type { Side } from '@/lib/model/file'
import { Spinner } from '../ui/spinner'
import type { PaneReport } from './pane-input'
import type { Script } from './pane-text'

export interface PanePreviewProps {
  readonly side: Side
  readonly report: PaneReport | null
  readonly script: Script
}

/** The beginning of a file, to know it by; nothing is changed here. */
export function PanePreview({ side, report, script }: PanePreviewProps) {
  const { t } = useTranslation('import')
  if (!report) {
    return (
      <p className="flex flex-1 items-start gap-2 px-(--pane-start) pt-1.5 text-muted">
        <Spinner />
        {t('file.reading')}
      </p>
    )
  }
  return (
    <div
      tabIndex={0}
      role="region"
      aria-label={t(`preview.${side}`)}
      className="soft-end min-h-0 flex-1 overflow-y-auto rounded-s ps-(--pane-start) pe-5 pt-0.5 pb-6 focus-visible:-outline-offset-2"
    >
      <div className="review-text" dir="auto" {...script}>
        {paragraphsOf(report.preview).map((paragraph, n) => (
          <p key={n} className="mb-3">
            {paragraph}
          </p>
        ))}
      </div>
      {!report.isWhole && <p className="text-muted">{t('file.more')}</p>}
    </div>
  )
}

function paragraphsOf(text: string): string[] {
  return text.split(/\r\n|[\n\r\u2028\u2029]/).filter((line) => line.trim() !== '')
}
