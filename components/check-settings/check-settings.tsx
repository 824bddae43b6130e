'use client'

import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useSentence } from '../i18n/use-sentence'
import { ProjectChoice } from '../shell/project-choice'
import { UnsavedDialog } from '../shell/unsaved-dialog'
import { Notice } from '../ui/notice'
import { Tabs } from '../ui/tabs'
import { ChecksTable, type ShownCheck } from './checks-table'
import { ListsForm } from './lists-form'
import { MyDictionary } from './my-dictionary'
import { isUnsaved } from './project-page'
import { useCheckSettings } from './use-check-settings'

export interface CheckSettingsProps {
  readonly checks: readonly ShownCheck[]
  /** Null for the documents without one. */
  readonly projects: readonly (string | null)[]
  readonly first: string | null
}

/** What a project wants of its checks: which are asked, and its own phrases, terms and words. */
export function CheckSettings({ checks, projects, first }: CheckSettingsProps) {
  const { t } = useTranslation(['checkSettings', 'common'])
  const say = useSentence()
  const [tab, setTab] = useState<'checks' | 'lists' | 'mine'>('checks')
  const all = useCheckSettings(first)
  const { project, choose, page } = all
  return (
    <>
      <UnsavedDialog isUnsaved={all.isAnyUnsaved} onGiveUp={all.giveUp} />
      <div className="grid gap-4 pb-4">
        <ProjectChoice
          title={t('project')}
          label={t('projectLabel')}
          none={t('noProject')}
          projects={projects}
          chosen={project}
          onChoose={choose}
        />
        {page.failure && (
          <Notice
            severity="error"
            label={t('severity.error', { ns: 'common' })}
            title={t('failed')}
          >
            {say.failure(page.failure)}
          </Notice>
        )}
      </div>
      <Tabs
        isFlush
        label={t('tabs')}
        value={tab}
        onChange={setTab}
        tabs={[
          {
            ...{ value: 'checks', name: t('checks') },
            panel: <ChecksTable checks={checks} page={page} onTurn={all.turn} />,
          },
          {
            ...{ value: 'lists', name: t('lists'), isNew: isUnsaved(page) },
            panel: <ListsForm page={page} onType={all.type} onSave={() => void all.save()} />,
          },
          { value: 'mine', name: t('mine'), panel: <MyDictionary /> },
        ]}
      />
    </>
  )
}
