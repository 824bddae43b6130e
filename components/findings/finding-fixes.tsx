'use client'

import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { diff } from '@/lib/diff/hunks'
import type { Content } from '@/lib/model/content'
import type { Fix } from '@/lib/model/finding'
import { DiffText } from '../diff/diff-text'
import type { Script } from '../review/segment-row'
import { Kbd } from '../ui/kbd'
import { fixExcerpt } from './fix-excerpt'

export interface FindingFixesProps {
  readonly fixes: readonly Fix[]
  /** The text that they are of. */
  readonly content: Content
  readonly target: Script
  readonly onApply: (fix: Fix) => void
}

/** What would answer a finding, each drawn as a diff, with the digit that applies it. */
export function FindingFixes({ fixes, ...props }: FindingFixesProps) {
  const { t } = useTranslation('checks')
  if (fixes.length === 0) return null
  return (
    <ol className="finding-fixes" aria-label={t('fixes', { count: fixes.length })}>
      {fixes.map((fix, n) => (
        <li key={`${fix.start} ${fix.end} ${fix.text}`}>
          <OneFix {...props} fix={fix} number={n + 1} />
        </li>
      ))}
    </ol>
  )
}

interface OneFixProps extends Omit<FindingFixesProps, 'fixes'> {
  readonly fix: Fix
  readonly number: number
}

function OneFix({ fix, number, content, target, onApply }: OneFixProps) {
  const { t } = useTranslation('checks')
  const { a, b, hunks } = useMemo(() => {
    const { before: from, after: to } = fixExcerpt(content, fix)
    return { a: from, b: to, ...diff(from, to, target.lang) }
  }, [fix, content, target.lang])
  return (
    <button type="button" className="finding-fix" onClick={() => onApply(fix)}>
      <span className="panel-text review-text min-w-0 flex-1" {...target}>
        <DiffText {...{ a, b, hunks }} words={{ removed: t('removed'), added: t('added') }} />
      </span>
      <span className="finding-apply">
        {t('apply')}
        <Kbd>{number}</Kbd>
      </span>
    </button>
  )
}
