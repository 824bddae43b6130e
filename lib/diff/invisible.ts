/** A stretch of text, or one character that cannot be seen with a sign that can. */
export type Part =
  | { readonly text: string }
  | { readonly text: string; readonly sign: string; readonly name: InvisibleName }

/** Which invisible character: the end of a key of `diff.json`. */
export type InvisibleName =
  | 'space'
  | 'tab'
  | 'noBreakSpace'
  | 'narrowNoBreakSpace'
  | 'thinSpace'
  | 'wideSpace'
  | 'zeroWidthSpace'
  | 'zeroWidthJoiner'
  | 'zeroWidthNonJoiner'
  | 'wordJoiner'
  | 'softHyphen'
  | 'direction'

export interface Surroundings {
  /** Does the stretch begin, or end, the whole text? A space there is one too many. */
  readonly isFirst?: boolean
  readonly isLast?: boolean
}

/**
 * The text with a sign for every character that has no ink of its own: spaces where there are two or
 * at an edge of the text, all other white space, joiners, direction controls. Joined, it is `text`.
 *
 * Zero-width characters and direction controls are called by their Unicode abbreviations, which are
 * the same in every language. A joiner inside an emoji is left alone: it is part of one character.
 */
export function visibleParts(text: string, { isFirst, isLast }: Surroundings = {}): Part[] {
  const parts: Part[] = []
  let from = 0
  for (const { index, 0: found } of text.matchAll(INVISIBLE)) {
    const isEdge = (isFirst && index === 0) || (isLast && index + found.length === text.length)
    if (found === ' ' && !isEdge) continue
    if (index > from) parts.push({ text: text.slice(from, index) })
    for (const character of found) parts.push(partOf(character))
    from = index + found.length
  }
  if (from < text.length || parts.length === 0) parts.push({ text: text.slice(from) })
  return parts
}

/** Would a reader see nothing of this text? Then what it holds has to be shown by signs. */
export function isInvisible(text: string): boolean {
  return text !== '' && text.replace(INVISIBLE, '') === ''
}

const SIGNS: Readonly<Record<string, readonly [sign: string, name: InvisibleName]>> = {
  ' ': ['·', 'space'],
  '\t': ['→', 'tab'],
  '\u00a0': ['⍽', 'noBreakSpace'],
  '\u202f': ['⍽', 'narrowNoBreakSpace'],
  '\u2009': ['·', 'thinSpace'],
  '\u200a': ['·', 'thinSpace'],
  '\u3000': ['□', 'wideSpace'],
  '\u200b': ['ZWSP', 'zeroWidthSpace'],
  '\u200c': ['ZWNJ', 'zeroWidthNonJoiner'],
  '\u200d': ['ZWJ', 'zeroWidthJoiner'],
  '\u2060': ['WJ', 'wordJoiner'],
  '\ufeff': ['WJ', 'wordJoiner'],
  '\u00ad': ['SHY', 'softHyphen'],
  '\u061c': ['ALM', 'direction'],
  '\u200e': ['LRM', 'direction'],
  '\u200f': ['RLM', 'direction'],
  '\u202a': ['LRE', 'direction'],
  '\u202b': ['RLE', 'direction'],
  '\u202c': ['PDF', 'direction'],
  '\u202d': ['LRO', 'direction'],
  '\u202e': ['RLO', 'direction'],
  '\u2066': ['LRI', 'direction'],
  '\u2067': ['RLI', 'direction'],
  '\u2068': ['FSI', 'direction'],
  '\u2069': ['PDI', 'direction'],
}

const INVISIBLE =
  / +|(?<![\p{Extended_Pictographic}\ufe0f\u{1f3fb}-\u{1f3ff}])\u200d|[\t\u00a0\u202f\u2009\u200a\u3000\u200b\u200c\u2060\ufeff\u00ad\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu

function partOf(character: string): Part {
  const [sign, name] = SIGNS[character] ?? ['·', 'space']
  return { text: character, sign, name }
}
