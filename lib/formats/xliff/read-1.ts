import { EMPTY } from '@/lib/model/content'
import type { Range } from '@/lib/model/range'
import { subflows } from '../subflows'
import { attributeOf, isElement, XML_NAMESPACE, type XmlElement } from '../xml/nodes'
import { type CodeContext, type CodeContexts, contextsOf, deepTextOf } from './codes'
import { contentOf } from './content'
import { isForTranslation, preservesSpace } from './inherited'
import { lineAt } from './lines'
import {
  isSegmentDefs,
  type OwnState,
  segmentStatesOf,
  unitStateOf,
  workflowStepOf,
} from './own-statuses'
import { oneOf } from './one-of'
import type { ElementReader, Reading } from './parse-with'
import { asInSource } from './same-codes'
import type { Place, WithStatus } from './skeleton'
import { statusOf1 } from './statuses'

/** XLIFF 1.2 (OASIS, 1 February 2008), and 1.0 and 1.1, which are the same in what is read here. */
export class Reader1 implements ElementReader {
  private file: XmlElement | null = null
  private workflowStep = 1
  /** Until it was told that there are changes that Trados Studio tracks. */
  private mayTrack: boolean

  constructor(private readonly reading: Reading) {
    this.mayTrack = reading.text.includes('x-sdl-')
  }

  open(element: XmlElement, path: readonly XmlElement[]): boolean {
    const { found } = this.reading
    if (path.length === 0) this.workflowStep = workflowStepOf(element)
    if (element.local === 'file') this.beginFile(element)
    else if (element.local === 'bin-unit') found.keep('kept.binaryUnits')
    else if (element.local === 'skl') found.keep('kept.skeletons')
    else if (element.local === 'note') found.keep('kept.notes')
    return element.local === 'trans-unit'
  }

  take(unit: XmlElement, path: readonly XmlElement[]) {
    const { found, uri } = this.reading
    const parts = unit.children.filter(isElement)
    const own = parts.filter((part) => part.uri === uri)
    const named = (local: string) => own.filter((part) => part.local === local)
    found.keep('kept.matches', named('alt-trans').length)
    found.keep('kept.extensions', parts.length - own.length - parts.filter(isSegmentDefs).length)
    const ancestors = [unit, ...path.toReversed()]
    if (!isForTranslation(ancestors)) {
      found.keep('kept.untranslated')
      return
    }
    const source = oneOf(named('source'), this.reading)
    if (!source) {
      found.keep('kept.emptyUnits')
      return
    }
    const [segments] = named('seg-source')
    const target = oneOf(named('target'), this.reading)
    if (target) this.learnLanguage(target)
    if (this.mayTrack && (isTracked(source) || (target && isTracked(target)))) {
      this.mayTrack = false
      found.warn('xliff.studioChanges', { line: lineAt(this.reading.text, unit.start) })
    }
    found.keep('kept.subflows', subflows(source) + (target ? subflows(target) : 0))
    const notes = named('note').map((note) => deepTextOf(note).trim())
    new UnitReader1(this.reading, ancestors, this.namesOf(unit), {
      source,
      segments: segments ?? null,
      target,
      notes: notes.filter((note) => note !== ''),
      state: unitStateOf(unit, this.workflowStep),
    }).read()
  }

  private beginFile(file: XmlElement) {
    this.file = file
    const { found, text } = this.reading
    const languages = ['source-language', 'target-language'].map((name) => languageOf(file, name))
    found.speaks(languages[0] ?? null, languages[1] ?? null, () => lineAt(text, file.start))
  }

  /** Where the file does not say it, its first target may. */
  private learnLanguage(target: XmlElement) {
    const lang = attributeOf(target, 'lang', XML_NAMESPACE)?.trim()
    if (lang && this.file && languageOf(this.file, 'target-language') === null)
      this.reading.found.speaks(null, lang, () => lineAt(this.reading.text, target.start))
  }

  private namesOf(unit: XmlElement): string[] {
    const id = attributeOf(unit, 'id') ?? attributeOf(unit, 'resname') ?? ''
    const original = this.file ? (attributeOf(this.file, 'original') ?? '') : ''
    return id === '' ? [] : [id, `${original}/${id}`]
  }
}

function languageOf(file: XmlElement, name: string): string | null {
  return attributeOf(file, name)?.trim() || null
}

interface Parts {
  readonly source: XmlElement
  readonly segments: XmlElement | null
  readonly target: XmlElement | null
  readonly notes: readonly string[]
  /** What a program says of the whole unit in its own way. */
  readonly state: OwnState | null
}

interface Pair {
  readonly source: XmlElement
  readonly target: XmlElement | null
  readonly names: readonly string[]
  /** The element whose part they are: it may say how white space is read. */
  readonly within: XmlElement
  readonly state: OwnState | null
}

/** One `<trans-unit>`. */
class UnitReader1 {
  private readonly contexts: CodeContexts
  private readonly unit: XmlElement
  constructor(
    private readonly reading: Reading,
    private readonly ancestors: readonly XmlElement[],
    private readonly names: readonly string[],
    private readonly parts: Parts,
  ) {
    const [unit = parts.source] = ancestors
    this.unit = unit
    this.contexts = contextsOf({ version: 1, uri: reading.uri, data: new Map() })
  }

  read() {
    const { segments, target } = this.parts
    const sources = segments ? this.marksOf(segments) : []
    const targets = target ? this.marksOf(target) : []
    const isUnsegmented = target !== null && targets.length === 0 && !isBlank(target)
    if (!segments || sources.length === 0 || isUnsegmented) {
      this.whole()
      return
    }
    const states = this.statesOf(sources)
    const answers = answersTo(sources, targets)
    let at = target?.openEnd ?? segments.end
    for (const [n, mark] of sources.entries()) {
      const own = answers[n] ?? null
      at = own?.end ?? at
      const state = states?.get(midOf(mark)) ?? this.parts.state
      this.segment(segments, mark, own, { at, isSegmented: targets.length > 0, state })
    }
    const paired = answers.filter((answer) => answer !== null).length
    const strays = target && targets.length > 0 ? strayTexts(target, new Set(targets)) : 0
    this.reading.found.keep('kept.unpaired', targets.length - paired + strays)
  }

  /** What Trados says of the segments; null where it does not say it of each. */
  private statesOf(marks: readonly XmlElement[]): ReadonlyMap<string, OwnState> | null {
    const states = segmentStatesOf(this.unit)
    // What is said of an id is said of one segment.
    if (new Set(marks.map(midOf)).size < marks.length) return null
    return marks.every((mark) => states.has(midOf(mark))) ? states : null
  }

  private whole() {
    const { source, target, segments } = this.parts
    const at = (segments ?? source).end
    const [state = null, ...others] = segmentStatesOf(this.unit).values()
    const pair = {
      ...{ source, target, names: this.names, within: target ?? source },
      state: this.parts.state ?? (others.length === 0 ? state : null),
    }
    this.add(pair, (status, { start, end }) =>
      target
        ? { kind: 'text', ...status, target: target.start, start, end }
        : { kind: 'none', ...status, source: source.start, at },
    )
  }

  /** A segment and its answer; one that lacks it would come in at `at`, behind the one before. */
  private segment(
    segments: XmlElement,
    mark: XmlElement,
    own: XmlElement | null,
    { at, isSegmented, state }: { at: number; isSegmented: boolean; state: OwnState | null },
  ) {
    const { target } = this.parts
    const names = this.names.map((name) => `${name}/${midOf(mark)}`)
    const pair = { source: mark, target: own, names, within: target ?? segments, state }
    this.add(pair, (status, { start, end }) => {
      if (own && target) return { kind: 'text', ...status, target: target.start, start, end }
      const source = isSegmented ? mark.start : segments.start
      if (target && isSegmented)
        return { kind: 'segment', ...status, target: target.start, source, at }
      return {
        ...{ kind: 'unsegmented', ...status, source, target: target?.start ?? null, at },
        ...{ sourceEnd: segments.closeStart, start: mark.openEnd, end: mark.closeStart },
      }
    })
  }

  private add(pair: Pair, placeOf: (status: WithStatus, range: Range) => Place) {
    const { found, text } = this.reading
    const { source, target, within, names, state } = pair
    const read = (one: XmlElement, context: CodeContext) =>
      contentOf(text, one, preservesSpace([one, within, ...this.ancestors]), context)
    const own = read(source, this.contexts.source)
    const other = target && read(target, this.contexts.target)
    if (own.content.text === '' && !other?.content.text) {
      found.keep('kept.emptyUnits')
      return
    }
    const matched = other
      ? asInSource(other, own, this.contexts.target)
      : { content: EMPTY, spellings: [] }
    const { start, end } = other ?? own
    const status = this.statusBy(state)
    if (state?.isLocked) found.keep('kept.locks')
    found.add({
      names,
      source: own.content,
      target: matched,
      notes: this.parts.notes,
      status: status.status,
      place: placeOf(status, { start, end }),
    })
  }

  private statusBy(state: OwnState | null): WithStatus {
    const { unit, parts } = this
    const tag = unit.start
    if (state) return { status: state.status, tag, own: state.own }
    const said = parts.target ? attributeOf(parts.target, 'state') : null
    return { status: statusOf1(attributeOf(unit, 'approved'), said), tag }
  }

  /** The segments in a text, at any depth. */
  private marksOf(element: XmlElement): XmlElement[] {
    return element.children.filter(isElement).flatMap((child) => {
      const isMark = child.uri === this.reading.uri && child.local === 'mrk'
      return isMark && attributeOf(child, 'mtype') === 'seg' ? [child] : this.marksOf(child)
    })
  }
}

/** Whether Trados Studio tracks changes in a text: what was added and what was deleted both stand in it. */
function isTracked({ children }: XmlElement): boolean {
  return children.filter(isElement).some((child) => {
    const type = child.local === 'mrk' ? attributeOf(child, 'mtype') : null
    return type === 'x-sdl-deleted' || type === 'x-sdl-added' || isTracked(child)
  })
}

/** Of each segment the answer with its id; ids that come twice, which they must not, answer in their order. */
function answersTo(
  sources: readonly XmlElement[],
  targets: readonly XmlElement[],
): readonly (XmlElement | null)[] {
  const left = new Map<string, XmlElement[]>()
  for (const mark of targets) left.set(midOf(mark), [...(left.get(midOf(mark)) ?? []), mark])
  return sources.map((mark) => left.get(midOf(mark))?.shift() ?? null)
}

/** How many texts of a segmented target stand in no segment. */
function strayTexts(element: XmlElement, marks: ReadonlySet<XmlElement>): number {
  return element.children.reduce((sum, node) => {
    if (node.kind === 'text') return node.text.trim() === '' ? sum : sum + 1
    return isElement(node) && !marks.has(node) ? sum + strayTexts(node, marks) : sum
  }, 0)
}

function isBlank({ children }: XmlElement): boolean {
  return children.every((node) => node.kind === 'text' && node.text.trim() === '')
}

function midOf(mark: XmlElement): string {
  return attributeOf(mark, 'mid') ?? ''
}
