'use client'

import { useMemo } from 'react'
import { Select } from '../ui/select'

export interface ProjectChoiceProps {
  /** What stands beside the field, and what the field is called where that says too little. */
  readonly title: string
  readonly label: string
  /** For the documents that belong to none. */
  readonly none: string
  readonly projects: readonly (string | null)[]
  readonly chosen: string | null
  readonly onChoose: (project: string | null) => void
}

/** The project whose settings are on the page. */
export function ProjectChoice(props: ProjectChoiceProps) {
  const { title, label, none, projects, chosen, onChoose } = props
  const options = useMemo(
    () => projects.map((project) => ({ value: keyOf(project), label: project ?? none })),
    [projects, none],
  )
  return (
    <div className="flex items-center gap-2 text-ink-2 phone:flex-col phone:items-stretch">
      <span aria-hidden>{title}</span>
      <Select
        label={label}
        value={keyOf(chosen)}
        options={options}
        onChange={(value) => onChoose(value === NONE ? null : value.slice(1))}
        look="field"
        className="w-64 phone:w-full"
      />
    </div>
  )
}

/** Projects as the list of choices tells them apart: a name may be anything. */
function keyOf(project: string | null): string {
  return project === null ? NONE : `=${project}`
}

const NONE = '-'
