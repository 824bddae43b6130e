'use client'

import { memo, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { BulkPreviewRow } from '@/lib/api/bulk-answers'
import { diff } from '@/lib/diff/hunks'
import { directionOf } from '@/lib/text/direction'
import { DiffText } from '../diff/diff-text'
import { Checkbox } from '../ui/checkbox'
import { StatusIcon } from '../ui/status-icon'

export interface PreviewRowsProps {
  readonly rows: readonly BulkPreviewRow[]
  readonly lang: string
  readonly except: ReadonlySet<string>
  readonly onToggle: (segment: string) => void
}

/** Every segment that would change, as a diff, with a box to leave it out. */
export function PreviewRows({ rows, lang, except, onToggle }: PreviewRowsProps) {
  const { t } = useTranslation('bulk')
  return (
    <ol aria-label={t('preview')} className="bulk-rows">
      {rows.map((row) => (
        <PreviewRow
          key={row.segment}
          {...{ row, lang, onToggle }}
          isIn={!except.has(row.segment)}
        />
      ))}
    </ol>
  )
}

interface PreviewRowProps extends Pick<PreviewRowsProps, 'lang' | 'onToggle'> {
  readonly row: BulkPreviewRow
  readonly isIn: boolean
}

const PreviewRow = memo(function PreviewRow({ row, lang, isIn, onToggle }: PreviewRowProps) {
  const { t } = useTranslation('bulk')
  const { segment, number, status, to, before, after } = row
  const { hunks } = useMemo(() => diff(before, after, lang), [before, after, lang])
  return (
    <li className="bulk-row">
      <Checkbox checked={isIn} onChange={() => onToggle(segment)}>
        <span className="num">{t('row', { number })}</span>
      </Checkbox>
      <span className="bulk-steps">
        <StatusIcon status={status} />
        {to !== status && (
          <>
            <span aria-hidden className="turns text-muted">
              →
            </span>
            <StatusIcon status={to} />
          </>
        )}
      </span>
      <p className="panel-text review-text" lang={lang} dir={directionOf(lang)}>
        <DiffText
          a={before}
          b={after}
          hunks={hunks}
          words={{ removed: t('removed'), added: t('added') }}
        />
      </p>
    </li>
  )
})
