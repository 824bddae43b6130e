'use client'

import { Checkbox as BaseCheckbox } from '@base-ui/react/checkbox'
import { Check } from 'lucide-react'
import type { ReactNode } from 'react'

export interface CheckboxProps {
  readonly checked: boolean
  readonly onChange: (checked: boolean) => void
  readonly children: ReactNode
  readonly disabled?: boolean
}

export function Checkbox({ checked, onChange, children, disabled = false }: CheckboxProps) {
  return (
    <label className="inline-flex items-center gap-2 coarse:min-h-11">
      <BaseCheckbox.Root
        checked={checked}
        onCheckedChange={onChange}
        disabled={disabled}
        className="flex size-4 shrink-0 items-center justify-center rounded-s border border-control bg-surface text-on-accent data-checked:border-accent data-checked:bg-accent forced-colors:data-checked:text-[Highlight]"
      >
        <BaseCheckbox.Indicator>
          <Check size={12} strokeWidth={3} aria-hidden />
        </BaseCheckbox.Indicator>
      </BaseCheckbox.Root>
      {children}
    </label>
  )
}
