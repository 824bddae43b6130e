/** Rows or ids per statement: 1,000 rows of 20 columns stay below the 32,766 variables of one engine. */
const CHUNK = 1000

/** Calls `work` on up to 1,000 items at a time, one after the other, and gives all that it gave. */
export async function inChunks<T, R>(
  items: readonly T[],
  work: (chunk: readonly T[]) => Promise<readonly R[]>,
): Promise<R[]> {
  const results: R[] = []
  for (let start = 0; start < items.length; start += CHUNK) {
    results.push(...(await work(items.slice(start, start + CHUNK))))
  }
  return results
}

/** Rows read at a time where there may be very many, so that what a driver makes of them is soon gone. */
const PAGE = 2000

interface Page<T, K> {
  readonly items: readonly T[]
  /** What the next page begins behind; null when there was nothing. */
  readonly last: K | null
}

/** All that `read` gives, page by page; `last` is null for the first. */
export async function inPages<T, K>(
  read: (last: K | null, most: number) => Promise<Page<T, K>>,
): Promise<T[]> {
  const all: T[] = []
  let page = await read(null, PAGE)
  while (page.last !== null) {
    for (const item of page.items) all.push(item)
    if (page.items.length < PAGE) break
    page = await read(page.last, PAGE)
  }
  return all
}
