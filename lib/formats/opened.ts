import type { Content } from '@/lib/model/content'
import { CODE, plain } from '@/lib/model/content'
import type { Code } from '@/lib/model/content'
import type { PairedUnit } from '@/lib/model/file'
import type { Result } from '@/lib/model/result'
import type { Status } from '@/lib/model/review'
import { type Decoded, decode } from '@/lib/encoding/decode'
import { encode } from '@/lib/encoding/encode'
import type { Hints, PairFormat, ReadPairs } from './format'

/** A file with both sides, opened in a test. */
export interface Opened {
  readonly read: ReadPairs<unknown>
  /** The file again; `targets` are those that changed (null: emptied), by id; statuses are those that were read. */
  readonly write: (
    targets?: Readonly<Record<string, Content | string | null>>,
    statuses?: Readonly<Record<string, Status>>,
  ) => Result<Uint8Array>
}

/** Opens a file as the store does: the skeleton goes through JSON. Fails the test when it is refused. */
export function opened(format: PairFormat, bytes: Uint8Array, hints: Hints = {}): Opened {
  const parsed = format.parse(bytes, hints)
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.failure))
  const { units, decoding, skeleton } = parsed.value
  const stored: unknown = JSON.parse(JSON.stringify(skeleton))
  const asRead = units.map(({ id, kind, target }) => ({
    id,
    kind,
    content: target,
    fileStart: null,
  }))
  return {
    read: parsed.value,
    write: (targets = {}, statuses = {}) =>
      format.serialize(
        { bytes, decoding, skeleton: stored, units: asRead },
        {
          targets: targetsOf(units, targets),
          added: [],
          statuses: new Map(units.map(({ id, status }) => [id, statuses[id] ?? status])),
        },
      ),
  }
}

function targetsOf(
  units: readonly PairedUnit[],
  changed: Readonly<Record<string, Content | string | null>>,
): ReadonlyMap<string, Content> {
  return new Map(
    units.flatMap(({ id, target }) => {
      const now = id in changed ? changed[id] : target
      if (now === null || now === undefined) return []
      return [[id, typeof now === 'string' ? plain(now) : now] as const]
    }),
  )
}

/** The units in one glance: source and target, codes as `{display}`, line ends as ⏎. */
export function shown({ read }: Opened): (readonly [string, string])[] {
  return read.units.map(
    ({ source, target }) => [shownContent(source), shownContent(target)] as const,
  )
}

export function shownContent({ text, codes }: Content): string {
  let n = 0
  return text.replaceAll(CODE, () => shownCode(codes[n++]))
}

function shownCode(code: Code | undefined): string {
  if (code?.kind === 'lineEnd') return '⏎'
  if (code?.kind !== 'inline') return '￼'
  if (code.role === 'open') return `{${code.display}>`
  return code.role === 'close' ? `<${code.display}}` : `{${code.display}}`
}

export function bytesOf(text: string, encoding = 'utf-8', bom = false): Uint8Array {
  const bytes = encode(text, { encoding, bom })
  if (!bytes.ok) throw new Error(JSON.stringify(bytes.failure))
  return bytes.value
}

export function textOf(bytes: Result<Uint8Array>, encoding = 'utf-8'): string {
  if (!bytes.ok) throw new Error(JSON.stringify(bytes.failure))
  const text: Result<Decoded> = decode(bytes.value, { encoding })
  return text.ok ? text.value.text : ''
}

/** The encodings that files are tried in: UTF-8, with a BOM, UTF-16, and one of a single byte. */
export const TRIED_ENCODINGS = [
  { encoding: 'utf-8', bom: false },
  { encoding: 'utf-8', bom: true },
  { encoding: 'utf-16le', bom: true },
  { encoding: 'windows-1251', bom: false },
] as const

export const TRIED_NEWLINES = ['\n', '\r\n', '\r'] as const
