'use client'

import { Check } from 'lucide-react'
import { type SubmitEvent, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { ProjectChoice } from '../shell/project-choice'
import { SaveRow } from '../shell/save-row'
import type { ProjectSettingsAnswer } from '@/lib/api/memory-answers'
import { LiveRegion } from '../ui/live-region'
import { TextArea } from '../ui/text-field'
import { type SaveState, useAbbreviations } from './use-abbreviations'

export interface AbbreviationsFormProps {
  /** Never empty: the documents without a project are one. */
  readonly projects: readonly ProjectSettingsAnswer[]
}

/** What ends no sentence, by project: one abbreviation a line. */
export function AbbreviationsForm({ projects }: AbbreviationsFormProps) {
  const { t } = useTranslation('memory')
  const { chosen, choose, text, state, isChanged, type, save } = useAbbreviations(projects)
  const names = useMemo(() => projects.map(({ project }) => project), [projects])
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (isChanged && state.kind !== 'saving') void save()
  }
  return (
    <form onSubmit={submit} className="grid max-w-[560px] gap-4">
      <ProjectChoice
        title={t('project')}
        label={t('abbreviations.project')}
        none={t('noProject')}
        projects={names}
        chosen={chosen}
        onChoose={choose}
      />
      <TextArea
        label={t('abbreviations.label')}
        hint={t('abbreviations.hint')}
        value={text}
        onChange={(event) => type(event.currentTarget.value)}
        rows={6}
        dir="auto"
        spellCheck={false}
        autoComplete="off"
      />
      <SaveRow
        failure={state.kind === 'failed' ? state.failure : null}
        failedTitle={t('abbreviations.failed')}
        label={t('abbreviations.save')}
        canSave={isChanged && state.kind !== 'saving'}
      >
        <SaveNote state={state} isChanged={isChanged} />
      </SaveRow>
    </form>
  )
}

interface SaveNoteProps {
  readonly state: SaveState
  readonly isChanged: boolean
}

/** Where the saving stands: seen, and said when it is done. */
function SaveNote({ state, isChanged }: SaveNoteProps) {
  const { t } = useTranslation('memory')
  const saved = state.kind === 'saved' ? t('abbreviations.saved', { count: state.count }) : ''
  return (
    <>
      <LiveRegion>{saved}</LiveRegion>
      <span aria-hidden className="inline-flex items-center gap-1.5 text-ink-2">
        {saved !== '' && <Check size={16} strokeWidth={1.75} className="text-status-approved" />}
        {saved}
        {state.kind === 'saving' && t('abbreviations.saving')}
        {isChanged && state.kind === 'rest' && t('abbreviations.changed')}
      </span>
    </>
  )
}
