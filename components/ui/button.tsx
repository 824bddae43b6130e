'use client'

import { Button as BaseButton } from '@base-ui/react/button'
import type { ComponentProps } from 'react'
import { buttonClass, type ButtonSize, type ButtonVariant } from './button-class'
import { classNames } from './class-names'

export interface ButtonProps extends Omit<ComponentProps<typeof BaseButton>, 'className'> {
  readonly variant?: ButtonVariant
  readonly size?: ButtonSize
  readonly className?: string
}

export function Button({ variant, size, className, ...rest }: ButtonProps) {
  return <BaseButton className={classNames(buttonClass(variant, size), className)} {...rest} />
}
