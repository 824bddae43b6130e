import { plainText } from '@/lib/inline/content'
import type { Code, Content } from '@/lib/model/content'
import { CODE } from '@/lib/model/content'
import type { Spot } from './read'

/**
 * How new text is written, so that it never becomes markup. `whole` is the text of the unit, of which
 * what is written may be the middle.
 */
export function spelling(whole: Content, place: Spot['in']): (content: Content) => string {
  return (content) => {
    let n = 0
    const pieces = content.text.split(/(\uFFFC)/)
    return pieces
      .map((piece, at) => {
        const code = content.codes[n]
        if (piece === CODE) {
          n += 1
          return code ? plainText({ text: CODE, codes: [code] }) : ''
        }
        const beforeLink = code ? isLink(code) : hasMarkBeforeLink(whole)
        return escaped(piece, { followsCode: pieces[at - 1] === CODE, beforeLink, place })
      })
      .join('')
  }
}

/** With an exclamation mark before it, a link is a picture. */
function isLink(code: Code): boolean {
  return code.kind === 'inline' && code.data.startsWith('[')
}

function hasMarkBeforeLink({ text, codes }: Content): boolean {
  return Array.from(text.matchAll(/\uFFFC/g)).some(({ index }, n) => {
    const code = codes[n]
    return text[index - 1] === '!' && code !== undefined && isLink(code)
  })
}

interface Around {
  readonly followsCode: boolean
  readonly beforeLink: boolean
  readonly place: Spot['in']
}

function escaped(text: string, { followsCode, beforeLink, place }: Around): string {
  const safe = text
    .replace(/\\(?=[!-/:-@[-`{-~]|$)/g, '\\\\')
    .replace(/[`*[\]<~]/g, '\\$&')
    .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\_')
    .replace(/&(?=[#a-z0-9]|$)/gi, '\\&')
    .replace(/!$/, beforeLink ? '\\!' : '!')
  const celled = place === 'cell' ? safe.replaceAll('|', '\\|') : safe
  return followsCode ? celled.replace(/^[(:]/, '\\$&') : celled
}

/** A text that was put together: what would begin a block at the start of a line, or end a heading, is escaped. */
export function settled(written: string, place: Spot['in']): string {
  if (place === 'cell') return written
  const lines = written.split(/((?:\r\n|[\r\n])[ \t>]*)/)
  const safe = lines.map((line, n) => (n % 2 === 1 ? line : lineStartSafe(line, n === 0))).join('')
  return place === 'heading' ? safe.replace(/(^|[ \t])(#+)(?=[ \t]*$)/, '$1\\$2') : safe
}

function lineStartSafe(line: string, isFirst: boolean): string {
  const indent = /^[ \t]*/.exec(line)?.[0] ?? ''
  const words = line.slice(indent.length)
  const number = /^\d{1,9}(?=[.)](?:[ \t]|$))/.exec(words)?.[0]
  const lead = isFirst ? indentSafe(indent) : indent
  if (number !== undefined) return `${lead}${number}\\${words.slice(number.length)}`
  return lead + (BLOCK_START.test(words) ? `\\${words}` : words)
}

/** Four columns of white space before a text would make code of it. */
function indentSafe(indent: string): string {
  if (!/^(?: {4}| {0,3}\t)/.test(indent)) return indent
  return `${indent.startsWith(' ') ? '&#32;' : '&#9;'}${indent.slice(1)}`
}

const BLOCK_START = /^(?:#{1,6}(?:[ \t]|$)|>|[-+](?:[ \t]|$)|--|\+\+\+|=+[ \t]*$|[-:|][-:| \t]*$)/
