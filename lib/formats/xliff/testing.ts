import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect } from 'vitest'
import { CODE, type Content } from '@/lib/model/content'
import type { PairedUnit, Unit } from '@/lib/model/file'
import type { Result } from '@/lib/model/result'
import type { Status } from '@/lib/model/review'
import type { PairFormat, ReadPairs } from '../format'
import type { XliffSkeleton } from './skeleton'
import { xliff1, xliff2 } from './xliff'

export type Xliff = PairFormat<XliffSkeleton>
export type Read = ReadPairs<XliffSkeleton>

/** A file of the corpus. */
export function fixture(name: string): Uint8Array {
  return new Uint8Array(
    readFileSync(fileURLToPath(new URL(`../fixtures/${name}`, import.meta.url))),
  )
}

export function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}

export function textOf(bytes: Uint8Array): string {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
}

/** @throws Error with the failure, when the file cannot be read. */
export function read(format: Xliff, bytes: Uint8Array): Read {
  return valueOf(format.parse(bytes))
}

export function valueOf<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.failure))
  return result.value
}

/** What becomes of units, by id: another text, another status, or both. */
export type Changes = Readonly<Record<string, { target?: Content; status?: Status }>>

/** The file with some units changed, its skeleton as the store gives it back. */
export function rewrite(
  format: Xliff,
  bytes: Uint8Array,
  { units, decoding, skeleton }: Read,
  changes: Changes = {},
): Result<Uint8Array> {
  const targets = new Map(units.map(({ id, target }) => [id, changes[id]?.target ?? target]))
  const statuses = new Map(units.map(({ id, status }) => [id, changes[id]?.status ?? status]))
  const stored = JSON.parse(JSON.stringify(skeleton)) as XliffSkeleton
  return format.serialize(
    { bytes, decoding, skeleton: stored, units: units.map(targetUnit) },
    { targets, statuses, added: [] },
  )
}

function targetUnit({ id, kind, target }: PairedUnit): Unit {
  return { id, kind, content: target, fileStart: null }
}

/** A content as one line: codes as `{b}` and `{/b}`, line ends as `↵`. */
export function shown({ text, codes }: Content): string {
  let n = 0
  return text.replaceAll(CODE, () => {
    const code = codes[n++]
    if (code?.kind === 'lineEnd') return '↵'
    if (code?.kind !== 'inline') return `{${code?.kind ?? '?'}}`
    return `{${code.role === 'close' ? '/' : ''}${code.display}}`
  })
}

export interface Expected {
  /** Source and target. */
  readonly languages: string
  /** `id status: source → target`. */
  readonly units: readonly string[]
  /** Codes without `kept.`, with their counts. */
  readonly kept?: string
}

/** Each `from` of the file becomes `to`, and nothing else changes. */
export function changes(
  name: string,
  changed: Changes,
  parts: readonly (readonly [string, string])[],
) {
  const format = formatOf(name)
  const bytes = fixture(name)
  const before = textOf(bytes)
  for (const [from] of parts) expect(before.split(from)).toHaveLength(2)
  const after = textOf(valueOf(rewrite(format, bytes, read(format, bytes), changed)))
  expect(after).toBe(parts.reduce((text, [from, to]) => text.replace(from, () => to), before))
}

/** Of a file of the corpus, by its folder. */
export function formatOf(name: string): Xliff {
  return name.startsWith('xliff-1.2') ? xliff1 : xliff2
}

/** What the status of a unit is read as, once it was written. */
export function statusAfter(name: string, id: string, status: Status) {
  const format = formatOf(name)
  const bytes = fixture(name)
  const after = valueOf(rewrite(format, bytes, read(format, bytes), { [id]: { status } }))
  return read(format, after).units.find((unit) => unit.id === id)?.status
}
