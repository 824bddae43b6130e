import { strToU8, unzipSync, zipSync } from 'fflate'
import { workbook } from './workbook'

/** A file in one of the formats, small and our own. `old` stands once in the target, and is edited. */
export interface FormatFiles {
  readonly name: string
  readonly files: readonly { readonly name: string; readonly bytes: Buffer }[]
  /** The target as text, to be compared after the edit. */
  readonly written: (file: Buffer) => string
  readonly old: string
  /** What an approval changes beside the text. */
  readonly alsoChanges?: readonly (readonly [before: string, after: string])[]
}

const asText = (file: Buffer) => file.toString('utf-8')

function pair(extension: string, source: string, target: string, old = OLD): FormatFiles {
  return {
    ...{ name: extension, old, written: asText },
    files: [
      { name: `harbour.de${extension}`, bytes: Buffer.from(source) },
      { name: `harbour.en${extension}`, bytes: Buffer.from(target) },
    ],
  }
}

function alone(name: string, text: string, more: Partial<FormatFiles> = {}): FormatFiles {
  const files = [{ name: `harbour${name}`, bytes: Buffer.from(text) }]
  return { name, files, old: OLD, written: asText, ...more }
}

const OLD = 'The harbour sleep in winter.'
export const EDITED = 'The harbour sleeps in winter.'

export const FORMATS: readonly FormatFiles[] = [
  pair(
    '.md',
    'Der Hafen schläft im Winter.\n\n* Die **Fähre** ruht.\n* Der Kran auch.\n',
    'The harbour sleep in winter.\n\n* The **ferry** rests.\n* So does the crane.\n',
  ),
  pair(
    '.html',
    '<!doctype html>\n<html lang=de><body>\n<p>Der Hafen schläft im Winter.\n<p>Die <b>Fähre</b> ruht &amp; wartet.</body></html>\n',
    '<!doctype html>\n<html lang=en><body>\n<p>The harbour sleep in winter.\n<p>The <b>ferry</b> rests &amp; waits.</body></html>\n',
  ),
  pair(
    '.srt',
    '1\r\n00:00:01,000 --> 00:00:03,000\r\nDer Hafen schläft im Winter.\r\n\r\n2\r\n00:00:04,000 --> 00:00:06,000\r\n<i>Die Fähre ruht.</i>\r\n',
    '1\r\n00:00:01,000 --> 00:00:03,000\r\nThe harbour sleep in winter.\r\n\r\n2\r\n00:00:04,000 --> 00:00:06,000\r\n<i>The ferry rests.</i>\r\n',
  ),
  pair(
    '.vtt',
    'WEBVTT\n\n00:01.000 --> 00:03.000 line:0\nDer Hafen schläft im Winter.\n\nNOTE Ende\n',
    'WEBVTT\n\n00:01.000 --> 00:03.000 line:0\nThe harbour sleep in winter.\n\nNOTE End\n',
  ),
  pair(
    '.json',
    '{ "title": "Der Hafen schläft im Winter.",\n  "berths": 12, "more": ["Die Fähre ruht."] }\n',
    '{ "title": "The harbour sleep in winter.",\n  "berths": 12, "more": ["The ferry rests."] }\n',
  ),
  pair(
    '.yaml',
    '# Hafen\ntitle: Der Hafen schläft im Winter.\nmore:\n  - "Die Fähre ruht."\n',
    '# Harbour\ntitle: The harbour sleep in winter.\nmore:\n  - "The ferry rests."\n',
  ),
  word(),
  alone(
    '.xlf',
    `<?xml version='1.0' encoding='UTF-8'?>
<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2">
  <file source-language="de" target-language='en' datatype="plaintext" original="h"><body>
    <trans-unit id="1"><source>Der Hafen schläft im Winter.</source><target>The harbour sleep in winter.</target></trans-unit>
    <trans-unit id="2"><source>Die <g id="1">Fähre</g> ruht.</source><target>The <g id="1">ferry</g> rests.</target><note>Sign</note></trans-unit>
  </body></file>
</xliff>
`,
    { alsoChanges: [['<trans-unit id="1">', '<trans-unit id="1" approved="yes">']] },
  ),
  alone(
    '.v2.xlf',
    `<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.0" srcLang="de" trgLang="en">
 <file id="f"><unit id="u">
  <segment id="a" state="translated"><source>Der Hafen schläft im Winter.</source><target>The harbour sleep in winter.</target></segment>
  <ignorable><source> </source></ignorable>
  <segment id="b"><source>Die <pc id="1">Fähre</pc> ruht.</source><target>The <pc id="1">ferry</pc> rests.</target></segment>
 </unit></file>
</xliff>
`,
    { alsoChanges: [['state="translated"', 'state="reviewed"']] },
  ),
  alone(
    '.tmx',
    `<?xml version="1.0"?>
<!DOCTYPE tmx SYSTEM "tmx14.dtd">
<tmx version="1.4"><header srclang="de" datatype="plaintext" segtype="sentence" adminlang="en" o-tmf="x" creationtool="x" creationtoolversion="1"/><body>
<tu><tuv xml:lang="de"><seg>Der Hafen schläft im Winter.</seg></tuv><tuv xml:lang="en"><seg>The harbour sleep in winter.</seg></tuv></tu>
</body></tmx>
`,
  ),
  alone(
    '.po',
    `msgid ""
msgstr "Content-Type: text/plain; charset=UTF-8\\nLanguage: en\\n"

#, fuzzy
msgid "Der Hafen schläft im Winter."
msgstr "The harbour sleep in winter."
`,
    { alsoChanges: [['#, fuzzy\n', '']] },
  ),
  alone('.csv', 'id;de;en\n1;Der Hafen schläft im Winter.;"The harbour sleep in winter."\n', {}),
]

/** Two small Word files; the target is compared by the text of its one part. */
function word(): FormatFiles {
  const part = (words: string, bold: string) =>
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>' +
    `<w:p><w:r><w:t>${words}</w:t></w:r></w:p>` +
    `<w:p><w:r><w:t xml:space="preserve">1 </w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>${bold}</w:t></w:r></w:p>` +
    '<w:sectPr/></w:body></w:document>'
  const file = (document: string) =>
    Buffer.from(
      zipSync({
        '[Content_Types].xml': strToU8(
          '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">' +
            '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
            '<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
        ),
        '_rels/.rels': strToU8(
          '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">' +
            '<Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
        ),
        'word/document.xml': strToU8(document),
      }),
    )
  const textOf = (bytes: Buffer) => asText(Buffer.from(unzipSync(bytes)['word/document.xml'] ?? []))
  return {
    ...{ name: '.docx', old: OLD, written: textOf },
    alsoChanges: [[`<w:t>${EDITED}`, `<w:t xml:space="preserve">${EDITED}`]],
    files: [
      { name: 'harbour.de.docx', bytes: file(part('Der Hafen schläft im Winter.', 'Fähre')) },
      { name: 'harbour.en.docx', bytes: file(part(OLD, 'ferry')) },
    ],
  }
}

/** Files that are broken, each with what the sentence must name. */
export const BROKEN: readonly { name: string; bytes: Buffer; says: RegExp }[] = [
  { name: 'broken.json', bytes: Buffer.from('{ "a": "b",\n "c" "d" }'), says: /line 2/i },
  { name: 'broken.yaml', bytes: Buffer.from('a: b\nc: [d\n'), says: /line \d/i },
  {
    name: 'broken.docx',
    bytes: Buffer.from('PK\u0003\u0004 cut off'),
    says: /Word|zip|damaged|cut/i,
  },
  {
    name: 'broken.xlsx',
    bytes: workbook('<row r="1"><c r="A1">'),
    says: /sheet1\.xml/,
  },
  {
    name: 'broken.xlf',
    bytes: Buffer.from(
      '<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2">\n<file>',
    ),
    says: /line 2/i,
  },
  {
    name: 'hostile.tmx',
    bytes: Buffer.from('<!DOCTYPE tmx [<!ENTITY a "b">]>\n<tmx version="1.4">&a;</tmx>'),
    says: /line 1.*DOCTYPE/i,
  },
  { name: 'broken.po', bytes: Buffer.from('msgid "a"\nmsgid "b"\nmsgstr "c"\n'), says: /line \d/i },
  {
    name: 'broken-2.xlf',
    bytes: Buffer.from(
      '<xliff version="2.0" xmlns="urn:oasis:names:tc:xliff:document:2.0" srcLang="en">\n<file id="f"><unit></file>',
    ),
    says: /line 2/i,
  },
  { name: 'broken.srt', bytes: Buffer.from('Words without times.\n'), says: /times|subtitle/i },
  { name: 'broken.vtt', bytes: Buffer.from('Words without times.\n'), says: /times|subtitle/i },
  ...['broken.txt', 'broken.md', 'broken.html'].map((name) => ({
    ...{ name, bytes: Buffer.from('One line.\nAnd a NUL \0 in the second.\n'), says: /line 2/i },
  })),
  { name: 'broken.csv', bytes: Buffer.from('de,en\nEins,"One\nZwei,Two\n'), says: /line 2/i },
]
