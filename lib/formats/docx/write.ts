import { equal } from '@/lib/inline/content'
import { EMPTY } from '@/lib/model/content'
import { fail, ok, type Result } from '@/lib/model/result'
import type { Edits, Original } from '../format'
import { notXml } from '../xml/escape'
import { rewriteZip } from '../zip/write'
import { openPackage, textOf } from './package'
import { partBytes } from './part-text'
import { type Job, writtenPart } from './part-writer'
import { piecesOf } from './pieces'
import type { DocxSkeleton } from './skeleton'

/** The file with other texts. Fails with `docx.cannotHold` {character} where XML has no form for one. */
export function writeDocx(
  original: Original<DocxSkeleton>,
  edits: Edits,
): Result<Uint8Array<ArrayBuffer>> {
  const unwritable = unwritableIn(original, edits)
  if (unwritable) return fail('docx.cannotHold', { character: unwritable })
  return writeParts(original, jobsOf(original, edits), {
    ...{ isTracked: false, more: new Map(), loose: new Map(), lastId: 0 },
  })
}

/** How parts are written. */
export interface PartsOptions {
  readonly isTracked: boolean
  /** Other parts, new or as they are from now on. */
  readonly more: ReadonlyMap<string, Uint8Array | string>
  /** XML that stands at offsets of the main part, outside of its units. */
  readonly loose: ReadonlyMap<number, string>
  /** The last number that comments took. */
  readonly lastId: number
}

/** Carries jobs out. */
export function writeParts(
  { bytes, skeleton, units }: Original<DocxSkeleton>,
  jobs: readonly Job[],
  { isTracked, more, loose, lastId }: PartsOptions,
): Result<Uint8Array<ArrayBuffer>> {
  const file = openPackage(bytes)
  if (!file.ok) return file
  const changes = new Map(more)
  const placed = placedData(jobs)
  for (const [number, name] of skeleton.parts.entries()) {
    const own = jobs.filter(({ place }) => place.part === number)
    const isMain = name === file.value.main.name
    const beside = isMain ? loose : new Map<number, string>()
    if (own.length + beside.size === 0) continue
    const part = isMain ? ok(file.value.main) : textOf(file.value.zip, name)
    if (!part.ok) return part
    if (!part.value) return fail('docx.notWord')
    const input = { part: part.value, skeleton, units, isTracked, placed, loose: beside, lastId }
    const text = writtenPart(input, own)
    const written = partBytes(part.value, text)
    if (!written.ok) return written
    changes.set(name, written.value)
  }
  return ok(rewriteZip(file.value.zip, changes))
}

function jobsOf({ skeleton, units }: Original<DocxSkeleton>, { targets, added }: Edits): Job[] {
  return skeleton.units.flatMap((place, n): Job[] => {
    const old = units[n]?.content ?? EMPTY
    const now = targets.get(place.id)
    const isSame = now !== undefined && equal(old, now)
    const beside = (unit: string | null) =>
      added.filter(({ after }) => after === unit).map(({ content }) => ({ content, by: null }))
    const [before, after] = [n === 0 ? beside(null) : [], beside(place.id)]
    if (isSame && before.length + after.length === 0) return []
    const pieces = isSame ? null : piecesOf(old, now ?? EMPTY)
    return [{ place, pieces, isRemoved: now === undefined, before, after, marks: new Map() }]
  })
}

/** Codes, by their data, in what was changed or added. */
function placedData(jobs: readonly Job[]): Set<string> {
  const written = jobs.flatMap(({ pieces, before, after }) => [
    ...(pieces ?? []).filter(({ kind }) => kind !== 'delete'),
    ...before,
    ...after,
  ])
  const codes = written.flatMap(({ content }) => content.codes)
  return new Set(codes.flatMap((code) => (code.kind === 'inline' ? code.data : [])))
}

/** The first character of the edits that no XML can hold, by its code point. */
export function unwritableIn(
  { units }: Original<DocxSkeleton>,
  { targets, added }: Edits,
): string | null {
  const old = new Map(units.map(({ id, content }) => [id, content]))
  const changed = [...targets].filter(([id, content]) => old.get(id)?.text !== content.text)
  for (const { text } of [
    ...changed.map(([, content]) => content),
    ...added.map((one) => one.content),
  ]) {
    const at = notXml(text)
    if (at !== null)
      return `U+${(text.codePointAt(at) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
  }
  return null
}
