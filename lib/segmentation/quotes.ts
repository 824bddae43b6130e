import { baseStarts } from './base'

/**
 * Starts of sentences inside quotation marks, where the base segmenter never cuts: it is asked
 * again about the text without them. Where a quotation mark stands at the place itself it had its
 * say.
 */
export function insideQuotes(block: string, lang: string): number[] {
  if (!QUOTES.test(block)) return []
  const bare = block.replace(QUOTES_EVERYWHERE, ' ')
  return baseStarts(bare, lang).filter((at) => {
    const [left, right] = [
      block.slice(Math.max(0, at - 12), at).trimEnd(),
      block.slice(at, at + 12),
    ]
    return /[.!?…。！？]$/u.test(left) && /^\s*[\p{Lu}\p{Lo}¿¡]/u.test(right)
  })
}

const QUOTES = /["“”„«»「」『』]/
const QUOTES_EVERYWHERE = /["“”„«»「」『』]/g
