/**
 * Whole numbers to draw lines at, from 0 up to `most`, about `wanted` of them. Steps are 1, 2 or 5
 * times a power of ten: half a segment is no segment.
 */
export function countTicks(most: number, wanted = 5): readonly number[] {
  if (most <= 0) return [0]
  const rough = most / wanted
  const power = 10 ** Math.max(0, Math.floor(Math.log10(rough)))
  const step = [1, 2, 5, 10].map((n) => n * power).find((one) => one >= rough) ?? power
  return Array.from({ length: Math.floor(most / step) + 1 }, (_, n) => n * step)
}

/** Every so many of `count` columns gets a name, so that at most `most` are named; the last always. */
export function namedColumns(count: number, most: number): ReadonlySet<number> {
  const step = Math.max(1, Math.ceil(count / most))
  const named = new Set<number>()
  for (let at = count - 1; at >= 0; at -= step) named.add(at)
  return named
}

/**
 * The states at the end of at most `most` stretches of days of one length, counted from the last day;
 * what `sum` adds up belongs to the whole stretch.
 */
export function thinned<T>(
  days: readonly T[],
  most: number,
  sum: (last: T, stretch: readonly T[]) => T,
): readonly T[] {
  const step = Math.max(1, Math.ceil(days.length / most))
  const isLast = (n: number) => (days.length - 1 - n) % step === 0
  return days.flatMap((day, n) =>
    isLast(n) ? [sum(day, days.slice(Math.max(0, n + 1 - step), n + 1))] : [],
  )
}
