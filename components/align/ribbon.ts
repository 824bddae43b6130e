/** Width of the column that ribbons are drawn in, in pixels; `links-view.css` has the same. */
export const RIBBON_WIDTH = 168

/** What joins the two sides of a link, as paths of SVG: from the source's edge, 0, to the target's. */
export interface Ribbon {
  /** Null where one side is missing: there is nothing to span. */
  readonly area: string | null
  readonly line: string
  readonly edges: string
  /** The middle of the sign at the open end of an omission or addition. */
  readonly stop: { readonly x: number; readonly y: number } | null
  /** Where the figure stands: in the middle, or beside the open end. */
  readonly label: { readonly at: 'middle' | 'afterSource' | 'beforeTarget'; readonly y: number }
}

/**
 * The ribbon of a link whose sides are so tall, in pixels; null for a side without a sentence. Both
 * begin level, so it flares to the taller one.
 */
export function ribbonOf(source: number | null, target: number | null): Ribbon {
  if (source !== null && target !== null) return band(source, target)
  const isOmission = source !== null
  const tall = source ?? target ?? 0
  const y = tall / 2
  const edge = isOmission ? 0 : RIBBON_WIDTH
  const inwards = isOmission ? 1 : -1
  return {
    area: null,
    line: `M${edge} ${y}h${inwards * STUB}`,
    edges: edgeAt(edge, tall),
    stop: { x: edge + inwards * (STUB + STOP_RADIUS + 1), y },
    label: { at: isOmission ? 'afterSource' : 'beforeTarget', y },
  }
}

export const STOP_RADIUS = 6

/** Length of the line to an open end. */
const STUB = 34

function band(source: number, target: number): Ribbon {
  const [from, to] = [source / 2, target / 2]
  const [low, high] = [source - 1, target - 1]
  return {
    area: `M0 1H${RIBBON_WIDTH}V${high}${curveTo(0, high, low)}Z`,
    line: `M0 ${from}${curveTo(RIBBON_WIDTH, from, to)}`,
    edges: edgeAt(0, source) + edgeAt(RIBBON_WIDTH, target),
    stop: null,
    label: { at: 'middle', y: (from + to) / 2 },
  }
}

/** A curve level at both ends. */
function curveTo(x: number, fromY: number, toY: number): string {
  const middle = RIBBON_WIDTH / 2
  return `C${middle} ${fromY} ${middle} ${toY} ${x} ${toY}`
}

function edgeAt(x: number, tall: number): string {
  return `M${x} 1V${tall - 1}`
}
