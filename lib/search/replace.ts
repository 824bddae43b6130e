import { concatAll, slice } from '@/lib/inline/content'
import type { Content } from '@/lib/model/content'
import type { Replacement } from '@/lib/model/bulk'
import type { SearchPattern } from '@/lib/model/search'
import type { Finder, Found } from './plain'

/**
 * A content with every match replaced; null when nothing was found or nothing changes. Codes stay
 * where they are, because no match holds one.
 *
 * For a `regex` the replacement may name groups: `$1` … `$99`, `$<name>`, `$&` for the whole match and
 * `$$` for a dollar sign. A group that took no part is empty; what names no group stays as written.
 */
export function replaced(
  content: Content,
  find: Finder,
  kind: SearchPattern['kind'],
  replacement: Replacement,
): Content | null {
  const found = find(content.text)
  if (found.length === 0) return null
  const parts: Content[] = []
  let at = 0
  for (const match of found) {
    parts.push(slice(content, at, match.start), { text: written(match), codes: [] })
    at = match.end
  }
  parts.push(slice(content, at))
  const made = concatAll(parts)
  return made.text === content.text ? null : made

  function written(match: Found): string {
    const text = kind === 'regex' ? expanded(replacement.text, match) : replacement.text
    const old = content.text.slice(match.start, match.end)
    return replacement.keepCase ? inCaseOf(old, text) : text
  }
}

function expanded(template: string, { groups, named }: Found): string {
  const count = groups.length - 1
  return template.replace(REFERENCE, (whole, first: string, second: string, name?: string) => {
    if (whole === '$$') return '$'
    if (whole === '$&') return groups[0] ?? ''
    if (name !== undefined) return name in named ? (named[name] ?? '') : whole
    const both = Number(`${first}${second}`)
    if (both >= 1 && both <= count) return groups[both] ?? ''
    const one = Number(first)
    return one >= 1 && one <= count ? `${groups[one] ?? ''}${second}` : whole
  })
}

const REFERENCE = /\$(?:\$|&|(\d)(\d?)|<([^>]*)>)/g

/** ALL CAPITALS give capitals, a capital at the beginning gives one; anything else stays as written. */
function inCaseOf(old: string, text: string): string {
  const letters = old.match(/\p{L}/gu) ?? []
  const isUpper = (one = '') => one !== one.toLowerCase()
  if (letters.length > 1 && letters.every(isUpper)) return text.toUpperCase()
  if (!isUpper(letters[0])) return text
  return text.replace(/\p{L}/u, (one) => one.toUpperCase())
}
