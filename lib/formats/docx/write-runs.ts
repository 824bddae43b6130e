import type { Code } from '@/lib/model/content'
import { type Atom, type Author, pairsIn } from './pieces'
import {
  closingOf,
  type CodeWriter,
  type InlineCode,
  isRuns,
  openingOf,
  singleOf,
} from './run-codes'

/** An element that holds runs, open where an output stands. */
export interface OpenHolder {
  readonly open: string
  readonly close: string
}

export interface Track {
  readonly kind: 'ins' | 'del'
  readonly by: Author
}

/** A piece of a paragraph as it will be written. */
export type Output =
  | {
      readonly kind: 'run'
      readonly holders: readonly OpenHolder[]
      readonly track: Track | null
      /** The element of its properties, or nothing. */
      readonly format: string
      /** What the properties were, and who changed them; null where they are not new. */
      readonly was: { readonly format: string; readonly by: Author } | null
      readonly text: string
      /** XML in the run, instead of a text. */
      readonly xml: string
    }
  | {
      readonly kind: 'beside'
      readonly holders: readonly OpenHolder[]
      readonly track: Track | null
      readonly xml: string
    }
  /** A new paragraph begins. */
  | { readonly kind: 'split'; readonly by: Author | null }

export interface RunsWriter extends CodeWriter {
  /** Whether changes are written as tracked ones. */
  readonly isTracked: boolean
  /** Codes that must stay, by their data, unless they are to be found in the new text or elsewhere. */
  readonly isLost: (data: string) => boolean
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
    walk.outputs.push({ kind: 'beside', holders: holdersOf(walk.now), track: null, xml })
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
  if (atom.kind !== 'insert') walk.old = turned(walk.old, atom, code, oldPairs, writer)
  if (atom.kind !== 'delete') walk.now = turned(walk.now, atom, code, nowPairs, writer)
}

function turned(
  frames: readonly Frame[],
  atom: Atom,
  code: InlineCode,
  pairs: ReadonlyMap<Atom, Atom>,
  writer: CodeWriter,
): readonly Frame[] {
  const partner = pairs.get(atom)
  if (!partner) return frames
  if (code.role === 'close') return frames.filter(({ opener }) => opener !== partner)
  const { format, holder } = openingOf(code, writer)
  const close = inlineOf(partner.code)
  const ending = close ? closingOf(close, writer) : ''
  const isHolder = holder !== '' && ending !== ''
  return [
    ...frames,
    { opener: atom, format, holder: isHolder ? { open: holder, close: ending } : null },
  ]
}

function inlineOf(code: Code | null): InlineCode | null {
  return code?.kind === 'inline' ? code : null
}

function addText(atom: Atom, text: string, walk: Walk) {
  if (text !== '') add(atom, walk, (place) => ({ kind: 'run', ...place, text, xml: '' }))
}

function addSingle(atom: Atom, code: InlineCode, walk: Walk) {
  const { writer, outputs, now } = walk
  const single = singleOf(code, writer)
  if (!single) return
  const { data, where } = single
  const isLost = atom.kind === 'delete' && writer.isLost(code.data)
  if (where === 'text') addText(atom, data, walk)
  else if (where === 'inRun')
    add(atom, walk, (place) => ({ kind: 'run', ...place, text: '', xml: data }))
  else if (isRuns(data, writer.prefix) && !isLost)
    add(atom, walk, ({ holders, track }) => ({ kind: 'beside', holders, track, xml: data }))
  // What is no run cannot be tracked, and what the file needs stays although its text goes.
  else if (atom.kind !== 'delete' || isLost)
    outputs.push({ kind: 'beside', holders: holdersOf(now), track: null, xml: data })
}

type Place = Pick<Extract<Output, { kind: 'run' }>, 'holders' | 'track' | 'format' | 'was'>

function add(atom: Atom, walk: Walk, output: (place: Place) => Output) {
  const { writer, outputs, old, now, lastBy } = walk
  const [oldPlace, nowPlace] = [placeOf(old, writer), placeOf(now, writer)]
  if (!writer.isTracked) {
    if (atom.kind !== 'delete') outputs.push(output(nowPlace))
    return
  }
  const by = atom.kind === 'keep' ? (lastBy ?? atom.by) : atom.by
  const author = by ?? { author: '', at: '' }
  const deleted = output({ ...oldPlace, track: { kind: 'del', by: author } })
  const inserted = output({ ...nowPlace, track: { kind: 'ins', by: author } })
  if (atom.kind === 'delete') outputs.push(deleted)
  else if (atom.kind === 'insert') outputs.push(inserted)
  else if (!sameHolders(oldPlace.holders, nowPlace.holders)) outputs.push(deleted, inserted)
  else {
    const isNew = oldPlace.format !== nowPlace.format
    outputs.push(
      output({ ...nowPlace, was: isNew ? { format: oldPlace.format, by: author } : null }),
    )
  }
}

function placeOf(frames: readonly Frame[], { base }: CodeWriter): Place {
  const format = frames.findLast((frame) => frame.format !== null)?.format ?? base.raw
  return { holders: holdersOf(frames), track: null, format, was: null }
}

function holdersOf(frames: readonly Frame[]): OpenHolder[] {
  return frames.flatMap(({ holder }) => holder ?? [])
}

export function sameHolders(a: readonly OpenHolder[], b: readonly OpenHolder[]): boolean {
  return a.length === b.length && a.every((one, n) => one.open === b[n]?.open)
}
