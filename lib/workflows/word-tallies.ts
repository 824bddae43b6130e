/** Words by author, a person's id or null for the machine. */
export type Tally = ReadonlyMap<string | null, number>

/**
 * Where the tallies of a document's states are kept in this process, by any key that names a state:
 * a state never changes, so neither does its tally. Kept for the few documents asked for last.
 */
export function talliesOf(document: string): Map<string, Tally> {
  const known = kept.get(document) ?? new Map<string, Tally>()
  kept.delete(document)
  kept.set(document, known)
  const [oldest] = kept.keys()
  if (kept.size > DOCUMENTS && oldest !== undefined) kept.delete(oldest)
  return known
}

const kept = new Map<string, Map<string, Tally>>()
const DOCUMENTS = 4
