'use client'

import { Radio } from '@base-ui/react/radio'
import { RadioGroup as BaseRadioGroup } from '@base-ui/react/radio-group'
import type { ReactNode } from 'react'
import { classNames } from './class-names'

export interface RadioOption<T extends string> {
  readonly value: T
  readonly label: ReactNode
  /** A second line, in grey. */
  readonly hint?: ReactNode
  readonly disabled?: boolean
}

export interface RadioGroupProps<T extends string> {
  readonly label: string
  readonly value: T
  readonly options: readonly RadioOption<T>[]
  readonly onChange: (value: T) => void
}

export function RadioGroup<T extends string>(props: RadioGroupProps<T>) {
  const { label, value, options, onChange } = props
  return (
    <BaseRadioGroup
      aria-label={label}
      value={value}
      onValueChange={(next) => onChange(next)}
      className="grid gap-1"
    >
      {options.map((option) => (
        <label key={option.value} className={classNames(LINE, option.disabled && 'text-muted')}>
          <Radio.Root
            value={option.value}
            disabled={option.disabled ?? false}
            className="mt-0.5 flex size-4 items-center justify-center rounded-full border border-control bg-surface data-checked:border-[5px] data-checked:border-accent forced-colors:data-checked:border-[Highlight]"
          />
          <span className="font-medium">{option.label}</span>
          {option.hint !== undefined && (
            <span className="col-start-2 text-12 text-muted">{option.hint}</span>
          )}
        </label>
      ))}
    </BaseRadioGroup>
  )
}

const LINE =
  'grid grid-cols-[16px_1fr] gap-x-3 rounded-m px-2.5 py-2 has-data-checked:bg-selected ' +
  'not-has-data-checked:hover:bg-hover coarse:min-h-11 coarse:content-center'
