import { readableText, slice } from '@/lib/inline/content'
import { CODE, type Content, EMPTY } from '@/lib/model/content'
import type { Range } from '@/lib/model/range'
import { ok, type Result } from '@/lib/model/result'
import type { Edits, Original } from '../format'
import type { XmlElement } from '../xml/nodes'
import type { PlacedComment, TrackedComment } from './add-comments'
import { isWord } from './names'
import { type Package, textOf } from './package'
import { readPartXml } from './part-xml'
import type { DocxSkeleton, UnitPlace } from './skeleton'

/** Where Word holds no comments; LibreOffice 7.4 does not even open a file with one in a footnote. */
export type Elsewhere = 'footnote' | 'endnote' | 'header' | 'footer' | 'textBox'

/** Says in a line what a comment is about that stands in another place than its words. */
export type Saying = (where: Elsewhere, words: string) => string

interface Placing {
  readonly file: Package
  readonly original: Original<DocxSkeleton>
  readonly edits: Edits
  readonly saying: Saying
}

/**
 * Comments where Word can hold them. One on a note goes to the reference of the note, one on a text box
 * to the paragraph that holds the box, and one on a header or footer to the start of the body.
 */
export function placedComments(
  comments: readonly TrackedComment[],
  placing: Placing,
): Result<readonly PlacedComment[]> {
  const placed: PlacedComment[] = []
  const given = new Set(comments.map(({ thread }) => thread?.id))
  for (const comment of comments) {
    const place = placing.original.skeleton.units.find(({ id }) => id === comment.unit)
    const { start, end } = within(comment, placing)
    if (!place || (place.part === 0 && !place.isInBox)) {
      placed.push({ ...comment, place: { unit: comment.unit, start, end } })
      continue
    }
    const beside = besidePlace(place, placing)
    if (!beside.ok) return beside
    const words = slice(placing.edits.targets.get(comment.unit) ?? EMPTY, start, end)
    const line = placing.saying(elsewhere(place, placing), shortened(readableText(words)))
    // An answer stands below what says it already, unless that was deleted.
    const parent = comment.thread?.parent ?? null
    const isAnswer = parent !== null && given.has(parent)
    const text = isAnswer ? comment.text : `${line}\n${comment.text}`
    placed.push({ ...comment, text, place: beside.value })
  }
  return ok(placed)
}

/** Ends that lie in the text that a comment is about. */
function within({ unit, start, end }: TrackedComment, { edits }: Placing): Range {
  const most = edits.targets.get(unit)?.text.length ?? 0
  return { start: Math.min(start, most), end: Math.min(end, most) }
}

function shortened(words: string): string {
  const signs = Array.from(words.replace(/\s+/g, ' ').trim())
  return signs.length <= LONGEST ? signs.join('') : `${signs.slice(0, LONGEST - 1).join('')}…`
}

const LONGEST = 60

function elsewhere(place: UnitPlace, placing: Placing): Elsewhere {
  const type = typeOf(place, placing)
  return type === 'header' || type === 'footer' || type === 'footnote' || type === 'endnote'
    ? type
    : 'textBox'
}

function typeOf({ part }: UnitPlace, { file, original }: Placing): string {
  const name = original.skeleton.parts[part]
  const relation = file.relations.find(({ target, isExternal }) => !isExternal && target === name)
  return relation?.type.replace(/notes$/, 'note') ?? ''
}

type Place = PlacedComment['place']

function besidePlace(place: UnitPlace, placing: Placing): Result<Place> {
  const type = typeOf(place, placing)
  if (type === 'footnote' || type === 'endnote') {
    const reference = referencePlace(place, type, placing)
    if (!reference.ok || reference.value) return reference as Result<Place>
  }
  const { units } = placing.original.skeleton
  const body = units.filter(({ part, isInBox }) => part === 0 && !isInBox)
  const isBox = place.part === 0
  const holder = isBox
    ? body.find(({ start, end }) => start < place.start && place.end < end)
    : body[0]
  if (holder) return ok({ unit: holder.id, start: 0, end: 0 })
  return paragraphPlace(placing, isBox ? place.start : null)
}

/** The reference of a note in the text that goes out; null where there is none. */
function referencePlace(
  { part, start }: UnitPlace,
  type: 'footnote' | 'endnote',
  { file, original, edits }: Placing,
): Result<Place | null> {
  const notes = textOf(file.zip, original.skeleton.parts[part] ?? '')
  if (!notes.ok) return notes
  const before = notes.value?.text.slice(0, start) ?? ''
  const id = [...before.matchAll(NOTE)].at(-1)?.[1]
  if (id === undefined) return ok(null)
  const reference = new RegExp(`${type}Reference\\s[^>]*:id\\s*=\\s*["']${id}["']`)
  for (const { id: unit, part: own } of original.skeleton.units) {
    const at = own === 0 ? codeOffset(edits.targets.get(unit) ?? EMPTY, reference) : null
    if (at !== null) return ok({ unit, start: at, end: at + 1 })
  }
  return ok(null)
}

const NOTE = /<(?:[\w.-]+:)?(?:foot|end)note\s[^>]*:id\s*=\s*["'](-?\d+)["']/g

function codeOffset({ text, codes }: Content, data: RegExp): number | null {
  let [at, n] = [text.indexOf(CODE), 0]
  for (; at >= 0; at = text.indexOf(CODE, at + 1), n += 1) {
    const code = codes[n]
    if (code?.kind === 'inline' && data.test(code.data)) return at
  }
  return null
}

/** The end of a paragraph without words: the one round an offset, else the first. */
function paragraphPlace({ file }: Placing, offset: number | null): Result<Place> {
  const read = readPartXml(file.main, () => {
    const made: XmlElement[] = []
    const open = (element: XmlElement) => isWord(element, 'p')
    return { made, visitor: { open, take: (element) => void made.push(element) } }
  })
  if (!read.ok) return read
  const open = read.value.filter(({ closeStart, end }) => closeStart < end)
  const around = open.find(({ start, end }) => offset !== null && start < offset && offset < end)
  return ok({ offset: (around ?? open[0])?.closeStart ?? null })
}
