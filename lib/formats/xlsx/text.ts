import { concatAll, fromText } from '@/lib/inline/content'
import { CODE, type Code, type CodeMeaning, type Content, EMPTY } from '@/lib/model/content'
import { escapeText, notXml } from '../xml/escape'
import { isElement, type XmlElement } from '../xml/nodes'

/** A text of a spreadsheet: a plain one, or one of several runs, where codes stand round each with a look of its own. */
export function richContent(text: string, item: XmlElement): Content {
  const pieces = item.children.filter(isElement).flatMap((child, n): Content[] => {
    if (child.local === 't') return [wordsOf(child)]
    if (child.local !== 'r') return []
    const parts = child.children.filter(isElement)
    const words = parts.filter(({ local }) => local === 't').map(wordsOf)
    const look = parts.find(({ local }) => local === 'rPr')
    if (!look) return words
    const [open, close] = codesOf(text.slice(look.start, look.end), look, String(n + 1))
    return [coded(open), ...words, coded(close)]
  })
  return pieces.length === 1 ? (pieces[0] ?? EMPTY) : concatAll(pieces)
}

function coded(code: Code): Content {
  return { text: CODE, codes: [code] }
}

function codesOf(data: string, look: XmlElement, id: string): [Code, Code] {
  const names = look.children.filter(isElement).map(({ local }) => local)
  const [sign, meaning] = LOOKS.find(([name]) => names.includes(name)) ?? ['font', 'font']
  const about = { kind: 'inline', id, display: sign, means: [meaning] } as const
  return [
    { ...about, data, role: 'open' },
    { ...about, data: '', role: 'close' },
  ]
}

// The most telling first.
const LOOKS: readonly (readonly [string, CodeMeaning])[] = [
  ['b', 'bold'],
  ['i', 'italic'],
  ['u', 'underline'],
  ['strike', 'strike'],
  ['vertAlign', 'superscript'],
  ['color', 'color'],
  ['sz', 'size'],
]

function wordsOf({ children }: XmlElement): Content {
  const raw = children.map((node) => (node.kind === 'text' ? node.text : '')).join('')
  const content = fromText(unescapedText(raw.replace(/\r\n?/g, '\n')))
  return content.ok ? content.value : EMPTY
}

/** `_x000D_` is a character that XML would not keep (ECMA-376, part 1, 22.9.2.19, ST_Xstring). */
function unescapedText(text: string): string {
  return text.replaceAll(ESCAPED, (escape, hex: string) => {
    const character = String.fromCharCode(parseInt(hex, 16))
    return /[\0\ud800-\udfff]/.test(character) ? escape : character
  })
}

const ESCAPED = /_x([\da-fA-F]{4})_/g

/** What stands in `<is>` or `<si>` for a text; `prefix` is that of the sheet's elements, with its colon. */
export function writtenText({ text, codes }: Content, prefix: string): string {
  const runs: { look: string; words: string }[] = [{ look: '', words: '' }]
  for (const [n, words] of text.split(CODE).entries()) {
    const code = codes[n - 1]
    if (code?.kind === 'inline') runs.push({ look: code.data, words: '' })
    const last = runs.at(-1)
    if (last) last.words += plainCode(code) + words
  }
  const filled = runs.filter(({ words }) => words !== '')
  const isPlain = filled.every(({ look }) => look === '')
  if (isPlain) return textElement(filled.map(({ words }) => words).join(''), prefix)
  return filled
    .map(({ look, words }) => `<${prefix}r>${look}${textElement(words, prefix)}</${prefix}r>`)
    .join('')
}

function plainCode(code: Code | undefined): string {
  if (code?.kind === 'lineEnd') return code.text
  return code?.kind === 'object' ? CODE : ''
}

function textElement(words: string, prefix: string): string {
  const space = /^\s|\s$|[\r\n\t]|\s\s/.test(words) ? ' xml:space="preserve"' : ''
  return `<${prefix}t${space}>${escapeText(escapedText(words))}</${prefix}t>`
}

function escapedText(text: string): string {
  const safe = text.replaceAll(/_(?=x[\da-fA-F]{4}_)/g, '_x005F_')
  if (!safe.includes('\r') && notXml(safe) === null) return safe
  return safe.replaceAll(/[\x01-\x08\x0b-\x1f\ufffe\uffff]/g, (character) => {
    const hex = character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')
    return `_x${hex}_`
  })
}
