import type { ZipPart } from '@/lib/formats/zip/write'
import { PRODUCT, VERSION } from '@/lib/model/product'
import { escapedText } from '../xml'
import { type WordLanguage, wordLanguage } from './languages'
import { wordDate } from './runs'
import { stylesPart } from './styles'

export const XML_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

/** Declared on the root of every part. */
export const NAMESPACES = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"',
  'xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml"',
  'mc:Ignorable="w14 w15"',
].join(' ')

/** A document of Word before it is put together. */
export interface WordDocument {
  readonly title: string
  readonly lang: string
  /** Of whoever reads its labels, where that is another than the text's. */
  readonly createdAt: string
  /** Paragraphs and tables, and the section's properties. */
  readonly body: string
  /** Comments and their threads; null where there are none. */
  readonly comments: { readonly list: string; readonly threads: string } | null
}

/** The parts of a document of Word, in their order. */
export function wordParts(document: WordDocument): readonly ZipPart[] {
  const { body, comments, lang } = document
  const parts: (ZipPart | null)[] = [
    { name: '[Content_Types].xml', content: contentTypes(comments !== null) },
    { name: '_rels/.rels', content: PACKAGE_RELATIONS },
    { name: 'docProps/core.xml', content: coreProperties(document) },
    { name: 'docProps/app.xml', content: APP_PROPERTIES },
    {
      name: 'word/document.xml',
      content: `${XML_HEAD}<w:document ${NAMESPACES}><w:body>${body}</w:body></w:document>`,
    },
    { name: 'word/_rels/document.xml.rels', content: documentRelations(comments !== null) },
    { name: 'word/styles.xml', content: stylesPart(wordLanguage(lang)) },
    { name: 'word/settings.xml', content: settings(wordLanguage(lang)) },
    { name: 'word/numbering.xml', content: NUMBERING },
    { name: 'word/footer1.xml', content: FOOTER },
    comments && { name: 'word/comments.xml', content: comments.list },
    comments && { name: 'word/commentsExtended.xml', content: comments.threads },
  ]
  return parts.filter((part) => part !== null)
}

const MAIN = 'application/vnd.openxmlformats-officedocument.wordprocessingml'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships'

function contentTypes(hasComments: boolean): string {
  const parts = [
    ['/word/document.xml', `${MAIN}.document.main+xml`],
    ['/word/styles.xml', `${MAIN}.styles+xml`],
    ['/word/settings.xml', `${MAIN}.settings+xml`],
    ['/word/numbering.xml', `${MAIN}.numbering+xml`],
    ['/word/footer1.xml', `${MAIN}.footer+xml`],
    ['/docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'],
    ['/docProps/app.xml', 'application/vnd.openxmlformats-officedocument.extended-properties+xml'],
    ...(hasComments
      ? [
          ['/word/comments.xml', `${MAIN}.comments+xml`],
          ['/word/commentsExtended.xml', `${MAIN}.commentsExtended+xml`],
        ]
      : []),
  ]
  const overrides = parts.map(
    ([name = '', type = '']) => `<Override PartName="${name}" ContentType="${type}"/>`,
  )
  const defaults =
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>'
  return `${XML_HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">${defaults}${overrides.join('')}</Types>`
}

const PACKAGE_RELATIONS = relations([
  [`${OFFICE}/officeDocument`, 'word/document.xml'],
  [
    'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties',
    'docProps/core.xml',
  ],
  [`${OFFICE}/extended-properties`, 'docProps/app.xml'],
])

function documentRelations(hasComments: boolean): string {
  return relations([
    [`${OFFICE}/styles`, 'styles.xml'],
    [`${OFFICE}/settings`, 'settings.xml'],
    [`${OFFICE}/numbering`, 'numbering.xml'],
    [`${OFFICE}/footer`, 'footer1.xml'],
    ...(hasComments
      ? ([
          [`${OFFICE}/comments`, 'comments.xml'],
          [
            'http://schemas.microsoft.com/office/2011/relationships/commentsExtended',
            'commentsExtended.xml',
          ],
        ] as const)
      : []),
  ])
}

function relations(list: readonly (readonly [type: string, target: string])[]): string {
  const rows = list.map(
    ([type, target], n) => `<Relationship Id="rId${n + 1}" Type="${type}" Target="${target}"/>`,
  )
  return `${XML_HEAD}<Relationships xmlns="${RELATIONS}">${rows.join('')}</Relationships>`
}

function coreProperties({ title, lang, createdAt }: WordDocument): string {
  const time = `xsi:type="dcterms:W3CDTF">${wordDate(createdAt)}`
  return `${XML_HEAD}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${escapedText(title)}</dc:title><dc:creator>${PRODUCT}</dc:creator><dc:language>${escapedText(lang)}</dc:language><dcterms:created ${time}</dcterms:created><dcterms:modified ${time}</dcterms:modified></cp:coreProperties>`
}

const APP_PROPERTIES = `${XML_HEAD}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>${PRODUCT} ${VERSION}</Application></Properties>`

function settings({ element }: WordLanguage): string {
  const themeFontLang = element.replace('<w:lang ', '<w:themeFontLang ')
  return `${XML_HEAD}<w:settings ${NAMESPACES}><w:zoom w:percent="100"/><w:defaultTabStop w:val="708"/><w:characterSpacingControl w:val="doNotCompress"/><w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>${themeFontLang}</w:settings>`
}

const FOOTER = `${XML_HEAD}<w:ftr ${NAMESPACES}><w:p><w:pPr><w:pStyle w:val="Footer"/></w:pPr><w:fldSimple w:instr=" PAGE "><w:r><w:t>1</w:t></w:r></w:fldSimple></w:p></w:ftr>`

/** The page's number below; the first thing in the properties of a section. */
export const FOOTER_REFERENCE = '<w:footerReference w:type="default" r:id="rId4"/>'

const NUMBERING = `${XML_HEAD}<w:numbering ${NAMESPACES}><w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="hybridMultilevel"/><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="•"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="720" w:hanging="360"/></w:pPr></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`
