import type { CodeRules } from '@/lib/inline/expected-codes'
import { concatAll, importedText, isMark } from '@/lib/inline/content'
import type { Bead, Sentence } from '@/lib/model/bitext'
import type { Content } from '@/lib/model/content'
import { CODE, plain } from '@/lib/model/content'
import type { Action, Person, ReviseAction, ReviseLabel, Status } from '@/lib/model/review'
import { apply } from './apply'
import type { Done } from './drive'
import { LEAD, viewFor } from './drive'
import { emitAll } from './emit'
import type { Aligned } from './first-segments'
import { firstSegments } from './first-segments'
import { firstView } from './first-view'
import { emittingOf } from './realign'
import { reduce } from './reduce'
import { liveStates } from './state'
import type { ReviewView, SegmentState } from './view'

/**
 * A document in the notation of the tests: units between `|`, sentences between spaces, beads as
 * `A1=a1`, with `+` between sentences of one side and nothing for none.
 */
export function aligned(source: string, target: string, beads: string, joiner = ' '): Aligned {
  const one = sideOf(source)
  const other = sideOf(target)
  const indexes = (names: string, side: Side) =>
    names === '' ? [] : names.split('+').map((name) => side.names.indexOf(name))
  return {
    ...{ source: one.imported, sourceSentences: one.sentences },
    ...{ target: other.imported, targetSentences: other.sentences, joiner, insertsUnits: true },
    beads: beads.split(' ').map((bead): Bead => {
      const [left = '', right = ''] = bead.split('=')
      return { source: indexes(left, one), target: indexes(right, other), confidence: 1 }
    }),
  }
}

interface Side {
  readonly imported: Content
  readonly sentences: readonly Sentence[]
  readonly names: readonly string[]
}

function sideOf(text: string): Side {
  const texts = text === '' ? [] : text.split('|').map((unit) => unit.trim())
  const units = texts.map((unit, n) => ({ id: String(n), content: plain(unit) }))
  const sentences: Sentence[] = []
  let start = 0
  for (const [unit, { content }] of units.entries()) {
    for (const { index, 0: name } of content.text.matchAll(/\S+/g)) {
      const at = start + 1 + index
      sentences.push({ start: at, end: at + name.length, unit })
    }
    start += 1 + content.text.length
  }
  const imported = importedText(
    units.map((unit) => ({ ...unit, kind: 'paragraph' as const, fileStart: null })),
  )
  return { imported, sentences, names: texts.flatMap((unit) => unit.match(/\S+/g) ?? []) }
}

/** A review on a stage of its own, driven action by action. */
export interface Rehearsal {
  readonly view: () => ReviewView
  /** The live segment of a rank, from 0. */
  readonly row: (rank: number) => SegmentState
  /** Does an action; gives the code of the failure, or null. */
  readonly act: (action: Action, by?: Person) => string | null
  readonly revise: (rank: number, change: Revising, by?: Person) => string | null
  readonly undo: (action: string, by?: Person) => string | null
  /** Id of the last action that was done. */
  readonly last: () => string
  /** The assembled target, with `|0:` for the mark of unit 0 and `|new:` for a new paragraph. */
  readonly text: () => string
}

export interface Revising {
  readonly target?: Content | string
  readonly status?: Status
  readonly label?: ReviseLabel
  readonly reason?: string
  readonly basedOn?: string
}

export function rehearse(
  document: Aligned,
  removesUnits = true,
  { status, ...rules }: Partial<CodeRules> & { readonly status?: Status } = {},
): Rehearsal {
  let view = firstView(document, { person: LEAD, removesUnits, ...rules })
  if (status) view = born(view, status)
  const past: Done[] = []
  const row = (rank: number) => {
    const state = liveStates(view)[rank]
    if (!state) throw new Error(`no row ${rank}`)
    return state
  }
  const act = (action: Action, by = LEAD) => {
    const before = viewFor(view, by, past, action)
    const result = reduce(before, action)
    if (!result.ok) return result.failure.code
    view = apply(before, result.value)
    past.push({ action, change: result.value, by: by.id })
    return null
  }
  const newId = () => `act${past.length}`
  return {
    ...{ row, act, view: () => view, last: () => past.at(-1)?.action.id ?? '' },
    revise: (rank, change, by) => act(reviseOf(row(rank), newId(), change), by),
    undo: (action, by) => act({ kind: 'undo', id: newId(), label: 'undo', action }, by),
    text: () => {
      const { tail } = firstSegments(document)
      return shown(concatAll([emitAll(liveStates(view).map(emittingOf)), tail]))
    },
  }
}

/** As a file brings it that knows statuses. */
function born(view: ReviewView, status: Status): ReviewView {
  const segments = [...view.segments].map(([id, state]): [string, SegmentState] => {
    const head = { ...state.head, status }
    return [id, { ...state, head, states: new Map([[0, head]]) }]
  })
  return { ...view, segments: new Map(segments) }
}

function reviseOf(
  { segment, head }: SegmentState,
  id: string,
  { target, status, label = 'edit', reason, basedOn = head.action }: Revising,
): ReviseAction {
  const content = typeof target === 'string' ? plain(target) : target
  const change = {
    ...{ segment: segment.id, basedOn },
    ...(content ? { target: content } : {}),
    ...(status ? { status } : {}),
  }
  const why = reason === undefined ? {} : { reason }
  return { kind: 'revise', id, label, changes: [change], ...why }
}

/** A content with its marks spelled out. */
export function shown({ text, codes }: Content): string {
  let n = 0
  return text.replaceAll(CODE, () => {
    const code = codes[n++]
    if (!isMark(code)) return '·'
    return code?.kind === 'unit' ? `|${code.unit}:` : '|new:'
  })
}
