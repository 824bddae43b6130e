import type { FailureArgs } from '@/lib/model/result'

/** What is wrong, where the parser's English words are known: see `xml.…` in `failures.json`. */
export interface Reason {
  readonly code: string
  readonly args: FailureArgs
}

/** A message of saxes, without its place, as a failure of ours; null for one that is not known. */
export function reasonOf(message: string): Reason | null {
  for (const [pattern, code] of REASONS) {
    const [found, tag] = pattern.exec(message) ?? []
    if (found !== undefined) return { code, args: tag === undefined ? {} : nameIn(tag) }
  }
  return null
}

/** A name for a sentence: it may be as long as a file. */
export function nameIn(tag: string): Reason['args'] {
  return { tag: tag.slice(0, LONGEST) }
}

const LONGEST = 60

const REASONS: readonly (readonly [pattern: RegExp, code: string])[] = [
  [/^unclosed tag: (.+)$/s, 'xml.unclosed'],
  [/^unmatched closing tag: (.+)\.$/s, 'xml.unmatched'],
  [/^unexpected close tag/, 'xml.stillOpen'],
  [/^weird empty close tag/, 'xml.tag'],
  [/^unexpected end/, 'xml.cutOff'],
  [/^malformed character entity/, 'xml.reference'],
  [/entity/, 'xml.entity'],
  [/^text data outside of root/, 'xml.textOutside'],
  [/^document must contain a root/, 'xml.noElement'],
  [/^documents may contain only one root/, 'xml.twoRoots'],
  [/^duplicate attribute: (?:\{[^}]*\})?(.+)\.$/s, 'xml.duplicateAttribute'],
  [/^unbound namespace prefix: "(.+)"\.$/s, 'xml.prefix'],
  [/attribute|forward-slash in opening tag/, 'xml.attribute'],
  [/\b(?:closing tag|tag name)|^malformed name/, 'xml.tag'],
  [/^disallowed character\.$/, 'xml.character'],
  [/comment/, 'xml.comment'],
  [
    /XML declaration|^(?:version|encoding|standalone) |^value (?:required|must)|^expected |^did not expect/,
    'xml.declaration',
  ],
]
