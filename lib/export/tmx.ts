import { STATUS_PROPERTY } from '@/lib/formats/tmx/read'
import { CODE, type Content } from '@/lib/model/content'
import { PRODUCT, VERSION } from '@/lib/model/product'
import { ok, type Result } from '@/lib/model/result'
import { isSettled } from '@/lib/review/permissions'
import { codeNumbers, type NumberedCode, rawOf } from './code-ids'
import type { ReviewSegment, ReviewSnapshot } from './review-snapshot'
import { escaped, escapedText, holdableInXml } from './xml'

/**
 * The approved segments with both texts, as TMX 1.4, or all that have both, with their statuses in a
 * property of our own. Fails with `export.notXml`.
 */
export function tmx(
  snapshot: ReviewSnapshot,
  takes: 'approved' | 'all' = 'approved',
): Result<string> {
  const isTaken = ({ status }: ReviewSegment) => takes === 'all' || isSettled(status)
  const taken = snapshot.segments.filter(
    (one) => isTaken(one) && one.source.text !== '' && one.text.text !== '',
  )
  const holdable = holdableInXml({ ...snapshot, segments: taken })
  if (!holdable.ok) return holdable
  const header = `<header creationtool="${PRODUCT}" creationtoolversion="${VERSION}" segtype="sentence" o-tmf="${PRODUCT}" adminlang="en" srclang="${escaped(snapshot.sourceLang)}" datatype="PlainText" creationdate="${tmxDate(snapshot.asOf)}"/>`
  const units = taken.map((segment) => unitOf(segment, snapshot, takes === 'all'))
  const lines = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    ...['<tmx version="1.4">', `  ${header}`, '  <body>'],
    ...[...units, '  </body>', '</tmx>', ''],
  ]
  return ok(lines.join('\n'))
}

function unitOf(
  segment: ReviewSegment,
  { sourceLang, targetLang, title }: ReviewSnapshot,
  saysStatus: boolean,
): string {
  const { id, source, text, status, changedBy, approvedBy, notes = [] } = segment
  const numbers = codeNumbers()
  const by = changedBy ?? approvedBy
  const changed = by ? ` changedate="${tmxDate(by.at)}" changeid="${escaped(by.author)}"` : ''
  return [
    `    <tu tuid="${escaped(id)}"${changed}>`,
    `      <prop type="document">${escapedText(title)}</prop>`,
    ...(saysStatus && status !== 'initial'
      ? [`      <prop type="${STATUS_PROPERTY}">${status}</prop>`]
      : []),
    ...notes.map((note) => `      <note>${escapedText(note)}</note>`),
    ...[variant(sourceLang, source, numbers(source)), variant(targetLang, text, numbers(text))],
    '    </tu>',
  ].join('\n')
}

function variant(lang: string, content: Content, codes: readonly NumberedCode[]): string {
  return `      <tuv xml:lang="${escaped(lang)}"><seg>${segOf(content, codes)}</seg></tuv>`
}

function segOf({ text }: Content, codes: readonly NumberedCode[]): string {
  let n = 0
  return text
    .split(/(\uFFFC)/)
    .map((part) => {
      const code = part === CODE ? codes[n++] : undefined
      return code ? codeOf(code) : escapedText(part)
    })
    .join('')
}

/** What belongs together is a pair; a half without its other is an isolated one. */
function codeOf({ code, id, partner }: NumberedCode): string {
  if (code.kind === 'lineEnd') return '\n'
  if (code.kind === 'object') return CODE
  const { data, display } = rawOf(code)
  if (code.kind !== 'inline') return ''
  const raw = escapedText(data)
  const type = escaped(display)
  if (!code.role) return `<ph x="${id}" type="${type}">${raw}</ph>`
  const isOpen = code.role === 'open'
  if (partner === null)
    return `<it pos="${isOpen ? 'begin' : 'end'}" x="${id}" type="${type}">${raw}</it>`
  return isOpen
    ? `<bpt i="${id}" x="${id}" type="${type}">${raw}</bpt>`
    : `<ept i="${partner}">${raw}</ept>`
}

/** `20260102T101112Z` */
function tmxDate(at: string): string {
  return `${at.slice(0, 19).replace(/[-:]/g, '')}Z`
}
