import type { Status } from '@/lib/model/review'
import { attributeOf, isElement, type XmlElement } from '../xml/nodes'
import type { OwnStatus } from './skeleton'
import { ownStatusOf } from './own-values'

/** What a program says of a text of XLIFF 1.2 by attributes of its own. */
export interface OwnState {
  readonly own: OwnStatus
  readonly status: Status
  readonly isLocked: boolean
}

const TRADOS = 'http://sdl.com/FileTypes/SdlXliff/1.0'
const MEMOQ = 'MQXliff'
const PHRASE = 'http://www.memsource.com/mxlf/2.0'

/** Whether an element holds what Trados says of the segments of its unit. */
export function isSegmentDefs({ uri, local }: XmlElement): boolean {
  return uri === TRADOS && local === 'seg-defs'
}

/** The step of Phrase's workflow that a file is of, by its root: from 1, where it says none. */
export function workflowStepOf(root: XmlElement): number {
  return Math.max(1, Number.parseInt(attributeOf(root, 'level', PHRASE) ?? '', 10) || 1)
}

/** What Trados says of the segments of a unit, by their `mid`; of several with one name, the first. */
export function segmentStatesOf(unit: XmlElement): ReadonlyMap<string, OwnState> {
  const states = new Map<string, OwnState>()
  for (const defs of unit.children.filter(isElement).filter(isSegmentDefs))
    for (const seg of defs.children.filter(isElement)) {
      const mid = attributeOf(seg, 'id')
      if (seg.uri !== TRADOS || seg.local !== 'seg' || mid === null || states.has(mid)) continue
      const own = { program: 'trados', tag: seg.start, attribute: 'conf' } as const
      states.set(mid, stateOf(own, attributeOf(seg, 'conf'), attributeOf(seg, 'locked')))
    }
  return states
}

/**
 * What memoQ or Phrase says of a whole unit; null where it has no attribute of theirs. `step` is that of
 * the file's workflow.
 */
export function unitStateOf(unit: XmlElement, step: number): OwnState | null {
  const tag = unit.start
  const locked = (uri: string) => attributeOf(unit, 'locked', uri)
  const memoq = prefixOf(unit, MEMOQ)
  if (memoq !== null) {
    const own = { program: 'memoq', tag, attribute: `${memoq}:status` } as const
    return stateOf(own, attributeOf(unit, 'status', MEMOQ), locked(MEMOQ))
  }
  const phrase = prefixOf(unit, PHRASE)
  if (phrase === null) return null
  const own = { program: 'phrase', tag, attribute: `${phrase}:confirmed`, step } as const
  return stateOf(own, attributeOf(unit, 'confirmed', PHRASE), locked(PHRASE))
}

/** The prefix of a program's attributes in a tag; one that has none of them is not of that program. */
function prefixOf({ attributes }: XmlElement, uri: string): string | null {
  const found = attributes.find((attribute) => attribute.uri === uri)
  return found ? found.name.slice(0, -found.local.length - 1) : null
}

function stateOf(own: OwnStatus, value: string | null, locked: string | null): OwnState {
  const isLocked = LOCKED.has(locked?.trim().toLowerCase() ?? '')
  return { own, status: ownStatusOf(own.program, value), isLocked }
}

const LOCKED = new Set(['true', 'locked', 'yes', '1'])
