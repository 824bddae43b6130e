'use client'

import { Ellipsis } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Button } from '../ui/button'
import { IconButton } from '../ui/icon-button'
import { Menu, MenuItem } from '../ui/menu'

/** What can be done with the hunks of the active row. */
export interface HunkRun {
  readonly onPick: (hunk: number) => void
  readonly onKeep: () => void
  readonly onRevert: () => void
  readonly onKeepAll: () => void
  readonly onRevertAll: () => void
}

export interface HunkBarProps {
  readonly current: number
  readonly count: number
  readonly run: HunkRun
}

/** Keep or revert the current hunk, or all. Keys and these buttons do the same. */
export function HunkBar({ current, count, run }: HunkBarProps) {
  const { t } = useTranslation('diff')
  const number = current + 1
  return (
    <span role="group" aria-label={t('bar')} className="inline-flex items-center gap-1">
      <Button
        size="small"
        variant="bare"
        aria-label={t('keep.label', { number })}
        onClick={run.onKeep}
      >
        {t('keep')}
      </Button>
      <Button
        size="small"
        variant="bare"
        aria-label={t('revert.label', { number })}
        onClick={run.onRevert}
      >
        {t('revert')}
      </Button>
      <Menu
        align="start"
        trigger={
          <IconButton size="small" label={t('all')}>
            <Ellipsis size={14} strokeWidth={1.75} aria-hidden />
          </IconButton>
        }
      >
        <MenuItem onClick={run.onKeepAll}>{t('keepAll', { count })}</MenuItem>
        <MenuItem onClick={run.onRevertAll}>{t('revertAll', { count })}</MenuItem>
      </Menu>
    </span>
  )
}
