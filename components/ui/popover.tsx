'use client'

import { Popover as BasePopover } from '@base-ui/react/popover'
import type { ReactElement, ReactNode } from 'react'
import { classNames } from './class-names'
import { POPUP } from './popup-class'

export interface PopoverProps {
  readonly trigger: ReactElement
  readonly title: string
  readonly children: ReactNode
  readonly align?: 'start' | 'center' | 'end'
  readonly open?: boolean
  readonly onOpenChange?: (open: boolean) => void
}

/** A small form or explanation beside its button. */
export function Popover({ trigger, title, children, align = 'start', ...state }: PopoverProps) {
  return (
    <BasePopover.Root {...state}>
      <BasePopover.Trigger render={trigger} />
      <BasePopover.Portal>
        <BasePopover.Positioner sideOffset={6} align={align} className="z-40 outline-none">
          <BasePopover.Popup className={classNames(POPUP, 'w-80 p-4')}>
            <BasePopover.Title className="mb-2 text-13 font-semibold">{title}</BasePopover.Title>
            {children}
          </BasePopover.Popup>
        </BasePopover.Positioner>
      </BasePopover.Portal>
    </BasePopover.Root>
  )
}
