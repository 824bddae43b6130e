'use client'

import { useTranslation } from 'react-i18next'
import { Select } from '../ui/select'
import { useReportAddress } from './use-report-address'

export interface ProjectFilterProps {
  readonly projects: readonly (string | null)[]
  readonly chosen: string | null
}

/** The project that is reported on. Another one has other people and other days. */
export function ProjectFilter({ projects, chosen }: ProjectFilterProps) {
  const { t } = useTranslation('report')
  const { change } = useReportAddress()
  return (
    <Select
      label={t('filter.project')}
      value={chosen ?? ''}
      options={projects.map((project) => ({
        value: project ?? '',
        label: project ?? t('noProject'),
      }))}
      onChange={(value) => change({ ...NOTHING, project: value === '' ? null : value })}
    />
  )
}

const NOTHING = { reviewer: null, from: null, to: null }
