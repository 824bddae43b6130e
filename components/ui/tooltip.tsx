'use client'

import { Tooltip as BaseTooltip } from '@base-ui/react/tooltip'
import type { ReactElement, ReactNode } from 'react'

export interface TooltipProps {
  readonly content: ReactNode
  readonly keys?: ReactNode
  readonly side?: 'top' | 'bottom'
  /** The element that it explains; must take a ref and have a name of its own. */
  readonly children: ReactElement
}

/** Says again what the name of its element says: nothing in it is to be reached, so it lets clicks through. */
export function Tooltip({ content, keys, side = 'bottom', children }: TooltipProps) {
  return (
    <BaseTooltip.Root disableHoverablePopup>
      <BaseTooltip.Trigger render={children} />
      <BaseTooltip.Portal>
        <BaseTooltip.Positioner side={side} sideOffset={6} className="pointer-events-none z-50">
          <BaseTooltip.Popup className="pops flex max-w-72 items-center gap-2 rounded-m border border-line bg-surface px-2 py-1 text-12 text-ink shadow-pop">
            {content}
            {keys}
          </BaseTooltip.Popup>
        </BaseTooltip.Positioner>
      </BaseTooltip.Portal>
    </BaseTooltip.Root>
  )
}
