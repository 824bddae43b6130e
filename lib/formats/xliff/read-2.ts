import { isAllGlue } from '@/lib/inline/content'
import { EMPTY } from '@/lib/model/content'
import { attributeOf, isElement, type XmlElement } from '../xml/nodes'
import { type CodeContext, type CodeContexts, contextsOf, deepTextOf } from './codes'
import { contentOf, type ReadContent } from './content'
import { isForTranslation, preservesSpace } from './inherited'
import { lineAt } from './lines'
import { oneOf } from './one-of'
import type { ElementReader, Reading } from './parse-with'
import { asInSource } from './same-codes'
import type { Place } from './skeleton'
import { statusOf2 } from './statuses'

/** XLIFF 2.0 and 2.1 (OASIS, 5 August 2014 and 13 February 2018), and 2.2, which adds modules only. */
export class Reader2 implements ElementReader {
  private file = ''

  constructor(private readonly reading: Reading) {}

  open(element: XmlElement, path: readonly XmlElement[]): boolean {
    const { found, text } = this.reading
    if (path.length === 0) {
      const [source = null, target = null] = ['srcLang', 'trgLang'].map(
        (name) => attributeOf(element, name)?.trim() || null,
      )
      found.speaks(source, target, () => lineAt(text, element.start))
    }
    if (element.local === 'file') this.file = attributeOf(element, 'id') ?? ''
    else if (element.local === 'skeleton') found.keep('kept.skeletons')
    else if (element.local === 'note') found.keep('kept.notes')
    return element.local === 'unit'
  }

  take(unit: XmlElement, path: readonly XmlElement[]) {
    const { found, uri } = this.reading
    const own = unit.children.filter(isElement).filter((child) => child.uri === uri)
    this.keepModules(unit)
    const ancestors = [unit, ...path.toReversed()]
    const segments = own.filter(({ local }) => local === 'segment')
    if (!isForTranslation(ancestors)) {
      found.keep('kept.untranslated', segments.length)
      return
    }
    const id = attributeOf(unit, 'id') ?? ''
    const pieces = own.filter(({ local }) => local === 'segment' || local === 'ignorable')
    const reader = new UnitReader2(this.reading, ancestors, {
      notes: notesOf(own),
      data: dataOf(own),
      names: [id, `${this.file}/${id}`],
      isAlone: segments.length === 1,
    })
    for (const piece of pieces) reader.piece(piece)
  }

  private keepModules(unit: XmlElement) {
    const { found, uri } = this.reading
    for (const child of unit.children.filter(isElement))
      if (child.local === 'matches' && child.uri.startsWith(MATCHES))
        found.keep('kept.matches', child.children.filter(isElement).length)
      else if (child.uri !== uri) found.keep('kept.extensions')
  }
}

const MATCHES = 'urn:oasis:names:tc:xliff:matches:'

function notesOf(parts: readonly XmlElement[]): string[] {
  return parts
    .filter(({ local }) => local === 'notes')
    .flatMap(({ children }) => children.filter(isElement))
    .map((note) => deepTextOf(note).trim())
    .filter((note) => note !== '')
}

function dataOf(parts: readonly XmlElement[]): Map<string, string> {
  const elements = parts
    .filter(({ local }) => local === 'originalData')
    .flatMap(({ children }) => children.filter(isElement))
  return new Map(elements.map((data) => [attributeOf(data, 'id') ?? '', deepTextOf(data)]))
}

interface About {
  readonly notes: readonly string[]
  readonly data: ReadonlyMap<string, string>
  readonly names: readonly string[]
  /** Whether the unit has a single segment, which then has the unit's name. */
  readonly isAlone: boolean
}

/** One `<unit>`. */
class UnitReader2 {
  private readonly contexts: CodeContexts
  private segments = 0

  constructor(
    private readonly reading: Reading,
    private readonly ancestors: readonly XmlElement[],
    private readonly about: About,
  ) {
    const { data } = about
    this.contexts = contextsOf({ version: 2, uri: reading.uri, data })
  }

  /** A segment, or an ignorable, whose codes may be half of pairs in segments. */
  piece(piece: XmlElement) {
    const parts = piece.children.filter(isElement).filter(({ uri }) => uri === this.reading.uri)
    const named = (name: string) => parts.filter(({ local }) => local === name)
    const source = oneOf(named('source'), this.reading)
    const target = oneOf(named('target'), this.reading)
    if (!source) return
    const own = this.contentOf(source, piece, this.contexts.source)
    if (piece.local === 'segment') this.segment(piece, source, own, target)
    else if (!isAllGlue(own.content)) this.reading.found.keep('kept.ignorables')
  }

  private segment(
    segment: XmlElement,
    source: XmlElement,
    own: ReadContent,
    target: XmlElement | null,
  ) {
    this.segments += 1
    const { found } = this.reading
    const other = target ? this.contentOf(target, segment, this.contexts.target) : null
    if (own.content.text === '' && !other?.content.text) {
      found.keep('kept.emptyUnits')
      return
    }
    const status = statusOf2(attributeOf(segment, 'state'), attributeOf(segment, 'subState'))
    const tag = segment.start
    const place: Place =
      other && target
        ? { kind: 'text', status, tag, target: target.start, start: other.start, end: other.end }
        : { kind: 'none', status, tag, source: source.start, at: source.end }
    const matched = other
      ? asInSource(other, own, this.contexts.target)
      : { content: EMPTY, spellings: [] }
    const names = this.namesOf(segment)
    const { notes } = this.about
    found.add({ names, source: own.content, target: matched, notes, status, place })
  }

  private namesOf(segment: XmlElement): string[] {
    const { names, isAlone } = this.about
    if (isAlone) return [...names]
    const id = attributeOf(segment, 'id') ?? this.segments
    return names.map((name) => `${name}/${id}`)
  }

  private contentOf(element: XmlElement, piece: XmlElement, context: CodeContext): ReadContent {
    const preserves = preservesSpace([element, piece, ...this.ancestors])
    return contentOf(this.reading.text, element, preserves, context)
  }
}
