'use client'

import { Menu as BaseMenu } from '@base-ui/react/menu'
import { Check } from 'lucide-react'
import type { ReactElement, ReactNode } from 'react'
import { classNames } from './class-names'
import { POPUP, POPUP_ITEM, POPUP_LABEL, POPUP_SEPARATOR } from './popup-class'

export interface MenuProps {
  /** The button that opens it. */
  readonly trigger: ReactElement
  readonly children: ReactNode
  readonly align?: 'start' | 'end'
  readonly className?: string
}

export function Menu({ trigger, children, align = 'end', className }: MenuProps) {
  return (
    <BaseMenu.Root>
      <BaseMenu.Trigger render={trigger} />
      <BaseMenu.Portal>
        <BaseMenu.Positioner sideOffset={4} align={align} className="z-40 outline-none">
          <BaseMenu.Popup className={classNames(POPUP, 'min-w-44', className)}>
            {children}
          </BaseMenu.Popup>
        </BaseMenu.Positioner>
      </BaseMenu.Portal>
    </BaseMenu.Root>
  )
}

export interface MenuItemProps {
  readonly onClick: () => void
  readonly icon?: ReactNode
  readonly disabled?: boolean
  readonly children: ReactNode
  /** Stands at the end of the line: a key, a count. */
  readonly end?: ReactNode
}

export function MenuItem({ onClick, icon, disabled = false, children, end }: MenuItemProps) {
  return (
    <BaseMenu.Item className={POPUP_ITEM} onClick={onClick} disabled={disabled}>
      {icon}
      <span className="min-w-0 flex-1">{children}</span>
      {end}
    </BaseMenu.Item>
  )
}

export function MenuSeparator() {
  return <BaseMenu.Separator className={POPUP_SEPARATOR} />
}

/** Items under a heading. */
export function MenuHeading({ label, children }: MenuHeadingProps) {
  return (
    <BaseMenu.Group>
      <BaseMenu.GroupLabel className={POPUP_LABEL}>{label}</BaseMenu.GroupLabel>
      {children}
    </BaseMenu.Group>
  )
}

export interface MenuHeadingProps {
  readonly label: string
  readonly children: ReactNode
}

export interface MenuChoiceProps<T extends string> {
  readonly label: string
  readonly value: T
  readonly options: readonly { readonly value: T; readonly label: ReactNode }[]
  readonly onChange: (value: T) => void
  /** Close the menu at a choice; else it stays open, so that one can look and choose again. */
  readonly closes?: boolean
}

/** One of several, with a heading. */
export function MenuChoice<T extends string>({
  label,
  value,
  options,
  onChange,
  closes = false,
}: MenuChoiceProps<T>) {
  return (
    <BaseMenu.Group>
      <BaseMenu.GroupLabel className={POPUP_LABEL}>{label}</BaseMenu.GroupLabel>
      <BaseMenu.RadioGroup value={value} onValueChange={(next) => onChange(next as T)}>
        {options.map((option) => (
          <BaseMenu.RadioItem
            key={option.value}
            value={option.value}
            closeOnClick={closes}
            className={POPUP_ITEM}
          >
            <span className="w-4">
              <BaseMenu.RadioItemIndicator>
                <Check size={16} strokeWidth={1.75} aria-hidden />
              </BaseMenu.RadioItemIndicator>
            </span>
            {option.label}
          </BaseMenu.RadioItem>
        ))}
      </BaseMenu.RadioGroup>
    </BaseMenu.Group>
  )
}
