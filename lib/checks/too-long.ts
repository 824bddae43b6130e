import type { SegmentCheck } from './check'

/** A text longer than this is not checked: a card for each of its words would help nobody. */
export const LONGEST_TEXT = 100_000

/**
 * The segment is short enough to be checked. Where it is not, no other check reads it. It also says,
 * in their place, which checks failed on a segment.
 */
export const tooLong: SegmentCheck<'unread' | 'failed'> = {
  id: 'too-long',
  tier: 3,
  kinds: {
    unread: { mqm: 'other', severity: 'hint' },
    failed: { mqm: 'other', severity: 'hint' },
  },
  examples: [{ targetLang: 'en', wrong: 'word '.repeat(LONGEST_TEXT / 4), right: 'A word.' }],
  run: ({ source, target }) =>
    isTooLong({ source, target })
      ? [{ kind: 'unread', target: { start: 0, end: 1 }, args: { limit: LONGEST_TEXT } }]
      : [],
}

export function isTooLong(texts: { readonly source: string; readonly target: string }): boolean {
  return texts.source.length > LONGEST_TEXT || texts.target.length > LONGEST_TEXT
}
