/** Where a quotation mark seems to look, by what stands around it. */
export type QuoteSide = 'open' | 'close'

/** A quotation mark of a text, or what stands for one: `,,` and `<<`. */
export interface QuoteMark {
  readonly start: number
  readonly end: number
  /** The mark, or what was typed in its place. */
  readonly glyph: string
  /** By the spaces around it, else by its form; null between two letters, where neither tells. */
  readonly side: QuoteSide | null
  /** Whether spaces told it. */
  readonly isSpaced: boolean
  /** Whether it stands in a script that writes without spaces. */
  readonly isAmongIdeographs: boolean
}

/**
 * The double quotation marks of a text. Marks of inches, seconds and minutes are none, nor is a straight
 * mark between two letters. Single marks are left out but for ‚, since they are apostrophes too.
 */
export function quoteMarksOf(text: string): QuoteMark[] {
  if (!HAS_MARK.test(text)) return []
  return Array.from(text.matchAll(MARKS), ({ index, 0: glyph }) => {
    const spaced = sideBySpaces(text, index, index + glyph.length)
    return {
      ...{ start: index, end: index + glyph.length, glyph },
      side: spaced ?? FORMS[glyph] ?? null,
      isSpaced: spaced !== null,
      isAmongIdeographs: IDEOGRAPH.test(
        text.slice(Math.max(0, index - 1), index + glyph.length + 1),
      ),
    }
  }).filter(
    ({ start, glyph }) => glyph !== '"' || !INCHES.test(text.slice(Math.max(0, start - 8), start)),
  )
}

const HAS_MARK = /["“”„‟«»「」『』〝〟＂‚<>'`,]/u
const MARKS =
  /["“”„‟«»「」『』〝〟＂‚]|(?<![^\s(])(?:,,|<<|``)(?=\p{L})|(?<=[\p{L}\p{N}.,!?…])(?:>>|'')(?![\p{L}\p{N}'>])|(?<![^\s(])''(?=\p{L})/gu
// `5'10"`, `5′ 10"`
const INCHES = /\d\s?['’′]\s?\d{1,2}$/u

const IDEOGRAPH = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u

const FORMS: Readonly<Partial<Record<string, QuoteSide>>> = {
  ...{ '„': 'open', '«': 'open', '「': 'open', '『': 'open', '〝': 'open', '“': 'open' },
  ...{ ',,': 'open', '<<': 'open', '``': 'open', '‚': 'open', '>>': 'close' },
  ...{ '”': 'close', '»': 'close', '」': 'close', '』': 'close', '〟': 'close' },
}

function sideBySpaces(text: string, start: number, end: number): QuoteSide | null {
  const [before, after] = [text[start - 1] ?? ' ', text[end] ?? ' ']
  const [opens, closes] = [BEFORE_OPENING.test(before), AFTER_CLOSING.test(after)]
  return opens === closes ? null : opens ? 'open' : 'close'
}

const BEFORE_OPENING = /[\s([{—–/\-¿¡“„«‘‚「『（]/u
const AFTER_CLOSING = /[\s)\]}—–/\-.,;:!?…”’»」』），。、；：！？،؛؟।]/u
