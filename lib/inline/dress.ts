import type { Code, CodeMeaning, Content } from '@/lib/model/content'
import { isInline, pairsOf } from './code-pairs'

/**
 * How each stretch of a text between its codes will look, as meanings parted by spaces: `bold italic`.
 * There is one stretch more than there are codes. What is open reaches to the end, and what is closed
 * without an opening began before the text.
 */
export function dressOf({ codes }: Pick<Content, 'codes'>): readonly string[] {
  const closed = new Set(pairsOf(codes).map(({ close }) => close))
  const worn: Worn[] = codes.flatMap((code, place) => {
    const isOrphan = isInline(code) && code.role === 'close' && !closed.has(place)
    return isOrphan ? [{ id: code.id, looks: looksOf(code) }] : []
  })
  const stretches = [namesOf(worn)]
  for (const code of codes) {
    if (isInline(code)) {
      const at = code.role === 'close' ? worn.findLastIndex(({ id }) => id === code.id) : -1
      if (at >= 0) worn.splice(at, 1)
      if (code.role === 'open') worn.push({ id: code.id, looks: looksOf(code) })
    }
    stretches.push(namesOf(worn))
  }
  return stretches
}

interface Worn {
  readonly id: string
  readonly looks: readonly CodeMeaning[]
}

function looksOf(code: Code): readonly CodeMeaning[] {
  return isInline(code) ? (code.means ?? []).filter((one) => SHOWN.has(one)) : []
}

function namesOf(worn: readonly Worn[]): string {
  return [...new Set(worn.flatMap(({ looks }) => looks))].join(' ')
}

/** What can be shown without another font, colour or size. */
const SHOWN: ReadonlySet<CodeMeaning> = new Set<CodeMeaning>([
  ...(['bold', 'italic', 'underline', 'strike', 'superscript', 'subscript'] as const),
])
