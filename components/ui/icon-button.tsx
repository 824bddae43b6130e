'use client'

import { Button as BaseButton } from '@base-ui/react/button'
import type { ComponentProps, ReactNode } from 'react'
import { type ButtonSize, type ButtonVariant, iconButtonClass } from './button-class'
import { classNames } from './class-names'
import { Tooltip } from './tooltip'

export interface IconButtonProps extends Omit<
  ComponentProps<typeof BaseButton>,
  'className' | 'aria-label'
> {
  /** Its name, for assistive technology and the tooltip. */
  readonly label: string
  /** The key that does the same, shown in the tooltip. */
  readonly keys?: ReactNode
  readonly variant?: ButtonVariant
  readonly size?: ButtonSize
  readonly className?: string
}

export function IconButton({ label, keys, variant, size, className, ...rest }: IconButtonProps) {
  return (
    <Tooltip content={label} keys={keys}>
      <BaseButton
        aria-label={label}
        className={classNames(iconButtonClass(variant, size), className)}
        {...rest}
      />
    </Tooltip>
  )
}
