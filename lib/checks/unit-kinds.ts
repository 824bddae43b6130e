/** What a unit measures, and how many of the dimension's base it is: what converts into what. */
export const DIMENSIONS: Readonly<
  Partial<Record<string, readonly [dimension: string, factor: number]>>
> = {
  second: ['time', 1],
  minute: ['time', 60],
  hour: ['time', 3_600],
  day: ['time', 86_400],
  week: ['time', 604_800],
  month: ['time', 2_629_800],
  year: ['time', 31_557_600],
  decade: ['time', 315_576_000],
  century: ['time', 3_155_760_000],
  millimeter: ['length', 0.001],
  centimeter: ['length', 0.01],
  inch: ['length', 0.0254],
  foot: ['length', 0.3048],
  yard: ['length', 0.9144],
  meter: ['length', 1],
  kilometer: ['length', 1_000],
  mile: ['length', 1_609.34],
  'nautical-mile': ['length', 1_852],
  'mile-scandinavian': ['length', 10_000],
  'square-centimeter': ['area', 0.0001],
  'square-foot': ['area', 0.092903],
  'square-yard': ['area', 0.836127],
  'square-meter': ['area', 1],
  mu: ['area', 666.7],
  acre: ['area', 4_046.86],
  hectare: ['area', 10_000],
  'square-kilometer': ['area', 1_000_000],
  'square-mile': ['area', 2_589_988],
  milliliter: ['volume', 0.001],
  liter: ['volume', 1],
  gallon: ['volume', 3.785],
  barrel: ['volume', 158.987],
  'cubic-meter': ['volume', 1_000],
  gram: ['mass', 0.001],
  ounce: ['mass', 0.02835],
  'pound-weight': ['mass', 0.453592],
  jin: ['mass', 0.5],
  kilogram: ['mass', 1],
  tonne: ['mass', 1_000],
  'kilometer-per-hour': ['speed', 1],
  'mile-per-hour': ['speed', 1.60934],
  'meter-per-second': ['speed', 3.6],
  watt: ['power', 1],
  kilowatt: ['power', 1_000],
  megawatt: ['power', 1_000_000],
  gigawatt: ['power', 1e9],
  terawatt: ['power', 1e12],
  'kilowatt-hour': ['energy', 1],
  'megawatt-hour': ['energy', 1_000],
  'gigawatt-hour': ['energy', 1e6],
  'terawatt-hour': ['energy', 1e9],
  kilobyte: ['data', 1],
  megabyte: ['data', 1e3],
  gigabyte: ['data', 1e6],
  terabyte: ['data', 1e9],
  cent: ['money', 0.01],
  kopeck: ['kopecks', 1],
}

/** The same quantity in two units, within what rounding changes: 5 miles and 8 km, 18 months and 1.5 years. */
export function converts(a: number, unitA: string, b: number, unitB: string): boolean {
  if (isTemperature(unitA) && isTemperature(unitB))
    return isNear(a * 1.8 + 32, b, 0.04) || isNear(b * 1.8 + 32, a, 0.04)
  const [from, to] = [DIMENSIONS[unitA], DIMENSIONS[unitB]]
  if (!from || !to || unitA === unitB || from[0] !== to[0]) return false
  return isNear(a * from[1], b * to[1])
}

function isNear(a: number, b: number, share = 0.12): boolean {
  return Math.abs(a - b) <= share * Math.max(Math.abs(a), Math.abs(b))
}

/** `degrees` alone may be of either scale. */
function isTemperature(unit: string): boolean {
  return unit === 'celsius' || unit === 'fahrenheit' || unit === 'degree'
}
