import type { Decoding } from '@/lib/model/file'

/** Which line ends a text uses. */
export function newlineOf(text: string): Decoding['newline'] {
  // Most texts have one kind, and large ones many line ends.
  if (!text.includes('\r')) return text.includes('\n') ? 'lf' : 'none'
  const kinds = new Set(text.match(/\r\n|\r|\n/g))
  if (kinds.size > 1) return 'mixed'
  const [kind] = kinds
  return kind === undefined ? 'none' : (NAMES[kind] ?? 'none')
}

const NAMES: Readonly<Record<string, Decoding['newline']>> = {
  '\r\n': 'crlf',
  '\n': 'lf',
  '\r': 'cr',
}
