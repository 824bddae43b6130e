import type { ZipPart } from '@/lib/formats/zip/write'
import { readableText } from '@/lib/inline/content'
import { ok, type Result } from '@/lib/model/result'
import { beginsRightToLeft } from '@/lib/text/direction'
import type { ReviewSegment, ReviewSnapshot } from '../review-snapshot'
import type { Say } from '../say'
import { type Shown, shownChanges } from '../shown-changes'
import { escapedText, holdableInXml } from '../xml'
import { type WordLanguage, wordLanguage } from './languages'
import { FOOTER_REFERENCE, wordParts } from './package'

/**
 * Both texts side by side as a document of Word, with the changes of the target marked by line and
 * colour: a table to read, not one of tracked changes. Fails with `export.notXml`.
 */
export function tableDocx(snapshot: ReviewSnapshot, say: Say): Result<readonly ZipPart[]> {
  const holdable = holdableInXml(snapshot)
  if (!holdable.ok) return holdable
  const { title, sourceLang, targetLang, asOf: createdAt, segments } = snapshot
  const [source, target] = [wordLanguage(sourceLang), wordLanguage(targetLang)]
  const head = [
    say.words('column.number'),
    ...[say.language(sourceLang), say.language(targetLang)],
    ...[say.words('column.status'), say.words('column.comments')],
  ]
  const languages = [null, source, target]
  const labels = head.map((text, n) => {
    const end = languages[n]?.isRightToLeft ? END : ''
    return cell(WIDTHS[n], paragraph('Label', run(text, '<w:b/>'), end))
  })
  const rows = [
    `<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>${labels.join('')}</w:tr>`,
    ...segments.map((segment) => rowOf(segment, { source, target }, say)),
  ]
  const grid = WIDTHS.map((width) => `<w:gridCol w:w="${width}"/>`).join('')
  const table = `<w:tbl><w:tblPr>${say.direction === 'rtl' ? '<w:bidiVisual/>' : ''}<w:tblW w:w="${TABLE}" w:type="dxa"/>${BORDERS}<w:tblLayout w:type="fixed"/>${MARGINS}</w:tblPr><w:tblGrid>${grid}</w:tblGrid>${rows.join('')}</w:tbl>`
  const name = said('Title', title)
  const body = `${name}${table}${paragraph('Label', '')}${LANDSCAPE}`
  return ok(wordParts({ title, lang: targetLang, createdAt, body, comments: null }))
}

interface Languages {
  readonly source: WordLanguage
  readonly target: WordLanguage
}

function rowOf(segment: ReviewSegment, { source, target }: Languages, say: Say): string {
  const { number, status, changedBy, comments } = segment
  const text = (language: WordLanguage, runs: string) =>
    paragraph('Cell', runs, language.isRightToLeft ? BIDI : '')
  const state = [
    paragraph('Label', run(say.status(status), '<w:b/>')),
    ...(changedBy
      ? [said('Label', changedBy.author), paragraph('Label', run(say.time(changedBy.at), ''))]
      : []),
  ]
  const remarks = comments.flatMap((one) => [
    paragraph('Label', run(one.author, '<w:b/>')),
    said('Label', one.text),
  ])
  const cells = [
    paragraph('Label', run(say.number(number), '')),
    text(source, run(readableText(segment.source), '', source)),
    text(
      target,
      shownChanges(segment)
        .map((one) => changedRun(one, target))
        .join(''),
    ),
    state.join(''),
    remarks.length === 0 ? paragraph('Label', '') : remarks.join(''),
  ]
  const all = cells.map((content, n) => cell(WIDTHS[n], content))
  return `<w:tr><w:trPr><w:cantSplit/></w:trPr>${all.join('')}</w:tr>`
}

function changedRun({ deed, text }: Shown, language: WordLanguage): string {
  if (deed === 'keep') return run(text, '', language)
  return deed === 'insert'
    ? run(text, '<w:color w:val="0B5563"/><w:u w:val="single"/>', language)
    : run(text, '<w:strike/><w:color w:val="9A3B12"/>', language)
}

function run(text: string, properties: string, language: WordLanguage | null = null): string {
  const rtl = language?.isRightToLeft ? '<w:rtl/>' : ''
  const fonts = language?.font ? `<w:rFonts${language.font}/>` : ''
  const all = fonts + properties + rtl + (language?.element ?? '')
  const lines = text.split(/\r\n|[\r\n\u2028\u2029]/)
  const texts = lines.map((line) => `<w:t xml:space="preserve">${escapedText(line)}</w:t>`)
  return `<w:r>${all === '' ? '' : `<w:rPr>${all}</w:rPr>`}${texts.join('<w:br/>')}</w:r>`
}

function paragraph(style: string, runs: string, layout = ''): string {
  return `<w:p><w:pPr><w:pStyle w:val="${style}"/>${layout}</w:pPr>${runs}</w:p>`
}

/** What a person wrote in a language that is not known: it runs as it begins. */
function said(style: string, text: string): string {
  const isRightToLeft = beginsRightToLeft(text)
  return paragraph(style, run(text, isRightToLeft ? '<w:rtl/>' : ''), isRightToLeft ? BIDI : '')
}

const BIDI = '<w:bidi/>'
const END = '<w:jc w:val="right"/>'

function cell(width = 0, content: string): string {
  return `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/></w:tcPr>${content}</w:tc>`
}

// Twentieths of a point: A4 on its side, 15 mm of margin.
const WIDTHS = [620, 4850, 4850, 2100, 2700] as const
const TABLE = WIDTHS.reduce((sum, width) => sum + width, 0)
const LANDSCAPE = `<w:sectPr>${FOOTER_REFERENCE}<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/><w:pgMar w:top="850" w:right="850" w:bottom="850" w:left="850" w:header="400" w:footer="400" w:gutter="0"/></w:sectPr>`
const BORDERS = `<w:tblBorders>${['top', 'bottom', 'insideH']
  .map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="C9C8C4"/>`)
  .join('')}</w:tblBorders>`
const MARGINS =
  '<w:tblCellMar><w:top w:w="70" w:type="dxa"/><w:left w:w="80" w:type="dxa"/><w:bottom w:w="70" w:type="dxa"/><w:right w:w="80" w:type="dxa"/></w:tblCellMar>'
