/** Letters as they are looked for: small, without their marks. */
export function folded(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLocaleLowerCase()
}

/**
 * How well a text answers a query, higher is better; null when a word of the query is not in it. The
 * words may come in any order. One that begins a word counts most, then one within a word, then one
 * whose letters come in their order (`aprv` finds Approve).
 */
export function scoreOf(query: string, text: string): number | null {
  const wanted = folded(query).split(/\s+/).filter(Boolean)
  const words = folded(text).split(/[^\p{L}\p{N}]+/u)
  let total = 0
  for (const word of wanted) {
    const best = Math.max(...words.map((one) => scoreOfWord(word, one)))
    if (best === 0) return null
    total += best
  }
  return total
}

function scoreOfWord(wanted: string, word: string): number {
  if (word === wanted) return 8
  if (word.startsWith(wanted)) return 6
  if (word.includes(wanted)) return 3
  return isInOrder(wanted, word) ? 1 : 0
}

/** The first letter must be the word's own: else any short query finds everything. */
function isInOrder(wanted: string, word: string): boolean {
  if (wanted.length < 3 || wanted[0] !== word[0]) return false
  let at = 0
  for (const letter of word) if (letter === wanted[at]) at += 1
  return at === wanted.length
}
