import { escapeAttribute, escapeText, notXml } from '@/lib/formats/xml/escape'
import { readableText } from '@/lib/inline/content'
import { fail, ok, type Result } from '@/lib/model/result'
import type { ReviewSnapshot } from './review-snapshot'

/** Text for XML or HTML, in an element or in an attribute. What XML cannot hold is shown as U+FFFD. */
export function escaped(text: string): string {
  return escapeAttribute(holdable(text)).replaceAll('&#10;', '\n').replaceAll('&apos;', '&#39;')
}

/** Text between two tags. */
export function escapedText(text: string): string {
  return escapeText(holdable(text))
}

/** The text with U+FFFD for what XML cannot hold. */
export function holdable(text: string): string {
  return notXml(text) === null ? text : text.replace(NOT_XML, '\ufffd')
}

const NOT_XML = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|\p{Cs}/gu

/**
 * Refuses a review with characters that XML has no form for: `export.notXml` names the segment and the
 * character. Names and comments are not the text under review: there such a character is replaced.
 */
export function holdableInXml(snapshot: ReviewSnapshot): Result<true> {
  for (const { number, source, machine, text } of snapshot.segments)
    for (const content of [text, machine, source]) {
      const shown = readableText(content)
      const at = notXml(shown)
      if (at !== null) return fail('export.notXml', { number, character: nameOf(shown, at) })
    }
  return ok(true)
}

function nameOf(text: string, at: number): string {
  const hex = (text.codePointAt(at) ?? 0).toString(16).toUpperCase()
  return `U+${hex.padStart(4, '0')}`
}
