'use client'

import { Combobox as BaseCombobox } from '@base-ui/react/combobox'
import { Check, ChevronDown, Search } from 'lucide-react'
import { classNames } from './class-names'
import { POPUP_ITEM } from './popup-class'
import { FIELD_LINE, FIELD_TRIGGER, QUIET_LINE, QUIET_TRIGGER } from './quiet-trigger'

export interface ComboboxOption {
  readonly value: string
  readonly label: string
  /** More words that find it: a name in its own language, a tag. */
  readonly also?: string
}

export interface ComboboxProps {
  readonly label: string
  readonly value: string | null
  readonly options: readonly ComboboxOption[]
  readonly onChange: (value: string) => void
  readonly placeholder: string
  readonly searchLabel: string
  readonly emptyText: string
  readonly look?: 'quiet' | 'field'
  readonly disabled?: boolean
}

/** One of many, found by typing a part of its name. */
export function Combobox(props: ComboboxProps) {
  const { label, value, options, onChange, placeholder, look = 'quiet', disabled = false } = props
  const chosen = options.find((option) => option.value === value) ?? null
  return (
    <BaseCombobox.Root
      items={options}
      value={chosen}
      onValueChange={(next) => next && onChange(next.value)}
      filter={matches}
      isItemEqualToValue={(one, other) => one.value === other.value}
      autoHighlight
      disabled={disabled}
    >
      <BaseCombobox.Trigger
        aria-label={label}
        className={look === 'quiet' ? QUIET_TRIGGER : FIELD_TRIGGER}
      >
        <span className={look === 'quiet' ? QUIET_LINE : FIELD_LINE}>
          <span className={classNames('truncate', !chosen && 'text-ink-2')}>
            {chosen?.label ?? placeholder}
          </span>
          <ChevronDown size={14} strokeWidth={1.9} aria-hidden className="shrink-0" />
        </span>
      </BaseCombobox.Trigger>
      <BaseCombobox.Portal>
        <BaseCombobox.Positioner sideOffset={4} align="start" className="z-40 outline-none">
          <ComboboxPopup {...props} />
        </BaseCombobox.Positioner>
      </BaseCombobox.Portal>
    </BaseCombobox.Root>
  )
}

function ComboboxPopup({ label, searchLabel, emptyText }: ComboboxProps) {
  return (
    <BaseCombobox.Popup
      aria-label={label}
      className="pops flex max-h-[min(22rem,var(--available-height))] w-64 max-w-(--available-width) flex-col overflow-hidden rounded-l border border-line bg-surface text-13 text-ink shadow-pop"
    >
      <span className="flex items-center gap-2 border-b border-hairline px-3 text-muted">
        <Search size={14} strokeWidth={1.9} aria-hidden />
        <BaseCombobox.Input
          aria-label={searchLabel}
          placeholder={searchLabel}
          className="h-9 min-w-0 flex-1 border-0 bg-transparent text-ink outline-none coarse:h-11 coarse:text-16"
        />
      </span>
      <BaseCombobox.Empty className="px-3 text-muted not-empty:py-3">
        {emptyText}
      </BaseCombobox.Empty>
      <BaseCombobox.List className="min-h-0 scroll-py-1 overflow-y-auto overscroll-contain p-1 outline-none data-empty:p-0">
        {(option: ComboboxOption) => (
          <BaseCombobox.Item key={option.value} value={option} className={POPUP_ITEM}>
            <span className="w-4 shrink-0">
              <BaseCombobox.ItemIndicator>
                <Check size={16} strokeWidth={1.75} aria-hidden />
              </BaseCombobox.ItemIndicator>
            </span>
            {option.label}
          </BaseCombobox.Item>
        )}
      </BaseCombobox.List>
    </BaseCombobox.Popup>
  )
}

function matches(option: ComboboxOption, query: string): boolean {
  const wanted = query.trim().toLocaleLowerCase()
  return `${option.label} ${option.also ?? ''} ${option.value}`.toLocaleLowerCase().includes(wanted)
}
