import { classNames } from './class-names'

export type ButtonVariant = 'plain' | 'primary' | 'bare' | 'danger'
export type ButtonSize = 'small' | 'normal' | 'tall'

/** The look of a button, also for links that stand among buttons. One primary a screen. */
export function buttonClass(variant: ButtonVariant = 'plain', size: ButtonSize = 'normal'): string {
  return classNames(BASE, SIZES[size], VARIANTS[variant])
}

/** A square button with an icon alone. */
export function iconButtonClass(variant: ButtonVariant = 'bare', size: ButtonSize = 'normal') {
  return classNames(BASE, SQUARES[size], VARIANTS[variant])
}

const BASE =
  'inline-flex shrink-0 items-center justify-center gap-1.5 rounded-m border font-medium ' +
  'whitespace-nowrap no-underline transition-colors select-none ' +
  'data-disabled:border-line data-disabled:bg-transparent data-disabled:text-muted ' +
  'phone:min-h-11 forced-colors:data-disabled:text-[GrayText]'

const SIZES: Readonly<Record<ButtonSize, string>> = {
  small: 'h-6 px-2 text-12',
  normal: 'h-control px-2.5 text-13',
  tall: 'h-9 px-4 text-14',
}

const SQUARES: Readonly<Record<ButtonSize, string>> = {
  small: 'h-6 w-6 phone:min-w-11',
  normal: 'h-control w-control phone:min-w-11',
  tall: 'h-9 w-9 phone:min-w-11',
}

const VARIANTS: Readonly<Record<ButtonVariant, string>> = {
  plain:
    'border-line bg-surface text-ink not-data-disabled:hover:bg-hover data-popup-open:bg-hover',
  primary:
    'border-accent bg-accent text-on-accent not-data-disabled:hover:border-accent-hover ' +
    'not-data-disabled:hover:bg-accent-hover',
  bare:
    'border-transparent bg-transparent text-ink-2 not-data-disabled:hover:bg-hover ' +
    'not-data-disabled:hover:text-ink data-popup-open:bg-hover data-popup-open:text-ink',
  danger: 'border-line bg-surface text-error not-data-disabled:hover:bg-error-bg',
}
