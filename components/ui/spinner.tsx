import { LoaderCircle } from 'lucide-react'

export interface SpinnerProps {
  /** What is going on; without it the words stand beside it. */
  readonly label?: string
  readonly size?: number
}

export function Spinner({ label, size = 16 }: SpinnerProps) {
  const named = label === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label }
  return <LoaderCircle size={size} strokeWidth={1.75} className="spins shrink-0" {...named} />
}
