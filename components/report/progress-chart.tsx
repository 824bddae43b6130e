import { PatternLines } from '@visx/pattern'
import { scaleLinear } from '@visx/scale'
import { BarStack } from '@visx/shape'
import { useId } from 'react'
import type { ReportDay } from '@/lib/api/report-answers'
import { ChartFrame, CountAxis, type Plot } from './chart-frame'
import { DayAxis } from './day-axis'
import { dayScale } from './day-scale'
import type { ReportView } from './report-view'
import { countTicks, thinned } from './ticks'

/** Segments by status at the end of each day, below the line of all there are. */
export function ProgressChart({ report, t, numbers, direction }: ReportView) {
  const hatch = useId()
  const last = report.progress.at(-1)
  if (!last) return null
  const label = t('progress.label', {
    day: numbers.fullDay(last.day),
    approved: approvedOf(last),
    rejected: last.byStatus.rejected,
    draft: last.byStatus.draft,
    count: last.all,
  })
  const isMirrored = direction === 'rtl'
  const axis = { [isMirrored ? 'right' : 'left']: 40, [isMirrored ? 'left' : 'right']: 2 }
  return (
    <ChartFrame label={label} height={196} margin={{ ...MARGIN, ...axis }}>
      {(plot, isNarrow) => {
        const days = thinned(report.progress, isNarrow ? 20 : 31, stateAtEnd)
        const id = `${hatch}-${plot.width}`
        return (
          <>
            <PatternLines
              id={id}
              width={5}
              height={5}
              orientation={['diagonal']}
              stroke=""
              strokeWidth={2}
              className="chart-hatch"
            />
            <Columns {...{ days, plot, hatch: id, isMirrored, isNarrow, numbers }} />
          </>
        )
      }}
    </ChartFrame>
  )
}

const MARGIN = { top: 12, bottom: 26, left: 0, right: 0 }

function stateAtEnd(last: ReportDay): ReportDay {
  return last
}

export function approvedOf({ byStatus }: Pick<ReportDay, 'byStatus'>): number {
  return byStatus.approved + byStatus.final
}

interface ColumnsProps extends Pick<ReportView, 'numbers'> {
  readonly days: readonly ReportDay[]
  readonly plot: Plot
  readonly hatch: string
  readonly isMirrored: boolean
  readonly isNarrow: boolean
}

function Columns({ days, plot, hatch, isMirrored, isNarrow, numbers }: ColumnsProps) {
  const all = Math.max(1, ...days.map((day) => day.all))
  const y = scaleLinear<number>({ domain: [0, all], range: [plot.bottom, plot.top] })
  const x = dayScale(
    days.map(({ day }) => day),
    plot,
    isMirrored,
  )
  const top = y(days.at(-1)?.all ?? all)
  return (
    <>
      <CountAxis
        {...{ plot, scale: y, format: numbers.whole, ticks: countTicks(all) }}
        side={isMirrored ? 'right' : 'left'}
      />
      <line x1={plot.left} x2={plot.right} y1={top} y2={top} className="chart-all" />
      <BarStack<ReportDay, Part>
        data={[...days]}
        keys={[...PARTS]}
        value={(day, part) => (part === 'approved' ? approvedOf(day) : day.byStatus[part])}
        x={({ day }) => day}
        xScale={x}
        yScale={y}
        color={(part) => part}
      >
        {(stacks) =>
          stacks.flatMap(({ key, bars }) =>
            bars
              .filter(({ height }) => height > 0)
              .map(({ index, x, y, width, height }) => (
                <Part key={`${key}-${index}`} {...{ x, y, width, height, part: key, hatch }} />
              )),
          )
        }
      </BarStack>
      <DayAxis scale={x} top={plot.bottom} most={isNarrow ? 5 : 8} format={numbers.day} />
    </>
  )
}

/** From below. */
const PARTS = ['approved', 'rejected', 'draft'] as const
type Part = (typeof PARTS)[number]

interface PartProps {
  readonly part: Part
  readonly hatch: string
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** Full, hatched or outlined: told apart without colour. A gap of one pixel parts them. */
function Part({ part, hatch, x, y, width, height }: PartProps) {
  const inner = Math.max(0.5, height - 1)
  if (part === 'approved')
    return <rect {...{ x, y, width }} height={height} className="chart-approved" />
  if (part === 'rejected')
    return <rect {...{ x, y, width }} height={inner} fill={`url(#${hatch})`} />
  const line = Math.min(1.5, inner, width)
  return (
    <rect
      x={x + line / 2}
      y={y + line / 2}
      width={width - line}
      height={Math.max(0, inner - line)}
      strokeWidth={line}
      className="chart-draft"
    />
  )
}
