import fc from 'fast-check'
import { encode } from '@/lib/encoding/encode'
import { escapeText } from '../xml/escape'
import type { XliffVersion } from './root'
import { valueOf } from './testing'

/** Any XLIFF file of a version, in one of four encodings and with one of three line ends. */
export function randomFile(version: XliffVersion): fc.Arbitrary<Uint8Array> {
  const unit = version === 1 ? unit1 : unit2
  return fc
    .record({
      units: fc.array(unit, { maxLength: 6 }),
      indent: fc.constantFrom('', '\n', '\n  '),
      newline: fc.constantFrom('\n', '\r\n', '\r'),
      encoding: fc.constantFrom(...ENCODINGS),
      prefix: fc.constantFrom('', 'x:'),
    })
    .map(({ units, indent, newline, encoding: { label, bom, name }, prefix }) => {
      const body = indent + units.join(indent) + indent
      const root = version === 1 ? root1(body) : root2(body)
      const text = `<?xml version="1.0" encoding="${name}"?>${indent}${root}`
      const written = text
        .replaceAll('\n', newline)
        .replaceAll(/(<\/?)(?=[a-z])/g, `$1${prefix}`)
        .replace('xmlns=', prefix === '' ? 'xmlns=' : 'xmlns:x=')
      return valueOf(encode(written, { encoding: label, bom }))
    })
}

const ENCODINGS = [
  { label: 'utf-8', bom: false, name: 'UTF-8' },
  { label: 'utf-8', bom: true, name: 'utf-8' },
  { label: 'utf-16le', bom: true, name: 'UTF-16' },
  { label: 'windows-1251', bom: false, name: 'windows-1251' },
] as const

function root1(body: string): string {
  return `<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2"><file original="o" source-language="en" target-language="ru" datatype="x"><body>${body}</body></file></xliff>`
}

function root2(body: string): string {
  return `<xliff version="2.1" xmlns="urn:oasis:names:tc:xliff:document:2.0" srcLang="en" trgLang="ru"><file id="f">${body}</file></xliff>`
}

const id = fc.constantFrom('1', '2', '3', 'a')
const word = fc.constantFrom('a', 'мост', 'Bridge', 'на', '2 €', '“x”', '№ 7')
const text = fc.oneof(
  { weight: 4, arbitrary: fc.array(word, { minLength: 1, maxLength: 4 }).map((w) => w.join(' ')) },
  { weight: 1, arbitrary: fc.constantFrom(' ', '\n', '\n    ', '\t', '  ', 'a\n b', 'я\n\nя') },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      ...['&amp;', '&lt;b&gt;', '&#10;', '&#xD;', '&#x1F600;', '&quot;', "'", '"', '&#xFFFC;'],
      ...['&#x2028;', '<![CDATA[<b> & ]]>', '<![CDATA[ ]]>', '<!-- <c> -->', '<?pi x?>'],
    ),
  },
)

function around(tag: string, more: fc.Arbitrary<string>, inner: fc.Arbitrary<string>) {
  return fc.tuple(more, inner).map(([own, within]) => `<${tag}${own}>${within}</${tag}>`)
}

function attributes(...names: readonly string[]): fc.Arbitrary<string> {
  const values = fc.constantFrom('bold', 'x-a', '&lt;b&gt;', '%s', "it's", 'a long, long label', '')
  const quoted = fc.oneof(
    values.map((value) => `"${value}"`),
    values.map((value) => `'${value.replaceAll("'", '')}'`),
  )
  const one = fc.tuple(fc.constantFrom(' ', '\n  '), fc.constantFrom('=', ' = '), quoted).map(
    ([space, equals, value]) =>
      (name: string) =>
        `${space}${name}${equals}${value}`,
  )
  return fc
    .tuple(
      fc.shuffledSubarray([...names]),
      fc.array(one, { minLength: names.length, maxLength: names.length }),
    )
    .map(([some, write]) => some.map((name, n) => write[n]?.(name) ?? '').join(''))
}

const inline1: fc.Arbitrary<string> = fc.letrec<{ all: string; one: string }>((tie) => ({
  all: fc.array(tie('one'), { maxLength: 5 }).map((parts) => parts.join('')),
  one: fc.oneof(
    { maxDepth: 3, depthSize: 'small' },
    { weight: 3, arbitrary: text },
    fc
      .tuple(fc.constantFrom('x', 'bx', 'ex'), id, attributes('ctype', 'equiv-text', 'rid'))
      .map(([tag, one, more]) => `<${tag} id="${one}"${more}/>`),
    fc
      .tuple(fc.constantFrom('bpt', 'ept', 'ph', 'it'), id, attributes('ctype', 'equiv-text'), word)
      .map(([tag, one, more, native]) => `<${tag} id="${one}"${more}>${native}</${tag}>`),
    fc.tuple(id, word).map(([one, sub]) => `<ph id="${one}">&lt;a t="<sub>${sub}</sub>"&gt;</ph>`),
    id.chain((one) =>
      around(
        'g',
        attributes('ctype').map((more) => ` id="${one}"${more}`),
        tie('all'),
      ),
    ),
    around('mrk', fc.constant(' mtype="term" mid="t"'), tie('all')),
    fc.constantFrom('<g id="9"/>', '<other xmlns="urn:x">y</other>'),
  ),
})).all

const inline2: fc.Arbitrary<string> = fc.letrec<{ all: string; one: string }>((tie) => ({
  all: fc.array(tie('one'), { maxLength: 5 }).map((parts) => parts.join('')),
  one: fc.oneof(
    { maxDepth: 3, depthSize: 'small' },
    { weight: 3, arbitrary: text },
    fc
      .tuple(fc.constantFrom('ph', 'sc', 'sm'), id, attributes('type', 'subType', 'disp', 'equiv'))
      .map(([tag, one, more]) => `<${tag} id="${one}"${more}/>`),
    fc.tuple(id, attributes('dataRef')).map(([one, more]) => `<ph id="${one}"${more}/>`),
    fc.tuple(fc.constantFrom('ec', 'em'), id).map(([tag, one]) => `<${tag} startRef="${one}"/>`),
    id.chain((one) =>
      around(
        'pc',
        attributes('type', 'dispStart', 'equivEnd').map((a) => ` id="${one}"${a}`),
        tie('all'),
      ),
    ),
    id.chain((one) => around('mrk', fc.constant(` id="${one}" type="term"`), tie('all'))),
    fc.constantFrom('<cp hex="0007"/>', '<ec id="7" isolated="yes"/>', '<pc id="8"/>'),
  ),
})).all

const space = fc.constantFrom('', '', ' xml:space="preserve"', ' xml:space="default"')
const indent = fc.constantFrom('', '\n    ', '<!-- x -->')

function target(inner: fc.Arbitrary<string>, more: fc.Arbitrary<string>): fc.Arbitrary<string> {
  return fc.oneof(
    fc.constantFrom('', '<target/>', '<target />', '<target></target>', '<target>\n  </target>'),
    { weight: 3, arbitrary: around('target', more, inner) },
  )
}

const state1 = fc.constantFrom('', ' state="new"', " state='signed-off'", ' state="final"')
const approved = fc.constantFrom('', ' approved="yes"', " approved='no'", ' translate="no"')
const plain1 = fc
  .record({ one: id, approved, space, indent, source: inline1, target: target(inline1, state1) })
  .map(
    (u) =>
      `<trans-unit id="${u.one}"${u.approved}${u.space}>${u.indent}<source>${u.source}</source>${u.indent}${u.target}${u.indent}<note>n</note></trans-unit>`,
  )

const segmented1 = fc
  .record({ one: id, indent, approved, source: marks(), target: target(marks(), state1) })
  .map(
    (u) =>
      `<trans-unit id="${u.one}"${u.approved}>${u.indent}<source>s</source>${u.indent}<seg-source>${u.source}</seg-source>${u.indent}${u.target}</trans-unit>`,
  )

function marks(): fc.Arbitrary<string> {
  const content = fc.oneof(inline1, fc.constant(null))
  const mark = (mid: number) =>
    content.map((inner) =>
      inner === null
        ? `<mrk mid="${mid}" mtype="seg"/>`
        : `<mrk mid="${mid}" mtype="seg">${inner}</mrk>`,
    )
  return fc
    .subarray([1, 2, 3])
    .chain((mids) => fc.tuple(...mids.map(mark)))
    .map((all) => all.join(' '))
}

const unit1 = fc.oneof({ weight: 3, arbitrary: plain1 }, segmented1)

const state2 = fc.constantFrom('', ' state="reviewed"', " subState='x:y' state='translated'")
const piece2 = fc
  .record({
    tag: fc.constantFrom('segment', 'segment', 'segment', 'ignorable'),
    ...{ state: state2, space, indent, source: inline2, target: target(inline2, space) },
  })
  .map(({ tag, ...p }) => {
    const state = tag === 'segment' ? p.state : ''
    return `<${tag}${state}>${p.indent}<source${p.space}>${p.source}</source>${p.indent}${p.target}</${tag}>`
  })
const unit2 = fc
  .record({ one: id, space, indent, pieces: fc.array(piece2, { minLength: 1, maxLength: 3 }) })
  .map(
    (u) =>
      `<unit id="${u.one}"${u.space}>${u.indent}<originalData><data id="%s">${escapeText('<b>')}</data></originalData>${u.indent}${u.pieces.join(u.indent)}</unit>`,
  )
