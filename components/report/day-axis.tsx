import { AxisBottom } from '@visx/axis'
import type { scaleBand } from '@visx/scale'
import { namedColumns } from './ticks'

export interface DayAxisProps {
  readonly scale: ReturnType<typeof scaleBand<string>>
  readonly top: number
  /** How many names have room. */
  readonly most: number
  readonly format: (day: string) => string
}

/** Days below their columns, as many as have room. */
export function DayAxis({ scale, top, most, format }: DayAxisProps) {
  const days = scale.domain()
  const named = namedColumns(days.length, most)
  return (
    <AxisBottom
      scale={scale}
      top={top}
      tickValues={days.filter((_, n) => named.has(n))}
      tickFormat={format}
      hideAxisLine
      hideTicks
      tickComponent={({ x, formattedValue }) => (
        <text x={x} y={18} textAnchor="middle" className="chart-tick">
          {formattedValue}
        </text>
      )}
    />
  )
}
