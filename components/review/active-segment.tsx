'use client'

import { useEffect, useEffectEvent, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { DocumentInfo, OutlineRow } from '@/lib/api/answers'
import type { EditorHandle } from '../editor/target-editor'
import { checkTyped } from '../findings/checking'
import { makerOf } from '../history/revision-names'
import { ActiveRow } from './active-row'
import { ConflictCard } from './conflict-card'
import { type Conflict, overtaken, withTyped } from './conflicts'
import type { Desk, Screen } from './desk'
import type { LoadedSegment } from './document-cache'
import { startEditing } from './moving'
import { type SegmentWords, type Script, SegmentRow } from './segment-row'
import { keepTheirs, settleWith } from './settle'
import { typed } from './typed'
import type { Baselines } from './use-baselines'

export interface ActiveSegmentProps {
  readonly desk: Desk
  readonly info: DocumentInfo
  readonly loaded: LoadedSegment | null
  readonly conflict: Conflict | null
  readonly screen: Screen
  readonly rank: number
  readonly row: OutlineRow
  readonly source: Script
  readonly target: Script
  readonly words: SegmentWords
  readonly baselines: Baselines
  readonly setEditor: (editor: EditorHandle | null) => void
}

/** The active row wired to the desk. While its texts are on their way it is a row like the others. */
export function ActiveSegment(props: ActiveSegmentProps) {
  const { loaded, row, rank, source, target, words } = props
  if (loaded) return <LoadedActiveSegment {...props} loaded={loaded} />
  return (
    <SegmentRow
      {...{ rank, row, source, target, words }}
      loaded={null}
      isContext={false}
      isConflict={props.conflict !== null}
      endsParagraph={false}
    />
  )
}

function LoadedActiveSegment(props: ActiveSegmentProps & { readonly loaded: LoadedSegment }) {
  const { desk, info, screen, rank, row, loaded, source, target, words } = props
  const { t } = useTranslation('review')
  const { head } = loaded.state
  const unsaved = desk.store.unsaved.get(row[0])
  const refused = props.conflict && withTyped(props.conflict, unsaved)
  const conflict = refused ?? (unsaved ? overtaken(loaded, unsaved) : null)
  const people = { me: info.person, machine: t('machine') }
  useRowFocus(screen)
  return (
    <ActiveRow
      {...{ rank, row, loaded, source, target, words }}
      mode={screen.mode}
      caret={screen.caret}
      sourceCaret={screen.sourceCaret}
      editorKey={unsaved?.basedOn ?? head.action}
      openOn={unsaved?.text ?? head.target}
      insertsUnits={info.insertsUnits}
      baselines={props.baselines}
      by={makerOf(loaded.made.author, people)}
      typist={makerOf(info.person.id, people)}
      card={
        conflict && (
          <ConflictCard
            document={info.id}
            conflict={conflict}
            theirs={head}
            by={makerOf(loaded.made.author, people)}
            target={target}
            joiner={info.joiner}
            onTheirs={() => keepTheirs(desk, conflict)}
            onText={(text, told, goesOn) => {
              desk.show({ mode: 'navigate' })
              if (settleWith(desk, conflict, text, told) && goesOn) startEditing(desk)
            }}
          />
        )
      }
      onEdit={(caret) => startEditing(desk, caret)}
      onSourceCaret={(sourceCaret) => desk.show({ sourceCaret })}
      onTyped={({ content }) => {
        typed(desk, content)
        checkTyped(desk.store, row[0], content)
      }}
      onEditor={props.setEditor}
    />
  )
}

/** The focus follows the active row, unless the reader has put it somewhere else, such as on a chip. */
function useRowFocus({ mode, dialog }: Screen): void {
  const isFirst = useRef(true)
  const focus = useEffectEvent(() => {
    const row = document.getElementById('active-segment')
    const now = document.activeElement
    const isElsewhere = now && now !== document.body && !now.closest('.segment-rows')
    // A press on a chip is done with; in a field, or on the map, one goes on.
    // So does who marks an error on its card, whose letters are commands of the row.
    const isAtWork = now?.matches('input, textarea, select, [role="slider"], .error-card') ?? false
    if (mode === 'edit' || dialog !== null || isAtWork || (isElsewhere && !isFirst.current)) return
    isFirst.current = false
    row?.focus({ preventScroll: true })
  })
  useEffect(() => focus(), [mode, dialog])
}
