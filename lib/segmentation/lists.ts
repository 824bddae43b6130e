/**
 * Where the items of a list written in one line begin: `1. … 2. …`, `a) … b) …`, `(a) … (b) …`, `i.
 * … ii. …`. The first mark must begin the text or follow the end of a sentence, and the marks must
 * follow each other, so that "page 2. The" in prose is never taken for one.
 */
export function listStarts(text: string): number[] {
  const found = new Set<number>()
  for (const { index, 0: lead, groups } of text.matchAll(FIRST)) {
    const at = index + lead.length
    // An item of a list that was met already opens no other, or a long list would be read again and
    // again.
    if (found.has(at)) continue
    const items = itemsAfter(text, at, groups?.mark ?? '')
    if (items.length === 0) continue
    if (index > 0) found.add(at)
    for (const item of items) found.add(item)
  }
  return [...found].sort((a, b) => a - b)
}

const BULLET = '[*•⁃–-]?\\s?'
// At the start, or after the end of a sentence; only what may open a list, so that each list is met
// once.
const FIRST = new RegExp(
  `(?:^\\s*|(?<=[.!?:])\\s+)(?=(?<mark>${BULLET}\\(?(?:\\d{1,3}|[a-z]|[ivx]{1,5}|[IVX]{1,5})[.)]{1,2})\\s+\\S)`,
  'gu',
)

/** The starts of the items that follow a first mark. */
function itemsAfter(text: string, first: number, mark: string): number[] {
  for (const next of [followingRoman, following]) {
    const items: number[] = []
    let wanted = next(mark)
    let at = first + mark.length
    while (wanted) {
      const found = markAt(text, at, wanted)
      if (found < 0) break
      items.push(found)
      at = found + wanted.length
      wanted = next(wanted)
    }
    if (items.length > 0) return items
  }
  return []
}

/**
 * The next place where this mark stands between spaces, or -1. Not far: each item is read once a
 * list.
 */
function markAt(text: string, from: number, mark: string): number {
  const reach = text.slice(from, from + LONGEST_ITEM)
  for (let at = reach.indexOf(mark); at >= 0; at = reach.indexOf(mark, at + 1)) {
    const isAlone = /\s/.test(reach[at - 1] ?? '') && /^\s+\S/.test(reach.slice(at + mark.length))
    if (isAlone) return from + at
  }
  return -1
}

const LONGEST_ITEM = 1_000

/** The mark after this one: `2.` after `1.`, `(b)` after `(a)`; '' after the last letter. */
function following(mark: string): string {
  const [, before = '', value = '', after = ''] = /^(.*?)(\d+|[a-z])([.)]+)$/su.exec(mark) ?? []
  if (/^\d+$/.test(value)) return before + String(Number(value) + 1) + after
  if (value === '' || value === 'z') return ''
  return before + String.fromCharCode(value.charCodeAt(0) + 1) + after
}

/** `ii.` after `i.`, as far as lists go. */
function followingRoman(mark: string): string {
  const [, before = '', value = '', after = ''] = /^(.*?)([ivx]+)([.)]+)$/isu.exec(mark) ?? []
  if (/^[IVX]+$/.test(value)) return upper(followingRoman(mark.toLowerCase()))
  const next = ROMAN[ROMAN.indexOf(value) + 1]
  return ROMAN.includes(value) && next ? before + next + after : ''
}

function upper(mark: string): string {
  return mark.toUpperCase()
}

const ROMAN = 'i ii iii iv v vi vii viii ix x xi xii'.split(' ')
