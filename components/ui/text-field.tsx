'use client'

import { Field } from '@base-ui/react/field'
import { type ComponentProps, useId } from 'react'
import { classNames } from './class-names'

interface Labelled {
  readonly label: string
  /** The label is for assistive technology alone. */
  readonly hideLabel?: boolean
  readonly hint?: string
  readonly className?: string
}

export interface TextFieldProps
  extends Labelled, Omit<ComponentProps<typeof Field.Control>, 'className'> {}

export function TextField({ label, hideLabel, hint, className, ...rest }: TextFieldProps) {
  return (
    <Field.Root className={classNames('grid gap-1', className)}>
      <Field.Label className={hideLabel ? 'sr-only' : LABEL}>{label}</Field.Label>
      <Field.Control className={classNames(INPUT, 'h-control')} {...rest} />
      {hint !== undefined && <Field.Description className={HINT}>{hint}</Field.Description>}
    </Field.Root>
  )
}

export interface TextAreaProps extends Labelled, Omit<ComponentProps<'textarea'>, 'className'> {
  /** What is wrong with its text. */
  readonly error?: string | undefined
}

export function TextArea(props: TextAreaProps) {
  const { label, hideLabel, hint, error, className, rows = 3, ...rest } = props
  const id = useId()
  const notes = [hint !== undefined && `${id}-hint`, error !== undefined && `${id}-error`]
  const described = notes.some(Boolean) && { 'aria-describedby': notes.filter(Boolean).join(' ') }
  return (
    <div className={classNames('grid gap-1', className)}>
      <label htmlFor={id} className={hideLabel ? 'sr-only' : LABEL}>
        {label}
      </label>
      <textarea
        id={id}
        rows={rows}
        className={classNames(INPUT, 'resize-y py-1.5', error !== undefined && 'border-error')}
        aria-invalid={error !== undefined || undefined}
        {...described}
        {...rest}
      />
      {hint !== undefined && (
        <span id={`${id}-hint`} className={HINT}>
          {hint}
        </span>
      )}
      {error !== undefined && (
        <span id={`${id}-error`} role="alert" className="text-12 text-error">
          {error}
        </span>
      )}
    </div>
  )
}

const LABEL = 'text-12 font-medium text-ink-2'
const HINT = 'text-12 text-muted'
const INPUT =
  'w-full rounded-m border border-control bg-surface px-2.5 text-13 text-ink ' +
  'focus-visible:outline-offset-0 coarse:min-h-11 coarse:text-16'
