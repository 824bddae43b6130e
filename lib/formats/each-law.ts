import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { encode } from '@/lib/encoding/encode'
import { equal, plainText } from '@/lib/inline/content'
import { type Content, plain } from '@/lib/model/content'
import type { Unit } from '@/lib/model/file'
import type { Edits, ReadText, TextFormat } from './format'

/** A file that was read, and its bytes, for tests. */
export interface Opened {
  readonly bytes: Uint8Array
  readonly read: ReadText<unknown>
}

/** Reads a text as a file in an encoding. @throws Error when the format refuses it. */
export function open(format: TextFormat, text: string, decoding = UTF_8): Opened {
  const bytes = encode(text, decoding)
  if (!bytes.ok) throw new Error(bytes.failure.code)
  const read = format.parse(bytes.value, { encoding: decoding.encoding })
  if (!read.ok) throw new Error(JSON.stringify(read.failure))
  return { bytes: bytes.value, read: read.value }
}

/** The file with other targets: the skeleton went through the store, as JSON. */
export function save(format: TextFormat, { bytes, read }: Opened, edits: Partial<Edits> = {}) {
  const { decoding, units } = read
  const skeleton: unknown = JSON.parse(JSON.stringify(read.skeleton))
  const targets = new Map(units.map(({ id, content }) => [id, content]))
  const all = { targets, added: [], statuses: new Map(), ...edits }
  const written = format.serialize({ bytes, decoding, skeleton, units }, all)
  if (!written.ok) throw new Error(JSON.stringify(written.failure))
  return written.value
}

/** The text of the file after some units got other texts, by number from 0; null removes one. */
export function edited(
  format: TextFormat,
  text: string,
  edits: Readonly<Record<number, string | Content | null>>,
  added: Edits['added'] = [],
): string {
  const opened = open(format, text)
  const targets = new Map(opened.read.units.map(({ id, content }) => [id, content]))
  for (const [n, edit] of Object.entries(edits)) {
    const { id } = picked(opened.read.units, Number(n))
    if (edit === null) targets.delete(id)
    else targets.set(id, typeof edit === 'string' ? plain(edit) : edit)
  }
  return new TextDecoder().decode(save(format, opened, { targets, added }))
}

/** The texts of a file, codes as `[display]`, line ends as they are. */
export function texts(format: TextFormat, text: string): string[] {
  return open(format, text).read.units.map(({ content }) => shown(content))
}

function shown({ text, codes }: Content): string {
  let n = 0
  return text.replaceAll('\uFFFC', () => {
    const code = codes[n++]
    if (code?.kind !== 'inline') return code?.kind === 'lineEnd' ? '⏎' : '◆'
    return code.role === 'close' ? `[/${code.display}]` : `[${code.display}]`
  })
}

interface Law {
  /** Files of the format, most of them well made. */
  readonly files: fc.Arbitrary<string>
  /** Texts that a reviewer types, as the format can hold them. */
  readonly typed?: fc.Arbitrary<string>
  /** What is the same to a reader of the format: in most, that is the text itself. */
  readonly same?: (text: string) => string
  /** What a reviewer makes of a unit by typing: the text alone, if this is left out. */
  readonly edit?: (content: Content, typed: string) => Content
}

/** What every format keeps to: nothing edited gives the very bytes, one edit changes one unit. */
export function keepsLaws(
  format: TextFormat,
  { files, typed = TYPED, same = (t) => t, edit = (_, t) => plain(t) }: Law,
) {
  describe.each(ENCODINGS)('law 2 in $encoding, with a BOM: $bom', (decoding) => {
    it('nothing edited gives the very bytes', () =>
      fc.assert(
        fc.property(files, fc.constantFrom('\n', '\r\n', '\r'), (given, newline) => {
          const opened = openIf(format, given.replaceAll('\n', newline), decoding)
          if (opened) expect(bytesOf(save(format, opened))).toBe(bytesOf(opened.bytes))
        }),
      ))
  })

  describe('one edited unit', () => {
    it('reads as it was written, and all others as they were', () =>
      fc.assert(
        fc.property(files, fc.nat(), typed, (given, pick, text) => {
          const opened = openIf(format, given, UTF_8)
          if (!opened || opened.read.units.length === 0) return
          const { units } = opened.read
          const unit = picked(units, pick % units.length)
          const targets = new Map(units.map(({ id, content }) => [id, content]))
          const content = edit(unit.content, text)
          targets.set(unit.id, content)
          const bytes = save(format, opened, { targets })
          const again = format.parse(bytes, { encoding: 'utf-8' })
          if (!again.ok) throw new Error(JSON.stringify(again.failure))
          const expected = units.map((one) => wordsOf(one === unit ? content : one.content))
          const got = again.value.units.map(({ content }) => wordsOf(content))
          const file = new TextDecoder().decode(bytes)
          expect({ file, got: got.map(same) }).toEqual({ file, got: expected.map(same) })
        }),
      ))

    it('changes its own bytes alone', () =>
      fc.assert(
        fc.property(files, fc.nat(), (given, pick) => {
          const opened = openIf(format, given, UTF_8)
          if (!opened || opened.read.units.length === 0) return
          const { units } = opened.read
          const unit = picked(units, pick % units.length)
          const targets = new Map(units.map(({ id, content }) => [id, content]))
          const before = new TextDecoder().decode(opened.bytes)
          targets.set(unit.id, plain('QQQ'))
          const after = new TextDecoder().decode(save(format, opened, { targets }))
          const head = before.slice(0, after.indexOf('QQQ'))
          const tail = after.slice(after.indexOf('QQQ') + 3)
          expect(after.includes('QQQ') && before.endsWith(tail.slice(1))).toBe(true)
          expect(after.startsWith(head)).toBe(true)
        }),
      ))
  })

  it('garbage gives a Result', () =>
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        expect(format.parse(bytes)).toHaveProperty('ok')
      }),
    ))
}

/** A fixture comes back to the byte, and has the units that it should. */
export function keepsFixture(format: TextFormat, bytes: Uint8Array): readonly Unit[] {
  const read = format.parse(bytes)
  if (!read.ok) throw new Error(JSON.stringify(read.failure))
  expect(bytesOf(save(format, { bytes, read: read.value }))).toBe(bytesOf(bytes))
  expect(new Set(read.value.units.map(({ id }) => id)).size).toBe(read.value.units.length)
  return read.value.units
}

function openIf(format: TextFormat, text: string, decoding: typeof UTF_8): Opened | null {
  const bytes = encode(text, decoding)
  if (!bytes.ok) return null
  const read = format.parse(bytes.value, { encoding: decoding.encoding })
  return read.ok ? { bytes: bytes.value, read: read.value } : null
}

function wordsOf(content: Content): string {
  return equal(content, plain(content.text)) ? content.text : plainText(content)
}

function picked(units: readonly Unit[], n: number): Unit {
  const unit = units[n]
  if (!unit) throw new Error(`no unit ${n}`)
  return unit
}

/** Bytes as a text, which a test compares fast and shows well. */
function bytesOf(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => String.fromCharCode(byte)).join('')
}

const UTF_8 = { encoding: 'utf-8', bom: false }
const ENCODINGS = [
  UTF_8,
  { encoding: 'utf-8', bom: true },
  { encoding: 'utf-16le', bom: true },
  { encoding: 'windows-1251', bom: false },
]

/** Words, and what is markup in one format or another. */
export const TYPED = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 5 }),
      fc.constantFrom(
        ...[
          'Ferry',
          'Паром',
          ' ',
          '"',
          "'",
          '\\',
          '/',
          '&',
          '&amp;',
          '<b>',
          '</p>',
          '#',
          '# ',
          '- ',
        ],
        ...[
          '1. ',
          '> ',
          '*x*',
          '_',
          '__',
          '`',
          '[a](b)',
          '![',
          '|',
          ': ',
          ' #',
          '{',
          '}',
          '@',
          '!',
        ],
        ...[
          '~',
          '~~',
          '=',
          '---',
          '===',
          '+',
          ',',
          '?',
          '%',
          '&nbsp;',
          '-->',
          '\u00a0',
          'null',
          '😀',
        ],
        ...['http://a.b', 'www.a.bc', 'a@b.cd', ']]>', '\\n', '{0}', '^', '[^1]', '[x]', ':', '$'],
      ),
    ),
    { maxLength: 8 },
  )
  .chain((pieces) => fc.constantFrom(`${pieces.join('')} Ferry`, `Паром ${pieces.join('')}`))
  .map((text) => text.trim())
  .filter((text) => !/[\0\r\n\u2028\u2029\uFFFC]|\p{Surrogate}/u.test(text))
