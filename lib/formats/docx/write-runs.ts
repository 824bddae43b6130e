import type { Code } from '@/lib/model/content'
import { type Atom, type Author, pairsIn } from './pieces'
import {
  canBeTracked,
  closingOf,
  type CodeWriter,
  type InlineCode,
  isDeletion,
  openingOf,
  singleOf,
} from './run-codes'
import { simpleField, simpleFieldRuns } from './simple-field'

/** An element that holds runs, open where an output stands. */
export interface OpenHolder {
  /** What began it: two of the same kind that follow one another stay two. */
  readonly opener: Atom
  readonly open: string
  readonly close: string
}

export interface Track {
  readonly kind: 'ins' | 'del'
  readonly by: Author
}

/** Where a piece of a paragraph stands. */
interface OutputPlace {
  readonly holders: readonly OpenHolder[]
  readonly track: Track | null
  /** The start tag of an earlier insertion, whose words it is of. */
  readonly insertion: string | null
}

/** A piece of a paragraph as it will be written. */
export type Output =
  | (OutputPlace & {
      readonly kind: 'run'
      /** The element of its properties, or nothing. */
      readonly format: string
      /** What the properties were, and who changed them; null where they are not new. */
      readonly was: { readonly format: string; readonly by: Author } | null
      /** The note of an earlier change of its format, which goes before a new one; null: none. */
      readonly change: string | null
      readonly text: string
      /** XML in the run, instead of a text. */
      readonly xml: string
    })
  | (OutputPlace & { readonly kind: 'beside'; readonly xml: string })
  /** A new paragraph begins. */
  | { readonly kind: 'split'; readonly by: Author | null }

export interface RunsWriter extends CodeWriter {
  /** Whether changes are written as tracked ones. */
  readonly isTracked: boolean
  /** Whether a code that goes is nowhere else: not in the new text, not in another paragraph. */
  readonly isLost: (data: string) => boolean
  /** Codes, by their data, that the file cannot do without. */
  readonly required: ReadonlySet<string>
  /** XML that stands before an offset of the new content. */
  readonly marks: ReadonlyMap<number, string>
}

/** What atoms become, but those that are written in another way. */
export function outputsOf(
  atoms: readonly Atom[],
  writer: RunsWriter,
  isElsewhere: (atom: Atom) => boolean = () => false,
): Output[] {
  const walk: Walk = {
    ...{ writer, outputs: [], old: [], now: [], lastBy: null },
    ...{ oldPairs: pairsIn(atoms, 'insert'), nowPairs: pairsIn(atoms, 'delete') },
  }
  const marks = new Map(writer.marks)
  const addMark = (offset: number) => {
    const xml = marks.get(offset)
    if (xml === undefined) return
    stayAnyway(null, xml, walk)
    marks.delete(offset)
  }
  for (const atom of atoms) {
    if (atom.kind !== 'delete') addMark(atom.now)
    const count = walk.outputs.length
    step(atom, walk)
    if (isElsewhere(atom)) walk.outputs.length = count
  }
  for (const offset of [...marks.keys()].sort((a, b) => a - b)) addMark(offset)
  return walk.outputs
}

interface Frame {
  readonly opener: Atom
  readonly format: string | null
  readonly holder: OpenHolder | null
}

interface Walk {
  readonly writer: RunsWriter
  readonly outputs: Output[]
  readonly oldPairs: ReadonlyMap<Atom, Atom>
  readonly nowPairs: ReadonlyMap<Atom, Atom>
  /** What is open in the old text and in the new one. */
  old: readonly Frame[]
  now: readonly Frame[]
  lastBy: Author | null
}

function step(atom: Atom, walk: Walk) {
  const { code, kind, by } = atom
  if (kind !== 'keep') walk.lastBy = by
  if (code?.kind === 'newUnit' && kind !== 'delete') walk.outputs.push({ kind: 'split', by })
  else if (code?.kind === 'inline' && code.role) turn(atom, code, walk)
  else if (code?.kind === 'inline') addSingle(atom, code, walk)
  else addText(atom, textOf(atom), walk)
}

function textOf({ code, text }: Atom): string {
  if (code?.kind === 'lineEnd') return code.text
  return code === null || code.kind === 'object' ? text : ''
}

/** Opens or closes what a code of a pair does, in the texts that it is in. */
function turn(atom: Atom, code: InlineCode, walk: Walk) {
  const { oldPairs, nowPairs, writer } = walk
  if (code.role === 'close') addFlat(atom, code, walk)
  if (atom.kind !== 'insert') walk.old = turned(walk.old, atom, code, oldPairs, writer)
  if (atom.kind !== 'delete') walk.now = turned(walk.now, atom, code, nowPairs, writer)
  if (code.role === 'open') addFlat(atom, code, walk)
}

/** Runs that begin or end a field. One whose other half was lost goes too, but only from the new text. */
function addFlat(atom: Atom, code: InlineCode, walk: Walk) {
  const { oldPairs, nowPairs, writer } = walk
  const lost = atom.kind === 'keep' && !nowPairs.has(atom) ? oldPairs.get(atom) : undefined
  const pairs = atom.kind === 'delete' || lost ? oldPairs : nowPairs
  const flat = flatOf(code, inlineOf(pairs.get(atom)?.code ?? null), writer)
  if (flat) addRuns(lost ? { ...atom, kind: 'delete', by: lost.by } : atom, flat, walk)
}

/** What stands for a code that is no element round others; null for all else. */
function flatOf(code: InlineCode, partner: InlineCode | null, writer: RunsWriter): string | null {
  if (!partner) return null
  const [open, close] = code.role === 'open' ? [code, partner] : [partner, code]
  const ends = fieldEnds(openingOf(open, writer).holder, closingOf(close, writer), writer)
  if (!ends) return null
  return code.role === 'open' ? ends.open : ends.close
}

function turned(
  frames: readonly Frame[],
  atom: Atom,
  code: InlineCode,
  pairs: ReadonlyMap<Atom, Atom>,
  writer: RunsWriter,
): readonly Frame[] {
  const partner = pairs.get(atom)
  if (!partner) return frames
  if (code.role === 'close') return frames.filter(({ opener }) => opener !== partner)
  const { format, holder } = openingOf(code, writer)
  const close = inlineOf(partner.code)
  const ending = close ? closingOf(close, writer) : ''
  const isHolder = holder !== '' && ending !== '' && !fieldEnds(holder, ending, writer)
  const own = isHolder ? { opener: atom, open: holder, close: ending } : null
  return [...frames, { opener: atom, format, holder: own }]
}

/**
 * The runs round a field: they stand beside its result, so a change of them can be tracked. An element
 * round it cannot be, and becomes runs where changes are tracked.
 */
function fieldEnds(
  open: string,
  close: string,
  { prefix, isTracked }: RunsWriter,
): { open: string; close: string } | null {
  if (open === '' || close === '') return null
  if (!close.startsWith('</')) return { open, close }
  return isTracked ? simpleFieldRuns(open, prefix) : null
}

function inlineOf(code: Code | null): InlineCode | null {
  return code?.kind === 'inline' ? code : null
}

function addText(atom: Atom, text: string, walk: Walk) {
  if (text !== '') add(atom, walk, (place) => ({ kind: 'run', ...place, text, xml: '' }))
}

function addSingle(atom: Atom, code: InlineCode, walk: Walk) {
  const { writer } = walk
  const single = singleOf(code, writer)
  if (!single) return
  const { data, where } = single
  const isOldDeletion = writer.isTracked && isDeletion(data, writer.prefix)
  if (where === 'text') addText(atom, data, walk)
  else if (where === 'inRun')
    add(atom, walk, (place) => ({ kind: 'run', ...place, text: '', xml: data }))
  // Rejecting all must find it where it was.
  else if (isOldDeletion && atom.kind === 'insert') return
  else if (isOldDeletion) stayAnyway(atom, data, walk, walk.old)
  else if (writer.required.has(code.data)) addRequired(atom, code.data, data, walk)
  else if (canBeTracked(data, writer.prefix)) addRuns(atom, data, walk)
  else if (writer.isTracked && atom.kind !== 'keep' && simpleField(data, writer.prefix))
    addRuns(atom, simpleField(data, writer.prefix) ?? '', walk)
  else if (atom.kind !== 'delete') stayAnyway(atom, data, walk)
  else if (writer.isTracked) stay(atom, code.data, data, walk)
}

/**
 * What the file cannot do without. A text box that went elsewhere is taken out here and put in there, as
 * rejecting all must find it; half of a field or of a range cannot be tracked by itself, and stays once.
 */
function addRequired(atom: Atom, data: string, xml: string, walk: Walk) {
  const { isTracked, isLost, prefix } = walk.writer
  const isBox = xml.includes('txbxContent') && canBeTracked(xml, prefix)
  if (atom.kind === 'delete' && isLost(data)) stayAnyway(atom, xml, walk)
  else if (atom.kind === 'delete' && !(isTracked && isBox)) return
  else if (isBox || (atom.kind === 'keep' && canBeTracked(xml, prefix))) addRuns(atom, xml, walk)
  else stayAnyway(atom, xml, walk)
}

function addRuns(atom: Atom, xml: string, walk: Walk) {
  add(atom, walk, ({ holders, track, insertion }) => ({
    ...{ kind: 'beside', holders, track, insertion, xml },
  }))
}

// What cannot be tracked, and what the file needs, stays although the text round it goes.
function stay(atom: Atom, data: string, xml: string, walk: Walk) {
  if (walk.writer.isLost(data)) stayAnyway(atom, xml, walk)
}

function stayAnyway(
  atom: Atom | null,
  xml: string,
  { outputs, now }: Walk,
  frames: readonly Frame[] = now,
) {
  const insertion = atom?.insertion ?? null
  outputs.push({ kind: 'beside', holders: holdersOf(frames), track: null, insertion, xml })
}

type Place = OutputPlace & Pick<Extract<Output, { kind: 'run' }>, 'format' | 'was' | 'change'>

function add(atom: Atom, walk: Walk, output: (place: Place) => Output) {
  const { writer, outputs, old, now, lastBy } = walk
  const { insertion = null, change = null } = atom
  const [oldPlace, nowPlace] = [placeOf(old, writer), placeOf(now, writer)]
  if (!writer.isTracked) {
    if (atom.kind !== 'delete') outputs.push(output({ ...nowPlace, insertion, change }))
    return
  }
  const by = atom.kind === 'keep' ? (lastBy ?? atom.by) : atom.by
  const author = by ?? { author: '', at: '' }
  const deleted = output({ ...oldPlace, insertion, change, track: { kind: 'del', by: author } })
  const inserted = output({ ...nowPlace, track: { kind: 'ins', by: author } })
  if (atom.kind === 'delete') outputs.push(deleted)
  else if (atom.kind === 'insert') outputs.push(inserted)
  else if (!sameHolders(oldPlace.holders, nowPlace.holders)) outputs.push(deleted, inserted)
  else {
    const isNew = oldPlace.format !== nowPlace.format
    const was = isNew ? { format: oldPlace.format, by: author } : null
    outputs.push(output({ ...nowPlace, insertion, was, change }))
  }
}

function placeOf(frames: readonly Frame[], { base }: CodeWriter): Place {
  const format = frames.findLast((frame) => frame.format !== null)?.format ?? base.raw
  return {
    holders: holdersOf(frames),
    track: null,
    insertion: null,
    format,
    was: null,
    change: null,
  }
}

function holdersOf(frames: readonly Frame[]): OpenHolder[] {
  return frames.flatMap(({ holder }) => holder ?? [])
}

export function sameHolders(a: readonly OpenHolder[], b: readonly OpenHolder[]): boolean {
  return a.length === b.length && a.every((one, n) => one.opener === b[n]?.opener)
}
