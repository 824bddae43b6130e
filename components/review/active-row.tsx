'use client'

import { type MouseEvent, type ReactNode, use, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { OutlineRow } from '@/lib/api/answers'
import type { Content } from '@/lib/model/content'
import { displayMachine, displaySource } from '@/lib/review/state'
import { ErrorCard } from '../annotations/error-card'
import { type DrawnErrors, useActiveErrors } from '../annotations/use-drawn-errors'
import { AuthorLegend } from '../authorship/author-legend'
import { useAuthorship } from '../authorship/use-authorship'
import { WrittenText } from '../authorship/written-text'
import { CodesCard } from '../codes/codes-card'
import { offsetAtPoint } from '../editor/caret-offset'
import type { LiveDiff } from '../editor/change-decorations'
import {
  type CaretPlace,
  type EditorHandle,
  TargetEditor,
  type TargetEditorProps,
} from '../editor/target-editor'
import { TextWithCaret } from '../editor/text-with-caret'
import { ActiveCard } from '../findings/active-card'
import { drawnFindings } from '../findings/drawn-findings'
import { ACTIVE_FINDINGS, ActiveFindings } from '../findings/finding-mark'
import {
  type ActiveText,
  FindingsContext,
  useActiveLines,
  useSourceMarks,
} from '../findings/use-findings'
import type { AvatarPerson } from '../history/avatar'
import { classNames } from '../ui/class-names'
import { ActiveStrip } from './active-strip'
import { say } from './desk'
import type { LoadedSegment } from './document-cache'
import { DoubtNote } from './doubt-note'
import { FileNotes } from './file-notes'
import { createExternalStore } from './external-store'
import type { Mode } from './keymap'
import { hasTrait, statusOf } from './outline-row'
import {
  labelOf,
  RowHead,
  RowMarks,
  type SegmentWords,
  type Script,
  TextOrNone,
} from './segment-row'
import { useIsSelected } from './selection/selection-store'
import type { Baselines } from './use-baselines'

export interface ActiveRowProps {
  readonly rank: number
  readonly row: OutlineRow
  readonly loaded: LoadedSegment
  readonly mode: Mode
  readonly caret: CaretPlace
  readonly sourceCaret: number | null
  /** What the editor opens on: text typed and not yet saved, else the segment's. */
  readonly openOn: Content
  /** Changes when the editor must open anew: somebody changed a text that was not being typed in. */
  readonly editorKey: string
  readonly source: Script
  readonly target: Script
  readonly words: SegmentWords
  readonly insertsUnits: boolean
  readonly baselines: Baselines
  readonly by: AvatarPerson
  readonly typist: AvatarPerson
  /** Stands between the text and the diff: a conflict to settle. */
  readonly card: ReactNode
  readonly onEdit: (caret: CaretPlace) => void
  readonly onSourceCaret: (offset: number) => void
  readonly onTyped: (live: LiveDiff) => void
  readonly onEditor: (handle: EditorHandle | null) => void
}

/** The segment that is worked on: its text in full ink, the editor in Edit, the diff below. */
export function ActiveRow(props: ActiveRowProps) {
  const { rank, row, loaded, mode, words, target, card } = props
  const [live] = useState(() => createExternalStore<LiveDiff | null>(null))
  const { desk } = props.baselines
  const authorship = useAuthorship(desk, loaded, target.lang)
  const status = statusOf(row)
  const word = words.status[status] ?? ''
  const isSelected = useIsSelected(row[0])
  const active = useActiveText(loaded)
  const errors = useActiveErrors(loaded, target.lang)
  const onChange = (next: LiveDiff) => {
    live.set(next)
    props.onTyped(next)
  }
  const onEditor = (editor: EditorHandle | null) => {
    if (editor === null) live.set(null)
    props.onEditor(editor)
  }
  return (
    <div
      role="row"
      tabIndex={0}
      id="active-segment"
      aria-current="true"
      aria-rowindex={rank + 2}
      aria-label={labelOf(words, card !== null)(rank + 1, word)}
      aria-selected={isSelected}
      className={classNames(
        'segment-row segment-columns is-active',
        hasTrait(row, 'heading') && 'is-heading',
      )}
    >
      <RowHead number={rank + 1} status={status} word={word} />
      <SourceSide {...props} active={active} errors={errors.source} />
      <div role="gridcell" className="target-side">
        {mode === 'edit' ? (
          <OpenEditor key={props.editorKey} {...props} onChange={onChange} onEditor={onEditor} />
        ) : (
          <div className="segment-text review-text" {...target} onClick={editAtPoint(props.onEdit)}>
            {loaded.state.head.target.text === '' ? (
              <span className="segment-empty">{words.noTarget}</span>
            ) : (
              <ActiveTarget
                {...{ desk, active, authorship }}
                lang={target.lang}
                errors={errors.target}
              />
            )}
          </div>
        )}
        {card}
        {mode === 'edit' && <CodesCard desk={desk} segment={active.segment} />}
        <ErrorCard desk={desk} segment={active.segment} />
        <ActiveCard {...{ desk, active, mode, target }} source={props.source} />
      </div>
      <RowMarks
        {...{ row, loaded, words }}
        isConflict={card !== null}
        findings={<ActiveFindings active={active} />}
      />
      <DoubtNote {...{ row, loaded, words }} />
      <FileNotes notes={loaded.notes} label={words.notes} />
      <ActiveStrip {...props} live={live} />
      {authorship.isOn && <AuthorLegend {...{ desk, loaded, target, authorship, live }} />}
    </div>
  )
}

function useActiveText({ state: { segment, head } }: LoadedSegment): ActiveText {
  return useMemo(
    () => ({ segment: segment.id, target: head.target, revision: head.number }),
    [segment.id, head],
  )
}

interface ActiveTargetProps {
  readonly desk: Baselines['desk']
  readonly active: ActiveText
  readonly authorship: ReturnType<typeof useAuthorship>
  readonly lang: string
  readonly errors: DrawnErrors['target']
}

/** The text while nobody types in it, drawn anew by itself when checks have found something. */
function ActiveTarget({ active, ...props }: ActiveTargetProps) {
  const lines = useActiveLines(active)
  return <WrittenText {...props} content={active.target} segment={active.segment} lines={lines} />
}

type Changing = Pick<TargetEditorProps, 'onChange'>

function OpenEditor({ onChange, ...props }: ActiveRowProps & Changing) {
  const { rank, loaded, openOn, target, caret, insertsUnits } = props
  const onEditor = useDrawnFindings(props)
  const { t } = useTranslation('review')
  const { t: codeWords } = useTranslation('codes')
  const baseline = useMemo(() => displayMachine(loaded.state).content, [loaded.state])
  const { desk } = props.baselines
  return (
    <TargetEditor
      // Segments of all documents are called `s1`, `s2` and so on.
      segment={`${desk.store.state().info.id}/${loaded.state.segment.id}`}
      content={openOn}
      baseline={baseline}
      label={t('editor.label', { number: rank + 1 })}
      describedBy={ACTIVE_FINDINGS}
      caret={caret}
      insertsUnits={insertsUnits}
      codeWords={codeWords}
      onChange={onChange}
      onReady={onEditor}
      onCodesLeft={() => say(desk, 'told.codesLeft')}
      {...target}
    />
  )
}

/** Draws what checks find under the words of the open text, for as long as it is open. */
function useDrawnFindings({ loaded, onEditor }: ActiveRowProps): ActiveRowProps['onEditor'] {
  const findings = use(FindingsContext)
  const stop = useRef<(() => void) | null>(null)
  const { segment, head } = loaded.state
  return (editor) => {
    stop.current?.()
    stop.current = editor && findings && drawnFindings(editor, findings, segment.id, head)
    onEditor(editor)
  }
}

interface SourceMarks {
  readonly active: ActiveText
  readonly errors: DrawnErrors['source']
}

/** The source takes a caret by a click: the place where a split cuts it. */
function SourceSide(props: ActiveRowProps & SourceMarks) {
  const { loaded, source, sourceCaret, words, onSourceCaret } = props
  const marks = useSourceMarks(props.active)
  const content = displaySource(loaded.state).content
  const place = (event: MouseEvent<HTMLElement>) => {
    if (getSelection()?.isCollapsed === false) return
    const offset = offsetAtPoint(event.currentTarget, event.clientX, event.clientY)
    if (offset !== null) onSourceCaret(offset)
  }
  return (
    <div
      role="gridcell"
      className="source-side segment-text review-text"
      {...source}
      onClick={place}
    >
      {sourceCaret === null ? (
        <TextOrNone
          {...{ content }}
          side="source"
          segment={loaded.state.segment.id}
          none={words.noSource}
          {...marks}
          errors={props.errors}
        />
      ) : (
        <TextWithCaret content={content} at={sourceCaret} />
      )}
    </div>
  )
}

function editAtPoint(onEdit: (caret: CaretPlace) => void) {
  return ({ clientX: x, clientY: y }: MouseEvent) => {
    if (getSelection()?.isCollapsed !== false) onEdit({ kind: 'point', x, y })
  }
}
