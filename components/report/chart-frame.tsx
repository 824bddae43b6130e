import { AxisLeft, AxisRight } from '@visx/axis'
import { GridRows } from '@visx/grid'
import type { scaleLinear } from '@visx/scale'
import type { ReactNode } from 'react'

/** Where a chart draws, in the units of its own picture, which are pixels at its full width. */
export interface Plot {
  readonly width: number
  readonly height: number
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

export interface ChartFrameProps {
  /** What the chart shows, as a sentence: the table beside it says the rest. */
  readonly label: string
  readonly height: number
  readonly margin: Readonly<Record<'left' | 'right' | 'top' | 'bottom', number>>
  readonly children: (plot: Plot, isNarrow: boolean) => ReactNode
}

/**
 * A chart drawn on the server, for a column of the page and for a phone: one picture scaled to both
 * would have letters too small on one of them. The sheet shows one; the other is no image to anybody.
 */
export function ChartFrame({ label, height, margin, children }: ChartFrameProps) {
  return WIDTHS.map((width, n) => (
    <svg
      key={width}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={label}
      className={n === 0 ? 'chart is-wide' : 'chart is-narrow'}
    >
      {children(
        {
          ...{ width, height, left: margin.left, right: width - margin.right },
          ...{ top: margin.top, bottom: height - margin.bottom },
        },
        n > 0,
      )}
    </svg>
  ))
}

const WIDTHS = [560, 358]

export type CountScale = ReturnType<typeof scaleLinear<number>>

export interface CountAxisProps {
  readonly plot: Plot
  readonly scale: CountScale
  /** Where the figures stand: at the leading side of what is read along the line. */
  readonly side: 'left' | 'right'
  readonly ticks: readonly number[]
  readonly format: (value: number) => string
}

/** Figures upwards, with a line for each. */
export function CountAxis({ plot, scale, side, ticks, format }: CountAxisProps) {
  const Axis = side === 'left' ? AxisLeft : AxisRight
  const values = [...ticks]
  return (
    <>
      <GridRows
        scale={scale}
        tickValues={values.filter((value) => value > 0)}
        left={plot.left}
        width={plot.right - plot.left}
        stroke=""
        className="chart-grid"
      />
      <line
        x1={plot.left}
        x2={plot.right}
        y1={plot.bottom}
        y2={plot.bottom}
        className="chart-base"
      />
      <Axis
        scale={scale}
        left={side === 'left' ? plot.left : plot.right}
        tickValues={values}
        tickFormat={(value) => format(Number(value))}
        hideAxisLine
        hideTicks
        tickComponent={({ x, y, formattedValue }) => (
          <text x={x} y={y} dy="0.33em" textAnchor={OUTWARD[side]} className="chart-tick">
            {formattedValue}
          </text>
        )}
      />
    </>
  )
}

const OUTWARD = { left: 'end', right: 'start' } as const
