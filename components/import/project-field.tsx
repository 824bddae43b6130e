'use client'

import { useId } from 'react'
import { useTranslation } from 'react-i18next'

export interface ProjectFieldProps {
  readonly value: string
  readonly projects: readonly string[]
  readonly onChange: (project: string) => void
}

/** The project that the new document shall belong to: a known one, another, or none. */
export function ProjectField({ value, projects, onChange }: ProjectFieldProps) {
  const { t } = useTranslation('import')
  const id = useId()
  return (
    <label className="flex items-center gap-2 text-ink-2 phone:w-full" title={t('project.hint')}>
      {t('project.label')}
      <input
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
        list={projects.length > 0 ? id : undefined}
        placeholder={t('project.placeholder')}
        maxLength={300}
        autoComplete="off"
        dir="auto"
        className="h-control w-48 rounded-m border border-control bg-surface px-2.5 text-13 text-ink focus-visible:outline-offset-0 coarse:min-h-11 coarse:text-16 phone:flex-1"
      />
      <datalist id={id}>
        {projects.map((project) => (
          <option key={project} value={project} />
        ))}
      </datalist>
    </label>
  )
}
