import { ArrowRight } from 'lucide-react'

export interface LanguagePairProps {
  readonly source: string
  readonly target: string
  /** Both as one phrase, for who does not see the arrow. */
  readonly label: string
}

/** The names of two languages with an arrow between them. */
export function LanguagePair({ source, target, label }: LanguagePairProps) {
  return (
    <span className="inline-flex flex-wrap items-center gap-x-1.5">
      <span className="sr-only">{label}</span>
      <span aria-hidden>{source}</span>
      <ArrowRight size={12} strokeWidth={1.75} aria-hidden className="turns" />
      <span aria-hidden>{target}</span>
    </span>
  )
}
