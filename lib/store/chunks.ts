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
