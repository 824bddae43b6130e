import { SEVERITIES } from '@/lib/model/finding'
import type { SeverityCounts } from './cards'

/** How bad and how many, drawn: a figure stands beside it. */
export function SeverityBar({ counts }: { readonly counts: SeverityCounts }) {
  const total = counts.error + counts.warning + counts.hint
  // Long groups must not make short ones vanish.
  const width = total === 0 ? 0 : Math.min(72, 6 + Math.sqrt(total) * 9)
  return (
    <span aria-hidden className="severity-bar" style={{ inlineSize: width }}>
      {SEVERITIES.filter((severity) => counts[severity] > 0).map((severity) => (
        <i key={severity} data-severity={severity} style={{ flexGrow: counts[severity] }} />
      ))}
    </span>
  )
}
