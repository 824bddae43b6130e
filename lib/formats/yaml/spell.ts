import { CST } from 'yaml'
import type { Spot } from './read'

/**
 * A value as it stands in the file, in the style of the one that it replaces where that can hold
 * it, else in double quotes.
 */
export function spelled(value: string, raw: string, [, , style, inFlow]: Spot): string {
  if (style === 'literal' || style === 'folded') return block(value, raw, style)
  if (value === '') return style === 'single' ? "''" : '""'
  const isOdd =
    ODD.test(value) || (style === 'plain' && (inFlow ? NO_PLAIN_IN_FLOW : NO_PLAIN).test(value))
  const type =
    isOdd || style === 'double' ? 'QUOTE_DOUBLE' : style === 'single' ? 'QUOTE_SINGLE' : 'PLAIN'
  // As if it were a key: on one line.
  const token = CST.createScalarToken(value, { type, inFlow, indent: 2, implicitKey: true })
  return 'source' in token ? token.source : doubled(value)
}

// Line ends and characters that do not print.
const ODD = /[\0-\x1f\x7f-\x9f\u2028\u2029\ufeff]/
// What would be read as no text, or as a mark of the file.
const NO_PLAIN =
  /^(?:~|null|true|false|y|n|yes|no|on|off|<<|=)$|^[-+]?[\d.]|^\.(?:inf|nan)$|^(?:---|\.\.\.|%)|^[^\p{L}\p{N}]|[\s:]$/iu

// Older readers, PyYAML for one, take a question mark in brackets for the mark of a key, wherever it stands.
const NO_PLAIN_IN_FLOW = new RegExp(`${NO_PLAIN.source}|\\?`, NO_PLAIN.flags)

function doubled(value: string): string {
  return JSON.stringify(value)
}

/** A block keeps its header, its indent and the blank lines at its end. */
function block(value: string, raw: string, style: 'literal' | 'folded'): string {
  const [header = '', newline = '\n'] = /^[^\r\n]*(\r\n|[\r\n])/.exec(raw) ?? []
  const body = raw.slice(header.length)
  const tail = /(?:[ \t]*(?:\r\n|[\r\n]))*[ \t]*$/.exec(body)?.[0] ?? ''
  const indent = /^(?:[ \t]*(?:\r\n|[\r\n]))*( *)/.exec(body)?.[1] ?? ''
  if (!fits(value, style) || (indent === '' && MARK.test(value))) {
    const comment = /[ \t]#[^\r\n]*/.exec(header)?.[0] ?? ''
    return `${doubled(value)}${comment}${tail}`
  }
  const spread = style === 'folded' ? value.replace(/\n+/g, '$&\n') : value
  const lines = spread.split('\n').map((line) => (line === '' ? '' : indent + line))
  // New text does not begin with a space, so that the indent need not be told.
  return header.replace(/^([|>][+-]?)[1-9]/, '$1') + lines.join(newline) + tail
}

const MARK = /^(?:---|\.\.\.|%)/m

function fits(value: string, style: 'literal' | 'folded'): boolean {
  if (value === '' || /^\s|[\0-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ufeff]/.test(value)) return false
  if (/^[ \t]+$/m.test(value)) return false
  return style === 'literal' || !/^[ \t]|[ \t]$/m.test(value)
}
