import { scaleLinear } from '@visx/scale'
import { Bar } from '@visx/shape'
import type { ReportDay } from '@/lib/api/report-answers'
import { ChartFrame, CountAxis, type Plot } from './chart-frame'
import { DayAxis } from './day-axis'
import { dayScale } from './day-scale'
import type { ReportView } from './report-view'
import { countTicks, thinned } from './ticks'

/** Time on each day, in minutes. */
export function ActiveTimeChart({ report, t, numbers, direction }: ReportView) {
  const total = report.time.activeMs ?? 0
  const days = report.progress.filter(({ activeMs }) => activeMs > 0).length
  const label = t('active.label', { time: numbers.duration(total), count: days })
  const isMirrored = direction === 'rtl'
  const axis = { [isMirrored ? 'right' : 'left']: 40, [isMirrored ? 'left' : 'right']: 2 }
  return (
    <ChartFrame label={label} height={132} margin={{ ...MARGIN, ...axis }}>
      {(plot, isNarrow) => {
        const columns = thinned(report.progress, isNarrow ? 20 : 31, together)
        return <Minutes {...{ days: columns, plot, numbers, isMirrored, isNarrow }} />
      }}
    </ChartFrame>
  )
}

const MARGIN = { top: 10, bottom: 26, left: 0, right: 0 }

function together(last: ReportDay, stretch: readonly ReportDay[]): ReportDay {
  return { ...last, activeMs: stretch.reduce((sum, { activeMs }) => sum + activeMs, 0) }
}

interface MinutesProps extends Pick<ReportView, 'numbers'> {
  readonly days: readonly ReportDay[]
  readonly plot: Plot
  readonly isMirrored: boolean
  readonly isNarrow: boolean
}

function Minutes({ days, plot, numbers, isMirrored, isNarrow }: MinutesProps) {
  const most = Math.max(1, ...days.map(({ activeMs }) => activeMs / MINUTE_MS))
  const y = scaleLinear<number>({ domain: [0, most], range: [plot.bottom, plot.top] })
  const x = dayScale(
    days.map(({ day }) => day),
    plot,
    isMirrored,
  )
  return (
    <>
      <CountAxis
        {...{ plot, scale: y, format: numbers.whole, ticks: countTicks(most, 3) }}
        side={isMirrored ? 'right' : 'left'}
      />
      {days
        .filter(({ activeMs }) => activeMs > 0)
        .map(({ day, activeMs }) => {
          const top = y(activeMs / MINUTE_MS)
          return (
            <Bar
              key={day}
              {...{ x: x(day) ?? 0, y: top, width: x.bandwidth(), height: plot.bottom - top }}
              className="chart-changed"
            />
          )
        })}
      <DayAxis scale={x} top={plot.bottom} most={isNarrow ? 5 : 8} format={numbers.day} />
    </>
  )
}

const MINUTE_MS = 60_000
