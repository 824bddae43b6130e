/**
 * The name of an exported file: the imported target's, marked as reviewed, so that saving it beside
 * the imported one overwrites nothing. `usual` is for a name without an extension.
 */
export function exportName(imported: string, usual = '.txt'): string {
  const name = safeName(imported)
  const dot = name.lastIndexOf('.')
  const [stem, extension] = dot > 0 ? [name.slice(0, dot), name.slice(dot)] : [name, usual]
  return `${stem}.reviewed${extension}`
}

/**
 * A file name that every system can hold and nothing can be hidden in: no folders, no control or
 * direction characters, no characters that Windows refuses, at most 120 code points.
 */
export function safeName(name: string): string {
  const last = name.split(/[\\/]/).pop() ?? ''
  const clean = last
    .replace(UNSAFE, '_')
    .replace(/^[.\s]+|[.\s]+$/g, '')
    .normalize('NFC')
  const characters = Array.from(clean)
  const short = [
    ...characters.slice(0, HEAD),
    ...characters.slice(Math.max(HEAD, characters.length - TAIL)),
  ]
  return short.length > 0 ? short.join('') : 'target.txt'
}

const HEAD = 100
const TAIL = 20

const UNSAFE = /[\p{Cc}\p{Cs}\p{Bidi_Control}<>:"|?*]/gu
