import type { Found, SegmentCheck } from './check'
import type { View } from './view'

type Kind = 'missing' | 'unanswered'

/**
 * A Spanish question or exclamation opens with ¿ or ¡. Where the sentence has a comma, a colon or a quotation
 * the question may begin in its midst, so that a person decides.
 */
export const spanishOpeners: SegmentCheck<Kind> = {
  id: 'spanish-openers',
  tier: 2,
  languages: ['es', 'ast'],
  kinds: {
    missing: { mqm: 'locale-convention/typography', severity: 'warning' },
    unanswered: { mqm: 'fluency/punctuation', severity: 'warning' },
  },
  examples: [
    { targetLang: 'es', wrong: 'Cuándo abre el puerto?', right: '¿Cuándo abre el puerto?' },
    { targetLang: 'es', wrong: 'Es tarde. Qué pena!', right: 'Es tarde. ¡Qué pena!' },
  ],
  run(view) {
    if (!/[?!¿¡]/.test(view.target)) return []
    return [...missingIn(view), ...unansweredIn(view)]
  },
}

const OPENERS: Readonly<Record<string, string>> = { '?': '¿', '!': '¡' }
// A sentence and the mark that ends it; a full stop between letters or digits ends none.
const SENTENCE = /(?:[^?!.…\n]|[.](?=\p{L}|\p{N}))+[?!]+/gu

function missingIn(view: View): Found<Kind>[] {
  const { text, start } = view.targetParagraph()
  return Array.from(text.matchAll(SENTENCE), ({ index, 0: all }): Found<Kind>[] => {
    const mark = all.at(-1) ?? ''
    const before = text.slice(Math.max(0, index - LONGEST), index)
    const opener = OPENERS[mark] ?? ''
    if (/[¿¡]/.test(all) || isOpenBefore(before) || isName(all, view)) return []
    const lead = /^[\s"“”«»'‘’)(—–-]*/u.exec(all)?.[0].length ?? 0
    const at = index + lead - start
    const end = index + all.length - start
    if (at < 0 || end > view.target.length || end - at < 2) return []
    const shown = { start: at, end: end - at <= 40 ? end : at + firstWords(view.target.slice(at)) }
    const safe = !/[,:;"“«(—–]/u.test(all.slice(lead))
    const fixes = [{ start: at, end: at, text: opener, safe }]
    return [{ kind: 'missing', target: shown, args: { found: mark, expected: opener }, fixes }]
  }).flat()
}

const LONGEST = 300

/** `¿Viene el Sr. Paz?`, `¡Ay, no…! grita?`: the opener stands before what was taken for an end. */
function isOpenBefore(before: string): boolean {
  return (
    Math.max(before.lastIndexOf('¿'), before.lastIndexOf('¡')) >
    Math.max(before.lastIndexOf('?'), before.lastIndexOf('!'))
  )
}

/** `Yahoo!`, or `(!)` and `(?)` of a writer in doubt. */
function isName(sentence: string, { source }: View): boolean {
  const word = /\S{1,20}$/u.exec(sentence)?.[0] ?? ''
  return /^\p{Lu}\p{L}+!$/u.test(word) ? source.includes(word) : /[(\s][?!]+$/u.test(sentence)
}

function firstWords(text: string): number {
  return /^\S+(?:\s\S+)?/u.exec(text.slice(0, 40))?.[0].length ?? 1
}

/** An opener whose paragraph has no closing mark after it. */
function unansweredIn(view: View): Found<Kind>[] {
  const { text, start } = view.targetParagraph()
  return Array.from(view.target.matchAll(/[¿¡]/g), ({ index, 0: opener }): Found<Kind>[] => {
    if (/[?!]/.test(text.slice(start + index))) return []
    const expected = opener === '¿' ? '?' : '!'
    const word = /^\p{L}{0,20}/u.exec(view.target.slice(index + 1))?.[0].length ?? 0
    const target = { start: index, end: index + 1 + word }
    return [{ kind: 'unanswered', target, args: { found: opener, expected } }]
  }).flat()
}
