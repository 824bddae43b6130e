'use client'

import { Pilcrow, WholeWord } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { IconButton } from '../ui/icon-button'
import { useDiffSettings } from './diff-settings'

/** Words or characters, and signs for what cannot be seen: kept on this device for every diff. */
export function DiffToggles() {
  const { t } = useTranslation('diff')
  const [settings, change] = useDiffSettings()
  const { unit, showsInvisible } = settings
  const inCharacters = unit === 'characters'
  return (
    <>
      <IconButton
        size="small"
        label={t('characters')}
        aria-pressed={inCharacters}
        className="diff-toggle"
        onClick={() => change({ ...settings, unit: inCharacters ? 'words' : 'characters' })}
      >
        <WholeWord size={14} strokeWidth={1.75} aria-hidden />
      </IconButton>
      <IconButton
        size="small"
        label={t('showInvisible')}
        aria-pressed={showsInvisible}
        className="diff-toggle"
        onClick={() => change({ ...settings, showsInvisible: !showsInvisible })}
      >
        <Pilcrow size={14} strokeWidth={1.75} aria-hidden />
      </IconButton>
    </>
  )
}
