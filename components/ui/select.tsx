'use client'

import { Select as BaseSelect } from '@base-ui/react/select'
import { Check, ChevronDown } from 'lucide-react'
import type { ReactNode } from 'react'
import { classNames } from './class-names'
import { POPUP, POPUP_ITEM } from './popup-class'
import { FIELD_LINE, FIELD_TRIGGER, QUIET_LINE, QUIET_TRIGGER } from './quiet-trigger'

export interface SelectOption<T extends string> {
  readonly value: T
  readonly label: ReactNode
}

export interface SelectProps<T extends string> {
  /** Its name, for assistive technology. */
  readonly label: string
  readonly value: T
  readonly options: readonly SelectOption<T>[]
  readonly onChange: (value: T) => void
  /** `quiet` stands inside a sentence, `field` in a form. */
  readonly look?: 'quiet' | 'field'
  readonly disabled?: boolean
  readonly className?: string
}

/** One of a few. For a long list take `Combobox`, which can be searched. */
export function Select<T extends string>(props: SelectProps<T>) {
  const { label, value, options, onChange, look = 'quiet', disabled = false, className } = props
  return (
    <BaseSelect.Root
      items={options}
      value={value}
      onValueChange={(next) => next !== null && onChange(next)}
      disabled={disabled}
    >
      <BaseSelect.Trigger
        aria-label={label}
        className={classNames(look === 'quiet' ? QUIET_TRIGGER : FIELD_TRIGGER, className)}
      >
        <span className={look === 'quiet' ? QUIET_LINE : FIELD_LINE}>
          <BaseSelect.Value className="truncate" />
          <ChevronDown size={14} strokeWidth={1.9} aria-hidden className="shrink-0" />
        </span>
      </BaseSelect.Trigger>
      <BaseSelect.Portal>
        <BaseSelect.Positioner
          sideOffset={4}
          alignItemWithTrigger={false}
          align="start"
          className="z-40 outline-none"
        >
          <BaseSelect.Popup
            className={classNames(
              POPUP,
              'min-w-(--anchor-width) max-h-[min(20rem,var(--available-height))]!',
            )}
          >
            {options.map((option) => (
              <SelectLine key={option.value} option={option} />
            ))}
          </BaseSelect.Popup>
        </BaseSelect.Positioner>
      </BaseSelect.Portal>
    </BaseSelect.Root>
  )
}

function SelectLine<T extends string>({ option }: { readonly option: SelectOption<T> }) {
  return (
    <BaseSelect.Item value={option.value} className={POPUP_ITEM}>
      <span className="w-4 shrink-0">
        <BaseSelect.ItemIndicator>
          <Check size={16} strokeWidth={1.75} aria-hidden />
        </BaseSelect.ItemIndicator>
      </span>
      <BaseSelect.ItemText>{option.label}</BaseSelect.ItemText>
    </BaseSelect.Item>
  )
}
