import { cpus } from 'node:os'

/** The value that a share `p` (0 to 1) of the list does not exceed; NaN for an empty list. */
export function percentile(values: readonly number[], p: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.ceil(p * sorted.length) - 1)] ?? NaN
}

export interface Figure {
  readonly name: string
  readonly value: number
  readonly unit: string
  /** The figure that must not be exceeded, where an issue names one. */
  readonly bar?: number
}

/** One line a figure, the bar beside it, and the machine and day above: a figure without them says little. */
export function report(title: string, figures: readonly Figure[]): void {
  const machine = `${cpus().length} × ${cpus()[0]?.model.trim() ?? 'unknown'}, Node ${process.version}`
  console.log(`${title} · ${machine} · ${new Date().toISOString().slice(0, 10)}`)
  for (const { name, value, unit, bar } of figures) {
    const verdict =
      bar === undefined ? '' : `  (bar ${bar} ${unit}: ${value <= bar ? 'met' : 'MISSED'})`
    console.log(`  ${name.padEnd(44)} ${value.toFixed(1).padStart(9)} ${unit}${verdict}`)
  }
}
