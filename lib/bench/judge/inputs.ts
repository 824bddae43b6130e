import { FIXTURES } from '@/lib/formats/fixtures/docx/fixtures'
import { docxOf, p, r, style, table } from '@/lib/formats/fixtures/docx/build'
import { workbookOf } from '@/lib/formats/fixtures/xlsx/build'
import type { IncomingFile } from '@/lib/workers/read-side'

/** What is imported to be judged: a translation beside its source, or in one file with it. */
export interface Input {
  readonly name: string
  /** Null where the file holds both sides. */
  readonly source: IncomingFile | null
  readonly target: Uint8Array
  readonly langs: readonly [source: string, target: string]
  /** What is awkward about it, for one that LibreOffice alone judges. */
  readonly awkward?: string
}

const SOURCE = [
  'Der alte Kran',
  'Der Kran steht seit 1931 am Kai. Er ist rot gestrichen. Niemand weiß, wem er gehört.',
  'Im Winter rostet er. Die Stadt wollte ihn zweimal verkaufen.',
  'Zimmer',
  'Preis',
  'Der Eintritt ist frei.',
]
const TARGET = [
  'The old crane',
  'The crane has stood on the quay since 1931. It is painted red. Nobody knows who owns it.',
  'It rusts in winter. The city tried to sell it twice.',
  'Room',
  'Price',
  'Admission is free.',
]

function asText(lines: readonly string[]): Uint8Array {
  return bytesOf(lines.map((line) => `${line}\n`).join('\n'))
}

function asWord([title = '', long = '', short = '', a = '', b = '', last = '']: readonly string[]) {
  const [first = '', ...rest] = long.split(/(?<= )/)
  return docxOf({
    styles:
      '<w:style w:type="paragraph" w:styleId="H1"><w:name w:val="heading 1"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>',
    body:
      p(style('H1'), r(title)) +
      p(r(first), r(rest.slice(0, 2).join(''), '<w:b/>'), r(rest.slice(2).join(''))) +
      p(r(short, '<w:i/><w:lang w:val="en-GB"/>')) +
      table([p(r(a)), p(r(b))]) +
      p(r(last)),
  })
}

const XLIFF = `<?xml version="1.0" encoding="UTF-8"?>
<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2">
  <file original="menu.txt" source-language="de" target-language="en" datatype="plaintext">
    <body>
      <trans-unit id="1" approved="yes"><source>Datei &amp; Bild öffnen</source><target state="signed-off">Open file &amp; picture</target></trans-unit>
      <trans-unit id="2"><source>Der <g id="1">rote</g> Kran<x id="2"/></source><target>The <g id="1">red</g> crane<x id="2"/></target><note>On the sign</note></trans-unit>
      <trans-unit id="3"><source>Noch <ph id="1">%d</ph> Tage</source><target><ph id="1">%d</ph> days left</target></trans-unit>
      <trans-unit id="4"><source>Schließen</source><target>Close</target></trans-unit>
      <trans-unit id="5"><source>Niemand kam.</source></trans-unit>
    </body>
  </file>
</xliff>
`

const TMX = `<?xml version="1.0" encoding="UTF-8"?>
<tmx version="1.4">
  <header creationtool="hand" creationtoolversion="1" segtype="sentence" o-tmf="none" adminlang="en" srclang="de" datatype="PlainText"/>
  <body>
    <tu tuid="1"><tuv xml:lang="de"><seg>Guten Tag &amp; willkommen</seg></tuv><tuv xml:lang="en"><seg>Hello &amp; welcome</seg></tuv></tu>
    <tu tuid="2"><tuv xml:lang="de"><seg>Der <bpt i="1">&lt;b&gt;</bpt>rote<ept i="1">&lt;/b&gt;</ept> Kran</seg></tuv><tuv xml:lang="en"><seg>The <bpt i="1">&lt;b&gt;</bpt>red<ept i="1">&lt;/b&gt;</ept> crane</seg></tuv></tu>
    <tu tuid="3"><tuv xml:lang="de"><seg>Niemand kam.</seg></tuv><tuv xml:lang="en"><seg>Nobody came.</seg></tuv></tu>
  </body>
</tmx>
`

const PO = `msgid ""
msgstr ""
"Language: de\\n"
"Content-Type: text/plain; charset=UTF-8\\n"
"Plural-Forms: nplurals=2; plural=(n != 1);\\n"

#. A button
#: menu.c:12
msgid "Open \\"%s\\""
msgstr "„%s“ öffnen"

#, c-format
msgid "One day left"
msgid_plural "%d days left"
msgstr[0] "Noch ein Tag"
msgstr[1] "Noch %d Tage"

msgctxt "door"
msgid "Close\\n"
msgstr "Schließen\\n"

#, fuzzy
msgid "Nobody came."
msgstr "Keiner war da."

#~ msgid "gone"
#~ msgstr "weg"
`

const TABLE =
  'key,German,English,status\nk1,"Rot, blau","Red, blue",approved\nk2,Ein Kran,A crane,draft\n'

const text = (at: string, words: string) =>
  `<c r="${at}" t="inlineStr"><is><t xml:space="preserve">${words}</t></is></c>`
const sharedText = (at: string, n: number) => `<c r="${at}" t="s"><v>${n}</v></c>`

const WORKBOOK = workbookOf(
  [
    [text('A1', 'Key'), text('B1', 'German'), text('C1', 'English'), text('D1', 'Length')],
    [text('A2', 'k1'), sharedText('B2', 0), sharedText('C2', 1), '<c r="D2"><v>12</v></c>'],
    [
      text('A3', 'k2'),
      text('B3', 'Rot, &quot;blau&quot;'),
      text('C3', '=1+1 &quot;red&quot;, blue'),
    ],
    [
      text('A4', 'k3'),
      text('B4', 'Zwei\nZeilen'),
      text('C4', 'Two\nlines'),
      '<c r="D4"><f>D2*2</f><v>24</v></c>',
    ],
    [text('A5', 'k4'), text('B5', 'Schließen')],
    [text('A6', 'k5'), sharedText('B6', 0), '<c r="C6"><f>D2+1</f><v>13</v></c>'],
  ],
  [
    '<si><r><t xml:space="preserve">Der </t></r><r><rPr><b/></rPr><t>alte</t></r><r><t xml:space="preserve"> Kran</t></r></si>',
    '<si><r><t xml:space="preserve">The </t></r><r><rPr><b/></rPr><t>old</t></r><r><t xml:space="preserve"> crane</t></r></si>',
  ],
)

function bytesOf(words: string): Uint8Array {
  return new TextEncoder().encode(words)
}

const DE_EN = ['de', 'en'] as const
const source = { name: 'crane.de.txt', bytes: asText(SOURCE) }

export const INPUTS: readonly Input[] = [
  { name: 'crane.txt', source, target: asText(TARGET), langs: DE_EN },
  {
    ...{ name: 'crane.docx', target: asWord(TARGET), langs: DE_EN },
    source: { name: 'crane.de.docx', bytes: asWord(SOURCE) },
  },
  { name: 'menu.xlf', source: null, target: bytesOf(XLIFF), langs: DE_EN },
  { name: 'memory.tmx', source: null, target: bytesOf(TMX), langs: DE_EN },
  { name: 'menu.po', source: null, target: bytesOf(PO), langs: ['en', 'de'] },
  { name: 'table.csv', source: null, target: bytesOf(TABLE), langs: DE_EN },
  { name: 'table.xlsx', source: null, target: WORKBOOK, langs: DE_EN },
]

// Styles that are based on each other in a circle end LibreOffice, whoever wrote them.
const CRASHES = /circle of styles/

/** Our small Word files, whose translation says the same as the source. */
export const AWKWARD: readonly Input[] = FIXTURES.filter(({ name }) => !CRASHES.test(name)).map(
  ({ name: awkward, bytes }, n) => ({
    ...{ name: `awkward-${n + 1}.docx`, awkward, target: bytes, langs: DE_EN },
    source: { name: 'same.docx', bytes },
  }),
)
