import type { Result } from '@/lib/model/result'
import type { Figure } from './figures'

/** A value and the seconds of processor that it took: others may be at work on the machine. */
export function timed<T>(run: () => T): [T, number] {
  const start = process.cpuUsage()
  const value = run()
  const { user, system } = process.cpuUsage(start)
  return [value, (user + system) / 1e6]
}

/** @throws Error for a failure: what benchmarks make is well made. */
export function valueOf<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.failure))
  return result.value
}

export function megabytes(length: number): number {
  return length / 2 ** 20
}

/** The most memory that this process has had. */
export function peakMemory(): Figure {
  const value = megabytes(process.resourceUsage().maxRSS * 1_024)
  return { name: 'peak of memory', value, unit: 'MB', bar: 600 }
}
