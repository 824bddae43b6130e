'use client'

import { useTranslation } from 'react-i18next'
import { Button } from '../../ui/button'
import { NoteChip } from '../../ui/chip'
import type { Command } from '../keymap'
import { useSelectedCount } from './selection-store'

/** How many segments are chosen, what can be done with them, and the way out. */
export function SelectionNote({ run }: { readonly run: (command: Command) => void }) {
  const { t } = useTranslation('bulk')
  const count = useSelectedCount()
  if (count === 0) return null
  const button = (command: Command, words: string) => (
    <Button
      size="small"
      variant="bare"
      className="h-5 px-2 text-accent!"
      onClick={() => run(command)}
    >
      {words}
    </Button>
  )
  return (
    <NoteChip>
      <span className="num">{t('selected', { count })}</span>
      <span className="-me-2 inline-flex">
        {button('bulk', t('selected.change'))}
        {button('selectNone', t('selected.clear'))}
      </span>
    </NoteChip>
  )
}
