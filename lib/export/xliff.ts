import { notXml } from '@/lib/formats/xml/escape'
import { equal } from '@/lib/inline/content'
import { CODE, type Code, type Content } from '@/lib/model/content'
import { PRODUCT, VERSION } from '@/lib/model/product'
import type { Status } from '@/lib/model/review'
import { codeNumbers, type NumberedCode, rawOf } from './code-ids'
import type { ReviewSegment, ReviewSnapshot } from './review-snapshot'
import { escaped, escapedText } from './xml'

/**
 * The review as XLIFF 2.1, a unit for each segment: states as `review-model` has them, comments as
 * notes, and earlier texts in the change tracking module. What XML cannot hold is written as `cp`.
 */
export function xliff(snapshot: ReviewSnapshot): string {
  const { title, sourceLang, targetLang } = snapshot
  const units = snapshot.segments.map(unitOf)
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<xliff version="2.1" xmlns="urn:oasis:names:tc:xliff:document:2.0" xmlns:ctr="urn:oasis:names:tc:xliff:changetracking:2.0" srcLang="${escaped(sourceLang)}" trgLang="${escaped(targetLang)}">`,
    `  <file id="f1" original="${escaped(title)}">`,
    `    <notes><note id="n0" category="tool">${PRODUCT} ${VERSION}</note></notes>`,
    ...units,
    ...['  </file>', '</xliff>', ''],
  ].join('\n')
}

function unitOf(segment: ReviewSegment): string {
  const { number, source, text, status } = segment
  const numbers = codeNumbers()
  const [sourceCodes, targetCodes] = [numbers(source), numbers(text)]
  const data = dataOf([...sourceCodes, ...targetCodes])
  const hasTarget = text.text !== '' || status !== 'initial'
  const target = hasTarget
    ? `<target xml:space="preserve">${inlineOf(text, targetCodes)}</target>`
    : ''
  return [
    `    <unit id="u${number}" name="${escaped(segment.id)}">`,
    ...changeTrack(segment),
    ...notesOf(segment),
    ...(data === '' ? [] : [`      <originalData>${data}</originalData>`]),
    `      <segment id="s1" ${stateOf(status, hasTarget)}>`,
    `        <source xml:space="preserve">${inlineOf(source, sourceCodes)}</source>`,
    ...(target === '' ? [] : [`        ${target}`]),
    ...['      </segment>', '    </unit>'],
  ].join('\n')
}

function stateOf(status: Status, hasTarget: boolean): string {
  if (status === 'approved') return 'state="reviewed"'
  if (status === 'final') return 'state="final"'
  if (status === 'initial') return hasTarget ? 'state="translated"' : 'state="initial"'
  return `state="translated" subState="interlinear:${status}"`
}

/** What the file said of it, and comments with who said them, since notes have no author. */
function notesOf({ comments, notes: own = [] }: ReviewSegment): string[] {
  if (comments.length + own.length === 0) return []
  const kept = own.map((text, n) => `<note id="f${n + 1}">${escapedText(text)}</note>`)
  const notes = comments.map(({ author, at, text, isResolved }, n) => {
    const category = isResolved ? 'resolved' : 'comment'
    const said = escapedText(`${author}, ${at.slice(0, 16).replace('T', ' ')}: ${text}`)
    return `<note id="n${n + 1}" appliesTo="target" category="${category}">${said}</note>`
  })
  return [`      <notes>${[...kept, ...notes].join('')}</notes>`]
}

/** What the target was before, the newest first, as text alone. */
function changeTrack({ history, text }: ReviewSegment): string[] {
  const earlier = history.filter((one, n) => n < history.length - 1 || !equal(one.text, text))
  if (earlier.length === 0) return []
  const revisions = earlier.toReversed().map(({ number, text: old, by }) => {
    const who = by ? ` author="${escaped(by.author)}" datetime="${escaped(by.at)}"` : ''
    const shown = escapedText(old.text.replaceAll(CODE, ''))
    return `<ctr:revision${who} version="${number}"><ctr:item property="content">${shown}</ctr:item></ctr:revision>`
  })
  return [
    `      <ctr:changeTrack><ctr:revisions appliesTo="target" ref="s1">${revisions.join('')}</ctr:revisions></ctr:changeTrack>`,
  ]
}

function dataOf(codes: readonly NumberedCode[]): string {
  const byId = new Map(codes.map((one) => [one.id, one.code]))
  return [...byId]
    .map(([id, code]) => ({ id, ...rawOf(code) }))
    .filter(({ data }) => data !== '')
    .map(({ id, data }) => `<data id="d${id}" xml:space="preserve">${withCp(data)}</data>`)
    .join('')
}

function inlineOf({ text }: Content, codes: readonly NumberedCode[]): string {
  let n = 0
  return text
    .split(/(\uFFFC)/)
    .map((part) => {
      const code = part === CODE ? codes[n++] : undefined
      return code ? codeOf(code) : withCp(part)
    })
    .join('')
}

/** A pair is `sc` and `ec`, because pairs may overlap; a half without its other is isolated. */
function codeOf({ code, id, partner }: NumberedCode): string {
  const { data, display } = rawOf(code)
  const ref = data === '' ? '' : ` dataRef="d${id}"`
  const about = `${ref} disp="${escaped(display)}"${typeOf(code)}`
  if (code.kind !== 'inline' || !code.role) return `<ph id="c${id}"${about}/>`
  if (code.role === 'open')
    return `<sc id="c${id}"${partner === null ? ' isolated="yes"' : ''}${about}/>`
  return partner === null
    ? `<ec id="c${id}" isolated="yes"${about}/>`
    : `<ec startRef="c${partner}"${about}/>`
}

function typeOf(code: Code): string {
  if (code.kind === 'lineEnd') return ' type="fmt" subType="xlf:lb"'
  const means = code.kind === 'inline' ? (code.means ?? []) : []
  const known = SUBTYPES.find(([meaning]) => means.some((one) => one === meaning))
  return known ? ` type="${known[1]}" subType="xlf:${known[2]}"` : ''
}

const SUBTYPES = [
  ['lineBreak', 'fmt', 'lb'],
  ['pageBreak', 'fmt', 'pb'],
  ['bold', 'fmt', 'b'],
  ['italic', 'fmt', 'i'],
  ['underline', 'fmt', 'u'],
  ['placeholder', 'ui', 'var'],
] as const

/** Text of a source, target or data, where XLIFF has an element for what XML cannot hold. */
function withCp(text: string): string {
  if (notXml(text) === null) return escapedText(text)
  return Array.from(text, (one) => {
    const hex = (one.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')
    return notXml(one) === null ? escapedText(one) : `<cp hex="${hex}"/>`
  }).join('')
}
