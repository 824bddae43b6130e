'use client'

import type { SubmitEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { ProjectChoice } from '../shell/project-choice'
import { SaveRow } from '../shell/save-row'
import { MQM_PRESETS } from '@/lib/metrics/mqm-weights'
import { Button } from '../ui/button'
import { LiveRegion } from '../ui/live-region'
import { TextArea } from '../ui/text-field'
import { useWeights } from './use-weights'
import { linesOf } from './weight-lines'

export interface WeightsFormProps {
  /** Null for the documents without one. */
  readonly projects: readonly (string | null)[]
  /** The one to begin with. */
  readonly first: string | null
}

/** What an error costs, by project: one weight a line. Empty: the project has none of its own. */
export function WeightsForm({ projects, first }: WeightsFormProps) {
  const { t } = useTranslation('errors')
  const { project, choose, text, type, state, save, isChanged } = useWeights(first)
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (isChanged && state.kind !== 'busy') void save()
  }
  const saved = state.kind === 'saved' ? t('settings.saved') : ''
  return (
    <form onSubmit={submit} className="grid max-w-[560px] gap-4">
      <ProjectChoice
        title={t('settings.project')}
        label={t('settings.project')}
        none={t('settings.noProject')}
        projects={projects}
        chosen={project}
        onChoose={choose}
      />
      <TextArea
        label={t('settings.label')}
        hint={t('settings.hint')}
        value={text}
        onChange={(event) => type(event.currentTarget.value)}
        // What is typed before the server's lines are here would be lost to them.
        readOnly={state.kind === 'busy'}
        rows={8}
        dir="ltr"
        spellCheck={false}
        autoComplete="off"
      />
      <div className="-ms-2 flex flex-wrap gap-1">
        {(['linear', 'googleWmt'] as const).map((name) => (
          <Button
            key={name}
            size="small"
            variant="bare"
            onClick={() => type(linesOf(MQM_PRESETS[name]))}
          >
            {t('settings.fill', { name: t(`weights.${name}`) })}
          </Button>
        ))}
      </div>
      <SaveRow
        failure={state.kind === 'failed' ? state.failure : null}
        failedTitle={t('settings.failed')}
        label={t('settings.save')}
        canSave={isChanged && state.kind !== 'busy'}
      >
        <LiveRegion>{saved}</LiveRegion>
        <span aria-hidden className="text-ink-2">
          {saved}
        </span>
      </SaveRow>
    </form>
  )
}
