import { codeKey } from '@/lib/inline/content'
import type { Code, Content } from '@/lib/model/content'

/** A code with its number: the same one in both texts of a segment. */
export interface NumberedCode {
  readonly code: Code
  readonly id: number
  /** The other one of its pair, where both stand in this text in their order. */
  readonly partner: number | null
}

/** Numbers the codes of texts: equal codes of two texts have equal numbers, the n-th like the n-th. */
export function codeNumbers(): (content: Content) => readonly NumberedCode[] {
  const known = new Map<string, number>()
  return ({ codes }) => {
    const seen = new Map<string, number>()
    const numbered = codes.map((code) => {
      const key = codeKey(code)
      const times = seen.get(key) ?? 0
      seen.set(key, times + 1)
      const name = `${times} ${key}`
      const id = known.get(name) ?? known.size + 1
      known.set(name, id)
      return { code, id }
    })
    const partners = partnersOf(numbered)
    return numbered.map((one) => ({ ...one, partner: partners.get(one.id) ?? null }))
  }
}

function partnersOf(codes: readonly { readonly code: Code; readonly id: number }[]) {
  const partners = new Map<number, number>()
  const open: { readonly name: string; readonly id: number }[] = []
  for (const { code, id } of codes) {
    if (code.kind !== 'inline' || !code.role) continue
    if (code.role === 'open') {
      open.push({ name: code.id, id })
      continue
    }
    const at = open.findLastIndex(({ name }) => name === code.id)
    const [opener] = at < 0 ? [] : open.splice(at, 1)
    if (opener) partners.set(id, opener.id).set(opener.id, id)
  }
  return partners
}

/** What stands in the file in the place of a code, and a short sign for it. */
export function rawOf(code: Code): { readonly data: string; readonly display: string } {
  switch (code.kind) {
    case 'inline':
      return { data: code.data, display: code.display }
    case 'lineEnd':
      return { data: code.text, display: '↵' }
    case 'object':
      return { data: '\uFFFC', display: '\uFFFC' }
    case 'unit':
    case 'newUnit':
      return { data: '', display: '¶' }
  }
}
