import { CircleArrowLeft, CircleCheck, CircleDashed, CircleDot, Lock } from 'lucide-react'
import type { Status } from '@/lib/model/review'
import { classNames } from './class-names'
import { STATUS_LOOK } from './status-look'

export interface StatusIconProps {
  readonly status: Status
  /** The status as a word; without it the icon is a decoration beside that word. */
  readonly label?: string
  readonly size?: number
}

export function StatusIcon({ status, label, size = 16 }: StatusIconProps) {
  const Icon = ICONS[status]
  const named = label === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label }
  return (
    <Icon
      size={size}
      strokeWidth={size < 16 ? 1.9 : 1.75}
      className={classNames('shrink-0', STATUS_LOOK[status].ink, status === 'rejected' && 'turns')}
      {...named}
    />
  )
}

const ICONS = {
  initial: CircleDashed,
  rejected: CircleArrowLeft,
  draft: CircleDot,
  approved: CircleCheck,
  final: Lock,
}
