/** A JSON Pointer (RFC 6901) to a value; the whole file is `#`. */
export function pointerOf(path: readonly (string | number)[]): string {
  const steps = path.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`)
  return steps.join('') || '#'
}

/** Ids that are each used once: a key may stand twice in one object, and the second gets `#2`. */
export function uniqueIds(): (id: string) => string {
  const times = new Map<string, number>()
  return function unique(id: string): string {
    const count = (times.get(id) ?? 0) + 1
    times.set(id, count)
    return count === 1 ? id : unique(`${id}#${count}`)
  }
}
