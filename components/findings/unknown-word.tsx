'use client'

import { useTranslation } from 'react-i18next'
import { KeyHint } from '../review/key-hint'
import type { Mode } from '../review/keymap'
import { Button } from '../ui/button'
import type { FindingCard } from './cards'
import { unknownWord } from './finding-commands'

export interface UnknownWordProps {
  readonly card: FindingCard
  readonly mode: Mode
  readonly onAdd: (whose: 'mine' | 'project') => void
}

/** A word that the dictionary does not know may be right: for the reader, or for all of the project. */
export function UnknownWord({ card, mode, onAdd }: UnknownWordProps) {
  const { t } = useTranslation('checks')
  if (unknownWord(card) === null) return null
  return (
    <div className="flex flex-wrap items-center gap-1.5 px-2.5 pt-2.5">
      <Button size="small" title={t('word.mineTitle')} onClick={() => onAdd('mine')}>
        {t('word.mine')}
        <KeyHint command="addWord" mode={mode} />
      </Button>
      <Button size="small" title={t('word.projectTitle')} onClick={() => onAdd('project')}>
        {t('word.project')}
        <KeyHint command="addProjectWord" mode={mode} />
      </Button>
    </div>
  )
}
