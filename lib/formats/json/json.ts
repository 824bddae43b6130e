import { plainText } from '@/lib/inline/content'
import { ok, type Result } from '@/lib/model/result'
import type { Content } from '@/lib/model/content'
import type { Edits } from '../format'
import { patched } from '../patch'
import { laidOut } from '../laid-out'
import { changed, respelled } from '../spelling'
import { textFormat, type TextOriginal } from '../text-file'
import { spelledString } from './literal'
import { type JsonSkeleton, readJson } from './read'

/**
 * JSON, with comments and trailing commas too, and ARB. A unit is a string value in which words
 * stand, named by its JSON Pointer; keys, other values and the layout stay as they are.
 */
export const json = textFormat<JsonSkeleton>({
  id: 'json',
  extensions: ['.json', '.jsonc', '.arb'],
  mediaType: 'application/json',
  insertsUnits: false,
  removesUnits: false,
  parse: readJson,
  serialize: rewritten,
  emptyAs: (layout) => ({ ranges: [], layout }),
})

function rewritten(original: TextOriginal<JsonSkeleton>, edits: Edits): Result<string> {
  const { text, units, skeleton } = laidOut(original, edits, readJson)
  const style = styleOf(text)
  const patches = changed(units, skeleton.ranges, edits, (content, { start, end }) => {
    const spelled = spelledString(text.slice(start, end))
    return spelled ? respelled(spelled, content, style) : style(content)
  })
  return ok(patched(text, patches))
}

/** How a file escapes: beside what it must, all that is not ASCII, or slashes. */
function styleOf(text: string): (content: Content) => string {
  const isAscii = /^[\0-\x7f]*$/.test(text) && /\\u(?!00[01])[0-9a-f]{4}/i.test(text)
  const hasSlashes = text.includes('\\/')
  const isUpper = /\\u[0-9a-f]*[A-F]/.test(text)
  return (content) => {
    const escaped = JSON.stringify(plainText(content)).slice(1, -1)
    const slashed = hasSlashes ? escaped.replaceAll('/', '\\/') : escaped
    return isAscii ? slashed.replace(/[^\0-\x7f]/g, (one) => unicode(one, isUpper)) : slashed
  }
}

function unicode(character: string, isUpper: boolean): string {
  const digits = character.charCodeAt(0).toString(16).padStart(4, '0')
  return `\\u${isUpper ? digits.toUpperCase() : digits}`
}
