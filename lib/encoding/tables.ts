import { bytesToText } from './bytes-to-text'

/** The bytes of each character that an encoding can hold, as one number, most significant byte first. */
export type Table = ReadonlyMap<string, number>

/**
 * The inverse of a legacy decoder, read off the decoder itself, so that the two can never disagree.
 *
 * Where several byte forms give one character the first in the order below stands, as in the
 * encoders of Windows and of the WHATWG: the forms that NEC selected from IBM's set come last, and
 * so do the row A2 of Big5, six of whose characters stand elsewhere again, and what Hong Kong added.
 * A file that uses another form is told apart on import.
 */
export function tableOf(label: string): Table {
  const known = tables.get(label)
  if (known) return known
  const made = makeTable(label)
  tables.set(label, made)
  return made
}

const tables = new Map<string, Table>()

function makeTable(label: string): Table {
  const table = new Map<string, number>()
  for (const byte of range(0, label === 'gb18030' ? 0x7f : 0xff)) add(table, label, [byte])
  for (const lead of LEADS[label] ?? []) addRow(table, label, [lead])
  if (label === 'euc-jp') for (const lead of range(0xa1, 0xfe)) addRow(table, label, [0x8f, lead])
  if (label === 'gb18030') addFourByteForms(table)
  return table
}

const LEADS: Readonly<Record<string, readonly number[]>> = {
  gb18030: range(0x81, 0xfe),
  big5: [0xa1, ...range(0xa3, 0xfe), 0xa2, ...range(0x81, 0xa0)],
  shift_jis: [...range(0x81, 0xec), ...range(0xef, 0xfc), 0xed, 0xee],
  'euc-jp': [0x8e, ...range(0xa1, 0xfe)],
  'euc-kr': range(0x81, 0xfe),
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, n) => from + n)
}

function addRow(table: Map<string, number>, label: string, lead: readonly number[]): void {
  for (let trail = 0x30; trail <= 0xfe; trail += 1) add(table, label, [...lead, trail])
}

function add(table: Map<string, number>, label: string, bytes: readonly number[]): void {
  const text = bytesToText(Uint8Array.from(bytes), label)
  if (text === null || !ONE_CHARACTER.test(text) || table.has(text)) return
  table.set(
    text,
    bytes.reduce((number, byte) => number * 0x100 + byte, 0),
  )
}

const ONE_CHARACTER = /^[^\uFFFD]$/su

// The basic plane lies between 81308130 and 8431A439, and the other planes from 90308130 to
// E3329A35 (10FFFF) are reckoned by `fourByteForm`.
function addFourByteForms(table: Map<string, number>): void {
  const forms = Array.from({ length: BASIC_PLANE }, (_, n) => fourBytes(n))
  for (const bytes of forms) add(table, 'gb18030', bytes)
}

const BASIC_PLANE = 39_420

/** The GB18030 form of a code point above U+FFFF. */
export function fourByteForm(codePoint: number): number {
  return fourBytes(189_000 + codePoint - 0x10000).reduce((number, byte) => number * 0x100 + byte, 0)
}

function fourBytes(index: number): number[] {
  const places = [0x30 + (index % 10)]
  places.unshift(0x81 + (Math.floor(index / 10) % 126))
  places.unshift(0x30 + (Math.floor(index / 1_260) % 10))
  places.unshift(0x81 + Math.floor(index / 12_600))
  return places
}
