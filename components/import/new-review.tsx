'use client'

import { ArrowLeftRight } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Side } from '@/lib/model/file'
import { IconButton } from '../ui/icon-button'
import { freeSide, orderFiles } from './assign-files'
import { ColumnsChoice } from './columns-choice'
import { ContentsList } from './contents-list'
import { ImportBar } from './import-bar'
import { importCall } from './import-call'
import { Pane } from './pane'
import { type SegmentsChoice } from './import-call'
import {
  emptyInput,
  isEmptyInput,
  type PaneInput,
  readOtherwise,
  type Panes,
  swapped,
  swappedTexts,
  typed,
  withColumns,
  withFile,
} from './pane-input'
import { pairedSide, type ShownPane, shownPanes, sideReadBy, SIDES } from './paired-panes'
import { LinesChoice } from './lines-choice'
import { ProjectField } from './project-field'
import { useAnalysis } from './use-analysis'
import { useDrop } from './use-drop'
import { useImport } from './use-import'
import { useLastProject } from './use-last-project'
import { usePanes } from './use-panes'
import { useShownWarnings } from './use-shown-warnings'
import { WarningList } from './warning-list'

export interface NewReviewProps {
  /** Names of the projects that there are. */
  readonly projects: readonly string[]
}

/** Two texts in, one review out. */
export function NewReview({ projects }: NewReviewProps) {
  const { t } = useTranslation('import')
  const { panes, setPane, setPanes } = usePanes()
  const analysis = useAnalysis(panes)
  const { state, start, cancel, dismiss } = useImport()
  const { warnings, isMissing, askForMissing } = useShownWarnings(panes, analysis)
  const [project, setProject] = useLastProject()
  const [segments, setSegments] = useState<SegmentsChoice>('sentences')
  const paired = pairedSide(panes, analysis.reports)
  const shown = shownPanes(panes, analysis.reports)
  const works = state.kind === 'running' || state.kind === 'opening'

  const change = (side: Side, how: (input: PaneInput) => PaneInput) => {
    if (state.kind === 'failed') dismiss()
    setPane(side, how)
  }
  const chooseLanguage = (side: Side, lang: string) => {
    change(side, (before) => ({ ...before, lang }))
    const from = sideReadBy(panes, analysis.reports)
    if (from) change(from, readOtherwise)
  }
  const takeFiles = (files: readonly File[], side: Side | null) => {
    if (works || files.length === 0) return
    setPanes((before) => withFiles(paired ? withoutTexts(before) : before, files, side))
  }
  const takeText = (text: string, side: Side | null) => {
    if (works) return
    if (paired) setPanes(withoutTexts)
    change(side ?? freeSide(emptiness(panes)), (before) => typed(before, text))
  }
  const over = useDrop({ onFiles: takeFiles, onText: takeText })
  const align = () => {
    if (isMissing) askForMissing()
    else if (!works) void start(importCall(panes, analysis.reports, { project, segments }))
  }
  useModEnter(align)

  const swap = () => setPanes(swapped)
  return (
    <>
      <div
        inert={works}
        className="relative grid grid-cols-2 rounded-l border border-line bg-surface phone:grid-cols-1"
      >
        {shown.map(({ side, input, report, from }) => (
          <Pane
            key={side}
            {...{ side, input, report }}
            isPaired={paired !== null}
            isDropTarget={over === side || (over === 'page' && side === freeSide(emptiness(panes)))}
            onLanguage={(lang) => chooseLanguage(side, lang)}
            onChange={(how) => change(from, how)}
            onFiles={(files) => takeFiles(files, side)}
          />
        ))}
        <IconButton
          label={t('swap')}
          onClick={swap}
          disabled={paired !== null || SIDES.every((side) => isEmptyInput(panes[side]))}
          className="absolute! z-20 start-[calc(50%-var(--control-h)/2)] top-2 rounded-full! border-line! bg-surface! phone:start-auto phone:end-3 phone:top-[281px]"
        >
          <ArrowLeftRight size={14} strokeWidth={1.9} aria-hidden className="phone:rotate-90" />
        </IconButton>
      </div>
      <WarningList warnings={warnings} onSwap={() => setPanes(swappedTexts)} />
      {paired !== null && analysis.reports[paired]?.table && (
        <ColumnsChoice
          table={analysis.reports[paired].table}
          onChange={(columns) => change(paired, (before) => withColumns(before, columns))}
        />
      )}
      <ContentsList panes={shown} isPaired={paired !== null} />
      <ImportBar
        {...{ state, isPaired: paired !== null, onStart: align, onCancel: cancel }}
        summary={useSummary(paired ? [] : shown)}
        onBilingual={
          SIDES.every((side) => isEmptyInput(panes[side]))
            ? (file) => takeFiles([file], null)
            : null
        }
        choices={
          <>
            {paired === null && <LinesChoice value={segments} onChange={setSegments} />}
            <ProjectField value={project} projects={projects} onChange={setProject} />
          </>
        }
      />
    </>
  )
}

function emptiness({ source, target }: Panes): Readonly<Record<Side, boolean>> {
  return { source: isEmptyInput(source), target: isEmptyInput(target) }
}

/** What a file that holds both sides leaves when other texts come; languages chosen wait for them. */
function withoutTexts({ source, target }: Panes): Panes {
  return { source: emptyInput(source.lang), target: emptyInput(target.lang) }
}

/** Two files at once fill both sides; one goes where it was dropped, else where there is room. */
function withFiles(panes: Panes, files: readonly File[], side: Side | null): Panes {
  const [first, second] = files
  if (!first) return panes
  if (!second) {
    const to = side ?? freeSide(emptiness(panes))
    return { ...panes, [to]: withFile(panes[to], first) }
  }
  const [source, target] = orderFiles(first, second)
  return { source: withFile(panes.source, source), target: withFile(panes.target, target) }
}

function useSummary(panes: readonly ShownPane[]): string {
  const { t } = useTranslation('import')
  const [source = 0, target = 0] = panes.map(({ report }) => report?.counts.paragraphs ?? 0)
  if (source === 0 || target === 0) return ''
  return t('summary', { source, count: target })
}

function useModEnter(work: () => void): void {
  const current = useRef(work)
  useEffect(() => {
    current.current = work
  })
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.isComposing) return
      event.preventDefault()
      current.current()
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [])
}
