import type { Code } from '@/lib/model/content'
import type { Unit, UnitKind } from '@/lib/model/file'
import { ok, type Result } from '@/lib/model/result'
import type { XmlElement } from '../xml/nodes'
import type { XmlVisitor } from '../xml/read'
import { isWord, prefixOf } from './names'
import type { InnerParagraph } from './nodes'
import { ownContent } from './own-content'
import { hasWords, readParagraph } from './paragraph'
import type { PartText } from './part-text'
import { readPartXml } from './part-xml'
import type { RunFormat } from './run-format'
import { declarationsOf, joinedScope, scopesOf } from './scope'
import type { UnitPlace } from './skeleton'
import type { Styles } from './styles'

/** What the reading of all parts gathers. */
export interface Gathered {
  readonly units: Unit[]
  readonly places: UnitPlace[]
  readonly scopes: string[]
  readonly parts: string[]
}

export interface PartKind {
  /** What ids of its units begin with. */
  readonly idStart: string
  readonly isNotes: boolean
}

/** Adds the units of one part, in the order in which they are read. */
export function readPart(
  part: PartText,
  kind: PartKind,
  styles: Styles,
  gathered: Gathered,
): Result<true> {
  const counts = [gathered.units.length, gathered.places.length] as const
  const read = readPartXml(part, () => {
    ;[gathered.units.length, gathered.places.length] = counts
    const formats = new Map<string, RunFormat>()
    const visitor = visitorFor({
      part,
      kind,
      styles,
      gathered,
      formats,
      codes: new Map(),
      count: 0,
    })
    return { visitor, made: true as const }
  })
  if (!read.ok) return read
  gathered.parts.push(part.name)
  return ok(true)
}

function visitorFor(reader: Reader): XmlVisitor {
  const { gathered } = reader
  const blocks = new Map<XmlElement, Blocks>()
  const scopeOf = scopesOf()
  return {
    open: (element, path) => {
      if (isWord(element, 'tbl')) seeTable(blocks, path.at(-1), gathered)
      return isWord(element, 'p')
    },
    take: (element, path) => {
      const isInCell = path.some((one) => isWord(one, 'tc'))
      const around = { isInCell, isLast: false, isInBox: false, twin: null }
      const place = addParagraph(reader, { element, scope: scopeOf(path), ...around })
      seeParagraph(blocks, path.at(-1), place)
    },
    close: (element) => {
      const last = blocks.get(element)
      blocks.delete(element)
      const isNeeded = !isWord(element, 'body') || last?.before !== 'p'
      if (last?.place) mark(gathered, last.place, { isEnd: true, ...(isNeeded && { isNeeded }) })
    },
  }
}

interface Reader {
  readonly part: PartText
  readonly kind: PartKind
  readonly styles: Styles
  readonly gathered: Gathered
  readonly formats: Map<string, RunFormat>
  readonly codes: Map<string, Code>
  count: number
}

interface Found {
  readonly element: XmlElement
  readonly scope: string
  readonly isInCell: boolean
  /** In a text box. */
  readonly isLast: boolean
  readonly isInBox: boolean
  readonly twin: XmlElement | null
}

/** Adds a paragraph and those in its text boxes; gives its place, null where it has no words. */
function addParagraph(reader: Reader, found: Found): UnitPlace | null {
  const { part, kind, gathered, formats } = reader
  const { element, twin } = found
  const id = `${kind.idStart}${(reader.count += 1)}`
  const reading = { text: part.text, prefix: prefixOf(element), formats }
  const paragraph = readParagraph(element, id, reading)
  let place: UnitPlace | null = null
  if (hasWords(paragraph)) {
    place = {
      ...{ id, part: gathered.parts.length, scope: scopeNumber(gathered, found.scope) },
      ...{ start: element.start, end: element.end },
      ...(found.isInBox ? { isInBox: true } : {}),
      ...(found.isLast ? { isNeeded: true, isEnd: true } : {}),
      ...(twin ? { twin: [twin.start, twin.end] as const } : {}),
    }
    const content = ownContent(paragraph.content, reader.codes)
    gathered.places.push(place)
    gathered.units.push({ id, kind: kindOf(reader, found), content, fileStart: null })
  }
  for (const inner of paragraph.innerParagraphs) addParagraph(reader, foundIn(inner, found))
  return place
}

function foundIn({ element, twin, isLast, declarations }: InnerParagraph, outer: Found): Found {
  const own = [outer.scope, ...declarationsOf(outer.element), ...declarations]
  return { element, twin, isLast, isInBox: true, isInCell: outer.isInCell, scope: joinedScope(own) }
}

function kindOf({ kind, styles }: Reader, { element, isInCell }: Found): UnitKind {
  if (kind.isNotes) return 'footnote'
  if (styles.isHeading(element)) return 'heading'
  if (isInCell) return 'cell'
  return styles.isListItem(element) ? 'listItem' : 'paragraph'
}

function scopeNumber({ scopes }: Gathered, scope: string): number {
  const known = scopes.lastIndexOf(scope)
  return known < 0 ? scopes.push(scope) - 1 : known
}

/** The last two blocks of an element that was not left yet. */
interface Blocks {
  readonly before: string
  readonly last: string
  readonly place: UnitPlace | null
}

function seeParagraph(
  blocks: Map<XmlElement, Blocks>,
  parent: XmlElement | undefined,
  place: UnitPlace | null,
) {
  if (parent) blocks.set(parent, { before: blocks.get(parent)?.last ?? '', last: 'p', place })
}

// Two tables without a paragraph between them would become one.
function seeTable(
  blocks: Map<XmlElement, Blocks>,
  parent: XmlElement | undefined,
  gathered: Gathered,
) {
  if (!parent) return
  const { before, last, place } = blocks.get(parent) ?? { before: '', last: '', place: null }
  if (before === 'tbl' && last === 'p' && place) mark(gathered, place, { isNeeded: true })
  blocks.set(parent, { before: last, last: 'tbl', place: null })
}

function mark({ places }: Gathered, place: UnitPlace, marks: Partial<UnitPlace>) {
  const at = places.lastIndexOf(place)
  if (at >= 0) places[at] = { ...place, ...marks }
}
