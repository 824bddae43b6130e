/**
 * Does some work, unless the same is under way in this process: then that is waited for. A failure is
 * told to whoever asks next as well: perhaps nobody waited any more when it came, and who asks again and
 * again would never hear of it.
 */
export function together<T>(key: string, work: () => Promise<T>): Promise<T> {
  const known = underWay.get(key) as Promise<T> | undefined
  if (known) {
    if (failed.delete(key)) underWay.delete(key)
    return known
  }
  const promise = work()
  underWay.set(key, promise)
  promise.then(
    () => underWay.delete(key),
    () => failed.add(key),
  )
  return promise
}

const underWay = new Map<string, Promise<unknown>>()
const failed = new Set<string>()

/** What comes of some work within a time; null when that is over: the work goes on. */
export async function within<T>(work: Promise<T>, limitMs: number): Promise<T | null> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const over = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), Math.min(limitMs, LONGEST_MS))
  })
  try {
    return await Promise.race([work, over])
  } finally {
    clearTimeout(timer)
  }
}

/** As much as a timer can wait: 24 days. */
const LONGEST_MS = 2 ** 31 - 1
