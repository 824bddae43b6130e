import { type InlineCode, isInline } from '@/lib/inline/code-pairs'
import { readableText } from '@/lib/inline/content'
import { CODE, type Code } from '@/lib/model/content'

/** What stands for a code on the text line. */
export function codeSign(code: Code): string {
  switch (code.kind) {
    case 'unit':
    case 'newUnit':
      return '¶'
    case 'lineEnd':
      return '↵'
    case 'object':
      return 'obj'
    case 'inline':
      return code.display
  }
}

/** Says words of `codes.json`. */
export type CodeWords = (key: string, args: Readonly<Record<string, string>>) => string

/** What a code is, in words: `Bold begins`; nothing where the sign says it all. */
export function codeName(code: Code, words: CodeWords): string | undefined {
  if (!isInline(code)) return undefined
  const what = codeMeaning(code, words)
  if (code.role === undefined) return what
  return words(code.role === 'open' ? 'begins' : 'ends', { what })
}

/** What a code does or stands for: of a pair the same for both. */
export function codeMeaning({ means = [] }: InlineCode, words: CodeWords): string {
  const known = means.length > 0 ? means : (['markup'] as const)
  return known.map((one) => words(`means.${one}`, {})).join(', ')
}

/** Its name, and beneath it the markup itself: to be read on hovering. */
export function codeTitle(code: Code, words: CodeWords): string | undefined {
  const name = codeName(code, words)
  return name === undefined || !isInline(code) ? undefined : `${name}\n${code.data}`
}

/** What a chip wears wherever it is drawn. */
export function chipAttributes(code: Code, words: CodeWords): Readonly<Record<string, string>> {
  const [name, title] = [codeName(code, words), codeTitle(code, words)]
  return {
    ...{ class: 'code-chip', 'data-code': code.kind },
    ...(isInline(code) && code.role ? { 'data-role': code.role } : {}),
    ...(readableText({ text: CODE, codes: [code] }) === '' ? { 'data-silent': '' } : {}),
    ...(name !== undefined && title !== undefined
      ? { role: 'img', 'aria-label': name, title }
      : {}),
  }
}
