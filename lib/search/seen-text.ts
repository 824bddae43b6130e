/** A text as the search sees it, and the way back from its offsets to those of the text itself. */
export interface SeenText {
  readonly text: string
  /** Offset in the text itself; null inside of a character that was taken apart or put together. */
  readonly origin: (at: number) => number | null
}

/**
 * A text in canonical composition, so that letters with marks are found however they were typed,
 * and without case unless it is to matter.
 *
 * Case is folded as Unicode does it (upper, then lower: `ß` is `ss`, every sigma is one), with the
 * dotless i of Turkish and Azerbaijani where `lang` asks for it.
 */
export function seenText(text: string, lang: string, matchCase: boolean): SeenText {
  const fold = matchCase ? composed : folding(lang)
  const seen = fold(text)
  // Composition only shortens and folding only lengthens, so equal lengths of a composed text mean
  // equal places.
  if (seen.length === text.length && composed(text) === text) return { text: seen, origin: same }
  return byCharacters(text, fold)
}

type Fold = (text: string) => string

function same(at: number): number {
  return at
}

function composed(text: string): string {
  return text.normalize('NFC')
}

function folding(lang: string): Fold {
  if (/^(tr|az)\b/i.test(lang))
    return (text) => lowered(composed(text).toLocaleUpperCase('tr'), 'tr')
  // Elsewhere the dotless i is a letter of its own, though its capital is the common one.
  return (text) => lowered(composed(text).replace(/[^ı]+/g, inCapitals), 'und')
}

function inCapitals(text: string): string {
  return text.toUpperCase()
}

function lowered(text: string, locale: string): string {
  return text.toLocaleLowerCase(locale).replaceAll('ς', 'σ')
}

function byCharacters(text: string, fold: Fold): SeenText {
  const seen: string[] = []
  const origins: (number | null)[] = []
  for (const { 0: piece, index } of text.matchAll(CHARACTER)) {
    const folded = fold(piece)
    seen.push(folded)
    const isSame = folded.length === piece.length && composed(piece) === piece
    for (let n = 0; n < folded.length; n += 1) origins.push(n === 0 || isSame ? index + n : null)
  }
  origins.push(text.length)
  return { text: seen.join(''), origin: (at) => origins[at] ?? null }
}

// What may be composed into one: a Korean syllable in parts, or a character with its marks.
const CHARACTER = /[\u1100-\u115f][\u1160-\u11a7]?[\u11a8-\u11ff]?|\P{M}\p{M}*|\p{M}+/gu
