import type { Format, Hints, Read } from '@/lib/formats/format'
import { readableText } from '@/lib/inline/content'
import type { PairedUnit, Side, Unit, Warning } from '@/lib/model/file'
import type { Result } from '@/lib/model/result'
import { ok } from '@/lib/model/result'
import { emptyTarget, unwritten } from './empty-target'
import { readPaired } from './read-paired'
import type { IncomingFile } from './read-side'
import { readSide } from './read-side'

/** What is imported: a text and its translation, or one file that holds both. */
export type Incoming =
  | { readonly source: IncomingFile; readonly target: IncomingFile }
  | { readonly bilingual: IncomingFile; readonly hints?: Pick<Hints, 'columns'> }

/** How a file was read, to be kept beside its bytes. */
export interface ReadFile extends Pick<Read<unknown>, 'decoding'> {
  readonly side: Side
  /** Id of its format. */
  readonly format: string
  /** JSON. */
  readonly skeleton: string
}

/** Both sides, however they came. */
export interface ReadImport {
  readonly units: Readonly<Record<Side, readonly Unit[]>>
  /** The units as the file pairs them, or as a translation is to be written; null where two files are to be aligned. */
  readonly paired: readonly PairedUnit[] | null
  /** A file that holds both sides is kept once, as the target's. */
  readonly files: readonly ReadFile[]
  /** The units of each side, a line each, or enough of them to tell languages by. */
  readonly texts: Readonly<Record<Side, string>>
  /** What the file says of its languages. */
  readonly langs: Readonly<Record<Side, string | null>>
  readonly warnings: readonly Warning[]
  readonly kept: readonly Warning[]
  readonly insertsUnits: boolean
}

/** Reads what came in; fails as `readSide` and `readPaired` do. */
export function readImport(
  incoming: Incoming,
  { languages, ...hints }: Pick<Hints, 'isByLines' | 'languages'> = {},
): Result<ReadImport> {
  return 'bilingual' in incoming ? bothIn(incoming, languages) : eachIn(incoming, hints)
}

function eachIn(
  files: Record<Side, IncomingFile>,
  hints: Pick<Hints, 'isByLines'>,
): Result<ReadImport> {
  const source = readSide('source', files.source, hints)
  if (!source.ok) return source
  const empty = emptyTarget(source.value, files.target)
  const target = empty ?? readSide('target', files.target, hints)
  if (!target.ok) return target
  const sides = { source: source.value, target: target.value }
  return ok({
    units: { source: sides.source.units, target: sides.target.units },
    paired: empty && unwritten(source.value),
    files: [fileOf('source', sides.source), fileOf('target', sides.target)],
    texts: { source: sides.source.text, target: sides.target.text },
    langs: { source: null, target: null },
    warnings: [...sides.source.warnings, ...sides.target.warnings],
    kept: [...sides.source.kept, ...sides.target.kept],
    insertsUnits: sides.target.format.insertsUnits,
  })
}

function fileOf(
  side: Side,
  { format, skeleton, decoding }: Read<unknown> & { readonly format: Format },
): ReadFile {
  return { side, format: format.id, skeleton: JSON.stringify(skeleton), decoding }
}

function bothIn(
  { bilingual, hints }: Extract<Incoming, { bilingual: IncomingFile }>,
  languages: Hints['languages'],
): Result<ReadImport> {
  const read = readPaired(bilingual, { ...hints, ...(languages && { languages }) })
  if (!read.ok) return read
  const { units: paired, format, warnings, kept } = read.value
  const units = { source: unitsOf(paired, 'source'), target: unitsOf(paired, 'target') }
  const told = enoughOf(paired)
  return ok({
    ...{ units, paired, warnings, kept, insertsUnits: format.insertsUnits },
    files: [fileOf('target', read.value)],
    texts: { source: textOf(told, 'source'), target: textOf(told, 'target') },
    langs: { source: read.value.sourceLang, target: read.value.targetLang },
  })
}

/** One side of paired units. Notes go with the source, which every segment has. */
function unitsOf(paired: readonly PairedUnit[], side: Side): Unit[] {
  return paired.map((unit) => ({
    ...{ id: unit.id, kind: unit.kind, content: unit[side], fileStart: null },
    ...(side === 'source' && unit.notes.length > 0 ? { notes: unit.notes } : {}),
  }))
}

/** All units, or of very many those that have both texts, spread over the file: languages show in them. */
function enoughOf(paired: readonly PairedUnit[]): readonly PairedUnit[] {
  if (paired.length <= ENOUGH) return paired
  const whole = paired.filter(({ source, target }) => source.text !== '' && target.text !== '')
  const from = whole.length > 0 ? whole : paired
  const step = Math.ceil(from.length / ENOUGH)
  return from.filter((_, n) => n % step === 0)
}

const ENOUGH = 5_000

function textOf(units: readonly PairedUnit[], side: Side): string {
  return units.map((unit) => readableText(unit[side])).join('\n')
}
