import type { Code, Content } from '@/lib/model/content'

/**
 * The same content without a hold on the part that it was read from: engines keep all of a text in
 * memory while a piece of it is used, and a part is ten times its words. Codes that are equal become
 * one object, as most are in a book: `known` holds those that were met.
 */
export function ownContent({ text, codes }: Content, known: Map<string, Code>): Content {
  // With codes in it, it was put together of several pieces and is a text of its own.
  if (codes.length === 0) return { text: ownText(text), codes }
  return { text, codes: codes.map((code) => ownCode(code, known)) }
}

function ownText(text: string): string {
  return [text.slice(0, 1), text.slice(1)].join('')
}

function ownCode(code: Code, known: Map<string, Code>): Code {
  if (code.kind !== 'inline') return code
  const { id, data, display, role, means = [] } = code
  // What XML cannot hold parts them.
  const key = [id, role, display, ...means, data].join('\0')
  const before = known.get(key)
  if (before) return before
  const own = { ...code, data: ownText(data) }
  known.set(key, own)
  return own
}
