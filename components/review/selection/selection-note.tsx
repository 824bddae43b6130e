'use client'

import './selection.css'
import { useTranslation } from 'react-i18next'
import { Button } from '../../ui/button'
import { LiveRegion } from '../../ui/live-region'
import type { Command } from '../keymap'
import { useSelectedCount } from './selection-store'

/** How many segments are chosen, what can be done with them, and the way out. Said aloud as well. */
export function SelectionNote({ run }: { readonly run: (command: Command) => void }) {
  const { t } = useTranslation('bulk')
  const count = useSelectedCount()
  const words = count > 0 ? t('selected', { count }) : ''
  return (
    <>
      <span className="stays-in-zen contents">
        <LiveRegion>{words}</LiveRegion>
      </span>
      {count > 0 && (
        <span className="selection-note stays-in-zen">
          <span aria-hidden className="num">
            {words}
          </span>
          <NoteButton command="bulk" words={t('selected.change')} run={run} />
          <NoteButton command="selectNone" words={t('selected.clear')} run={run} />
        </span>
      )}
    </>
  )
}

interface NoteButtonProps {
  readonly command: Command
  readonly words: string
  readonly run: (command: Command) => void
}

function NoteButton({ command, words, run }: NoteButtonProps) {
  return (
    <Button size="small" variant="bare" className="text-accent!" onClick={() => run(command)}>
      {words}
    </Button>
  )
}
