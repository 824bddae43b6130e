'use client'

import { useTranslation } from 'react-i18next'
import { Checkbox } from '../ui/checkbox'
import type { SegmentsChoice } from './import-call'

export interface LinesChoiceProps {
  readonly value: SegmentsChoice
  readonly onChange: (segments: SegmentsChoice) => void
}

/** For texts whose lines are sentences already, cut by another program. */
export function LinesChoice({ value, onChange }: LinesChoiceProps) {
  const { t } = useTranslation('import')
  return (
    <span className="text-ink-2" title={t('segments.hint')}>
      <Checkbox
        checked={value === 'lines'}
        onChange={(checked) => onChange(checked ? 'lines' : 'sentences')}
      >
        {t('segments.lines')}
      </Checkbox>
    </span>
  )
}
