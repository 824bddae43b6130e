import type { LinkLevel } from './link-level'
import { RIBBON_WIDTH, ribbonOf, STOP_RADIUS } from './ribbon'
import type { Heights } from './use-heights'

export interface LinkRibbonProps {
  readonly level: LinkLevel
  readonly hasSource: boolean
  readonly hasTarget: boolean
  /** How tall the two sides are; null until they are on the screen. */
  readonly tall: Heights | null
  /** Null where there is none, of a link made by hand. */
  readonly figure: string | null
  /** The word for an open end: omission or addition. */
  readonly word: string | null
}

/** The ribbon between the two sides, with its figure. What it says stands in the row's name too. */
export function LinkRibbon(props: LinkRibbonProps) {
  const { level, tall, hasSource, hasTarget, figure, word } = props
  const ribbon = tall && ribbonOf(hasSource ? tall.source : null, hasTarget ? tall.target : null)
  return (
    <div role="gridcell" className="link-ribbon" data-level={level}>
      {ribbon && (
        <svg width={RIBBON_WIDTH} height={Math.max(tall.source, tall.target)} aria-hidden>
          {ribbon.area && <path className="ribbon-area" d={ribbon.area} />}
          <path className="ribbon-line" d={ribbon.line} />
          <path className="ribbon-edges" d={ribbon.edges} />
          {ribbon.stop && <OpenEnd {...ribbon.stop} />}
        </svg>
      )}
      <span
        className="ribbon-label num"
        data-at={ribbon?.label.at ?? 'middle'}
        style={{ insetBlockStart: ribbon?.label.y ?? 16 }}
      >
        {word !== null && <span>{word}</span>}
        {figure !== null && <bdi dir="ltr">{figure}</bdi>}
        {figure === null && word === null && '–'}
      </span>
    </div>
  )
}

function OpenEnd({ x, y }: { readonly x: number; readonly y: number }) {
  const reach = STOP_RADIUS * 0.7
  return (
    <g className="ribbon-stop">
      <circle cx={x} cy={y} r={STOP_RADIUS} />
      <path d={`M${x - reach} ${y + reach}L${x + reach} ${y - reach}`} />
    </g>
  )
}
