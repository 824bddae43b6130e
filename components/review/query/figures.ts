/** Is a figure what a query asked for? */
export type FigureTest = (figure: number) => boolean

/**
 * `<0.6`, `<=10`, `>200`, `>=0.9`, `=3`, `3`, `10-40`, `10-` and `-40`; both ends of a range belong
 * to it. Null when it is none of these.
 */
export function figureTest(value: string): FigureTest | null {
  const compared = COMPARED.exec(value)
  if (compared) return comparing(compared[1] ?? '=', Number(compared[2]))
  const range = RANGE.exec(value)
  if (!range || (range[1] === '' && range[2] === '')) return null
  const from = range[1] === '' ? -Infinity : Number(range[1])
  const to = range[2] === '' ? Infinity : Number(range[2])
  return (figure) => figure >= from && figure <= to
}

function comparing(sign: string, limit: number): FigureTest {
  switch (sign) {
    case '<':
      return (figure) => figure < limit
    case '<=':
      return (figure) => figure <= limit
    case '>':
      return (figure) => figure > limit
    case '>=':
      return (figure) => figure >= limit
    default:
      return (figure) => figure === limit
  }
}

const COMPARED = /^(<=|>=|<|>|=)?(\d*\.?\d+)$/
const RANGE = /^(\d*\.?\d*)[-–](\d*\.?\d*)$/
