import type { Hunk } from '@/lib/diff/hunks'
import { directionOf } from '@/lib/text/direction'

export interface Compared {
  readonly a: string
  readonly b: string
  readonly hunks: readonly Hunk[]
}

/** The new text with `[-old words-]` and `{+new words+}` in it, as wdiff writes them. */
export function asText(texts: Compared): string {
  const marked = pieces(texts).map(({ same, removed, added }) => {
    const out = removed === '' ? '' : `[-${removed}-]`
    return `${same}${out}${added === '' ? '' : `{+${added}+}`}`
  })
  const text = marked.join('')
  return text.endsWith('\n') ? text : `${text}\n`
}

/** A page of its own, which loads nothing. */
export function asHtml(texts: Compared, lang: string): string {
  const marked = pieces(texts).map(({ same, removed, added }) => {
    const out = removed === '' ? '' : `<del>${escaped(removed)}</del>`
    return `${escaped(same)}${out}${added === '' ? '' : `<ins>${escaped(added)}</ins>`}`
  })
  return `<!doctype html>
<html lang="${escaped(lang)}" dir="${directionOf(lang)}">
<meta charset="utf-8">
<title>diff</title>
<style>
body { max-width: 45rem; margin: 2rem auto; padding: 0 1rem; font: 1.1rem/1.6 serif; white-space: pre-wrap }
del { color: #8a1c1c; background: #fbe9e7 }
ins { color: #14532d; background: #e6f4ea; text-decoration: none }
</style>
<body>${marked.join('')}</body>
</html>
`
}

interface Piece {
  readonly same: string
  readonly removed: string
  readonly added: string
}

/** What is the same before each hunk, and the hunk; what is the same at the end comes last. */
function pieces({ a, b, hunks }: Compared): Piece[] {
  const found = hunks.map(({ fromA, toA, fromB, toB }, n) => ({
    same: b.slice(hunks[n - 1]?.toB ?? 0, fromB),
    removed: a.slice(fromA, toA),
    added: b.slice(fromB, toB),
  }))
  return [...found, { same: b.slice(hunks.at(-1)?.toB ?? 0), removed: '', added: '' }]
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}
