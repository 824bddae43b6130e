/** The character that stands for one inline code in a text: OBJECT REPLACEMENT CHARACTER. */
export const CODE = '\uFFFC'

/**
 * What one U+FFFC stands for.
 *
 * `unit` and `newUnit` are marks: the place where a unit of the file, or a paragraph that a reviewer
 * added, begins. `lineEnd` is a line end inside a unit, with its own bytes. `object` is a U+FFFC that
 * stood in the imported text itself. `inline` is markup or a placeholder, shown as a chip with `display`
 * on it; `data` is what the file has in its place, `id` is shared by the two of a pair, `role` says which
 * of the two it is, and `means` what a reader of the finished text sees of it.
 */
export type Code =
  | { readonly kind: 'unit'; readonly unit: string }
  | { readonly kind: 'newUnit' }
  | { readonly kind: 'lineEnd'; readonly text: string }
  | { readonly kind: 'object' }
  | {
      readonly kind: 'inline'
      readonly id: string
      readonly data: string
      readonly display: string
      readonly role?: 'open' | 'close'
      readonly means?: readonly CodeMeaning[]
    }

/** What markup does to the words, or stands for: keys `means.…` of `codes.json`. */
export const CODE_MEANINGS = [
  'bold',
  'italic',
  'underline',
  'strike',
  'superscript',
  'subscript',
  'smallCaps',
  'allCaps',
  'hidden',
  'highlight',
  'color',
  'size',
  'font',
  'style',
  'direction',
  'language',
  'code',
  'link',
  'image',
  'object',
  'footnote',
  'endnote',
  'comment',
  'bookmark',
  'field',
  'formula',
  'tab',
  'lineBreak',
  'pageBreak',
  'hyphen',
  'symbol',
  'placeholder',
  'markup',
] as const
export type CodeMeaning = (typeof CODE_MEANINGS)[number]

/** A text and its inline codes: the n-th U+FFFC of `text` is described by `codes[n]`. */
export interface Content {
  readonly text: string
  readonly codes: readonly Code[]
}

export const EMPTY: Content = { text: '', codes: [] }

/** A content without codes. The text must hold no U+FFFC. */
export function plain(text: string): Content {
  return { text, codes: [] }
}
