import { Lightbulb, OctagonAlert, TriangleAlert } from 'lucide-react'
import type { Severity } from '@/lib/model/finding'
import { classNames } from '../ui/class-names'

export interface SeverityIconProps {
  readonly severity: Severity
  readonly size?: number
  /** The severity as a word; without it the icon is a decoration beside that word. */
  readonly label?: string
}

/** An octagon, a triangle, a bulb: told apart without their colours. */
export function SeverityIcon({ severity, size = 16, label }: SeverityIconProps) {
  const Icon = ICONS[severity]
  const named = label === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label }
  return (
    <Icon
      size={size}
      strokeWidth={size < 16 ? 1.9 : 1.75}
      className={classNames('shrink-0', INK[severity])}
      {...named}
    />
  )
}

const ICONS = { error: OctagonAlert, warning: TriangleAlert, hint: Lightbulb }
const INK = { error: 'text-error', warning: 'text-warning', hint: 'text-hint' }
