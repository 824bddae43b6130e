import { scaleBand, scaleLinear } from '@visx/scale'
import { Bar } from '@visx/shape'
import type { ReportEffort } from '@/lib/api/report-answers'
import { ChartFrame, CountAxis, type Plot } from './chart-frame'
import type { ReportView } from './report-view'
import { countTicks } from './ticks'

export interface HterChartProps extends Pick<ReportView, 't' | 'numbers'> {
  readonly hter: ReportEffort['hter']
}

/** How many approved segments fall in each tenth of HTER. Its axis has numbers: it is never mirrored. */
export function HterChart({ hter, t, numbers }: HterChartProps) {
  const count = hter.bins.reduce((sum, { segments }) => sum + segments, 0)
  const median = numbers.hundredths(hter.median ?? 0)
  return (
    <ChartFrame label={t('hter.label', { count, median })} height={196} margin={MARGIN}>
      {(plot) => <Bins {...{ hter, plot, numbers, median: t('hter.median', { median }) }} />}
    </ChartFrame>
  )
}

const MARGIN = { top: 38, bottom: 26, left: 40, right: 2 }

/** Half the width of a figure, and a little. */
const CLEAR = 12

interface BinsProps extends Pick<HterChartProps, 'hter' | 'numbers'> {
  readonly plot: Plot
  readonly median: string
}

function Bins({ hter, plot, numbers, median }: BinsProps) {
  const most = Math.max(1, ...hter.bins.map(({ segments }) => segments))
  const y = scaleLinear<number>({ domain: [0, most], range: [plot.bottom, plot.top] })
  const x = scaleBand<number>({
    domain: hter.bins.map(({ from }) => from),
    range: [plot.left + 4, plot.right],
    paddingInner: 0.08,
  })
  const line =
    hter.median === null ? null : plot.left + 4 + Math.min(hter.median, 1) * 10 * x.step()
  /** A figure that the line of the median would go through stands beside it. */
  const besides = (at: number) => {
    if (line === null || Math.abs(at - line) > CLEAR) return at
    return at < line ? line - CLEAR : line + CLEAR
  }
  const bins = hter.bins.map((bin) => ({ ...bin, left: x(bin.from) ?? 0, top: y(bin.segments) }))
  return (
    <>
      <CountAxis
        {...{ plot, scale: y, format: numbers.whole, ticks: countTicks(most), side: 'left' }}
      />
      {bins.map(({ from, segments, left, top }, n) => (
        <g key={from}>
          <Bar
            {...{ x: left, y: top, width: x.bandwidth(), height: plot.bottom - top }}
            className={n === 0 ? 'chart-untouched' : 'chart-changed'}
          />
          {segments > 0 && (
            <text x={besides(left + x.bandwidth() / 2)} y={top - 6} className="chart-value">
              {numbers.whole(segments)}
            </text>
          )}
          <text x={left} y={plot.bottom + 18} textAnchor="middle" className="chart-tick">
            {numbers.tenths(from)}
          </text>
        </g>
      ))}
      {line !== null && <Median {...{ plot, x: line, median }} />}
    </>
  )
}

interface MedianProps {
  readonly plot: Plot
  readonly x: number
  readonly median: string
}

/** Rates above 1 share the last place. Its words stand on the side that has room. */
function Median({ plot, x, median }: MedianProps) {
  const isLate = x > (plot.left + plot.right) / 2
  return (
    <>
      <line x1={x} x2={x} y1={4} y2={plot.bottom} className="chart-median" />
      <text
        x={isLate ? x - 6 : x + 6}
        y={13}
        textAnchor={isLate ? 'end' : 'start'}
        className="chart-median-name"
      >
        {median}
      </text>
    </>
  )
}
