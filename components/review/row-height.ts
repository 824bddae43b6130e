import type { OutlineRow } from '@/lib/api/answers'
import type { Script } from './segment-row'

/** What decides how tall rows are, as far as it is known before they are drawn. Pixels. */
export interface RowMetrics {
  /** Inner width of the list. */
  readonly width: number
  readonly textSize: number
  readonly lineHeight: number
  readonly rowPadding: number
}

export const DEFAULT_METRICS: RowMetrics = {
  width: 1060,
  textSize: 17,
  lineHeight: 28,
  rowPadding: 12,
}

/**
 * Height of a row from the lengths of its texts. It is a guess that the drawn row corrects; a good
 * one keeps the scroll bar from jumping.
 */
export function estimatedHeight(
  row: OutlineRow | null,
  metrics: RowMetrics,
  source: Script,
  target: Script,
): number {
  const { width, textSize, lineHeight, rowPadding } = metrics
  const isPhone = width < 700
  const column = isPhone ? width - 32 : (width - FIXED_COLUMNS) / 2
  const lines = (length: number, { lang }: Script) =>
    Math.max(1, Math.ceil((length * widthOf(lang) * textSize) / column))
  const [from, to] = row
    ? [lines(row[5], source), lines(row[6], target)]
    : [UNKNOWN_LINES, UNKNOWN_LINES]
  const text = isPhone ? (from + to) * lineHeight + 40 : Math.max(from, to) * lineHeight
  return text + 2 * rowPadding + 1
}

// Number, status, gap and marks: 52 + 28 + 40 + 58.
const FIXED_COLUMNS = 178
const UNKNOWN_LINES = 2

/** Mean width of a character in ems, measured on the samples in Source Serif 4 and the fallbacks. */
function widthOf(lang: string): number {
  return /^(zh|ja|ko)\b/.test(lang) ? 1 : 0.47
}
