import type { WordLanguage } from './languages'
import { NAMESPACES, XML_HEAD } from './package'

/** The styles of a clean layout: a serif text, headings, list items, and a table's cells. */
export function stylesPart({ element, font }: WordLanguage): string {
  const fonts = `<w:rFonts w:ascii="Georgia" w:hAnsi="Georgia"${font}${font.includes(':cs=') ? '' : COMPLEX_FONT}/>`
  const defaults = `<w:docDefaults><w:rPrDefault><w:rPr>${fonts}${size(23)}${element}</w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="160" w:line="300" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>`
  const styles = [
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>',
    '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style>',
    '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>',
    paragraph('Title', 'Title', '<w:spacing w:after="160"/>', BOLD + size(36)),
    paragraph(
      'Heading1',
      'heading 1',
      '<w:keepNext/><w:spacing w:before="240" w:after="120"/><w:outlineLvl w:val="0"/>',
      BOLD + size(28),
    ),
    paragraph('ListParagraph', 'List Paragraph', '<w:ind w:left="720" w:hanging="360"/>', ''),
    paragraph('Cell', 'Cell', '<w:spacing w:after="0" w:line="264" w:lineRule="auto"/>', size(20)),
    // So much lower than a text beside it that both stand on one line.
    paragraph(
      'Label',
      'Label',
      '<w:spacing w:before="50" w:after="0" w:line="240" w:lineRule="auto"/><w:contextualSpacing/>',
      `${SANS}<w:color w:val="5B5E6B"/>${size(16)}`,
    ),
    paragraph(
      'Footer',
      'footer',
      '<w:spacing w:after="0" w:line="240" w:lineRule="auto"/><w:jc w:val="center"/>',
      `${SANS}<w:color w:val="5B5E6B"/>${size(16)}`,
    ),
    paragraph(
      'CommentText',
      'annotation text',
      '<w:spacing w:after="0" w:line="240" w:lineRule="auto"/>',
      size(20),
    ),
    `<w:style w:type="character" w:styleId="CommentReference"><w:name w:val="annotation reference"/><w:rPr>${size(16)}</w:rPr></w:style>`,
  ]
  return `${XML_HEAD}<w:styles ${NAMESPACES}>${defaults}${styles.join('')}</w:styles>`
}

const COMPLEX_FONT = ' w:cs="Times New Roman"'
const SANS = '<w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:cs="Arial"/>'
const BOLD = '<w:b/><w:bCs/>'

/** In half points. Letters of complex scripts are smaller in fonts of the same size. */
function size(halfPoints: number): string {
  const complex = Math.round(halfPoints * 1.12)
  return `<w:sz w:val="${halfPoints}"/><w:szCs w:val="${complex}"/>`
}

function paragraph(id: string, name: string, layout: string, letters: string): string {
  const properties = letters === '' ? '' : `<w:rPr>${letters}</w:rPr>`
  return `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="Normal"/><w:qFormat/><w:pPr>${layout}</w:pPr>${properties}</w:style>`
}
