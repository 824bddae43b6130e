/**
 * Where the items of a list written in one line begin, from the second on: `1. … 2. …`, `a) … b) …`,
 * `(a) … (b) …`. The text must begin with the first mark, and the marks must follow each other, so
 * that "page 2. The" in prose is never taken for one.
 */
export function listStarts(text: string): number[] {
  const first = MARK.exec(text)
  if (!first) return []
  const found: number[] = []
  let wanted = following(first[1] ?? '')
  let at = first[0].length
  while (wanted) {
    const next = text.slice(at).search(new RegExp(`(?<=\\s)${escaped(wanted)}\\s+\\S`, 'u'))
    if (next < 0) break
    at += next
    found.push(at)
    wanted = following(wanted)
    at += 1
  }
  return found
}

const MARK = /^\s*([*•⁃–-]?\s?\(?(?:\d{1,3}|[a-z])[.)]{1,2})\s+\S/

/** The mark after this one: `2.` after `1.`, `(b)` after `(a)`; '' after the last letter. */
function following(mark: string): string {
  const [, before = '', value = '', after = ''] = /^(\D*?)(\d+|[a-z])([.)]+)$/.exec(mark) ?? []
  if (/^\d+$/.test(value)) return before + String(Number(value) + 1) + after
  return value === '' || value === 'z'
    ? ''
    : before + String.fromCharCode(value.charCodeAt(0) + 1) + after
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}
