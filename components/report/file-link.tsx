'use client'

import { Download } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { iconButtonClass } from '../ui/button-class'
import { Tooltip } from '../ui/tooltip'

export interface FileLinkProps {
  readonly title: string
  readonly file: string
}

/** A table to be taken away. */
export function FileLink({ title, file }: FileLinkProps) {
  const { t } = useTranslation('report')
  const label = t('asFile', { title })
  return (
    <Tooltip content={label}>
      <a href={file} download aria-label={label} className={iconButtonClass('bare', 'small')}>
        <Download size={14} strokeWidth={1.9} aria-hidden />
      </a>
    </Tooltip>
  )
}
