import type {
  DismissalView,
  FindingsAnswer,
  FindingView,
  SegmentFindings,
} from '@/lib/api/findings-answers'
import { findingKeys, sharedKey } from '@/lib/checks/key'
import type { Code } from '@/lib/model/content'
import type { Finding } from '@/lib/model/finding'
import type { Failure } from '@/lib/model/result'
import { isSettled, type KnownSettings, NOTHING_KNOWN } from './known-settings'

/** The findings of a document as they are shown. */
export interface FindingsState {
  /** Null until the server's have come. */
  readonly answer: FindingsAnswer | null
  /** Why they could not be had the last time. */
  readonly failure: Failure | null
  /** Dismissals made here that the server has not told of, and those taken back that it still does. */
  readonly made: readonly DismissalView[]
  readonly takenBack: ReadonlySet<string>
  /** What is asked and known here: findings of other checks and words are left out. */
  readonly set: KnownSettings
  /** What the server knows, with all of this done to it; segments in the document's order. */
  readonly shown: ReadonlyMap<string, SegmentFindings>
  readonly dismissals: readonly DismissalView[]
  /** Findings of texts that were checked here, as they were found, and with all of this done to them. */
  readonly found: ReadonlyMap<string, LocalFindings>
  readonly local: ReadonlyMap<string, LocalFindings>
}

export interface LocalFindings {
  readonly source: string
  /** The target that was checked. */
  readonly text: string
  /** Its codes. */
  readonly codes: readonly Code[]
  readonly findings: readonly FindingView[]
}

/** The texts that a check has read. */
export interface CheckedTexts {
  readonly source: string
  readonly target: string
  readonly codes?: readonly Code[]
}

export const NO_FINDINGS: FindingsState = {
  ...{ answer: null, failure: null, made: [], takenBack: new Set(), set: NOTHING_KNOWN },
  ...{ shown: new Map(), dismissals: [], found: new Map(), local: new Map() },
}

/**
 * The server's word: what was done here and is in it now needs no more remembering. What was found
 * here of `active`, which is worked on, stays.
 */
export function answerCame(
  state: FindingsState,
  answer: FindingsAnswer,
  active: string | null = null,
): FindingsState {
  const told = new Set(answer.dismissals.map(({ id }) => id))
  const made = state.made.filter(({ id }) => !told.has(id))
  const takenBack = new Set([...state.takenBack].filter((id) => told.has(id)))
  // Once all is checked there, what was found here is known there too.
  const isWhole = answer.checked === answer.of
  const found = isWhole
    ? new Map([...state.found].filter(([segment]) => segment === active))
    : state.found
  const known = new Map((state.answer?.segments ?? []).map((one) => [one.segment, one]))
  const segments = answer.segments.map((one) => asBefore(known.get(one.segment), one))
  const next = { ...answer, segments }
  return derived({ ...state, answer: next, failure: null, made, takenBack, found })
}

/** The object of before where it says the same: rows are drawn by what is another object. */
function asBefore(before: SegmentFindings | undefined, now: SegmentFindings): SegmentFindings {
  if (before?.number !== now.number || before.findings.length !== now.findings.length) return now
  const isSame = now.findings.every((one, n) => {
    const other = before.findings[n]
    return (
      other?.key === one.key &&
      other.dismissedBy === one.dismissedBy &&
      other.severity === one.severity &&
      other.target?.start === one.target?.start
    )
  })
  return isSame ? before : now
}

export function dismissed(state: FindingsState, fresh: readonly DismissalView[]): FindingsState {
  return derived({ ...state, made: [...state.made, ...fresh] })
}

export function dismissalsTakenBack(state: FindingsState, ids: readonly string[]): FindingsState {
  const gone = new Set(ids)
  const made = state.made.filter(({ id }) => !gone.has(id))
  return derived({ ...state, made, takenBack: new Set([...state.takenBack, ...ids]) })
}

/** Those taken back stand after all: the server refused. */
export function dismissalsKept(state: FindingsState, ids: readonly string[]): FindingsState {
  const kept = new Set(ids)
  return derived({
    ...state,
    takenBack: new Set([...state.takenBack].filter((id) => !kept.has(id))),
  })
}

/** Other checks or words are set here now. */
export function settingsSet(state: FindingsState, set: KnownSettings): FindingsState {
  return derived({ ...state, set })
}

/** What a check of one text found here. What is found elsewhere stays. */
export function checkedHere(
  state: FindingsState,
  segment: string,
  texts: CheckedTexts,
  found: readonly Finding[],
  isElsewhere: (check: string) => boolean,
): FindingsState {
  const known = state.shown.get(segment)?.findings ?? []
  const stays = known.flatMap((finding) =>
    isElsewhere(finding.check) ? movedTo(finding, texts) : [],
  )
  const all = [...found, ...stays].toSorted(byPlace)
  const keys = findingKeys(all, texts)
  const views = all.map((one, n) => ({ ...one, key: keys[n] ?? '', dismissedBy: null }))
  const { source, target: text, codes = [] } = texts
  const fresh = { source, text, codes, findings: views }
  const index = indexOf(state.dismissals)
  return {
    ...state,
    found: new Map(state.found).set(segment, fresh),
    local: new Map(state.local).set(segment, withDismissalsOf(segment, fresh, index, state.set)),
  }
}

/**
 * The findings of a text as it stands: those of the server where it has checked this revision, else
 * what was found here in the same text. The same list for as long as nothing of it changes.
 */
export function findingsOf(
  { shown, local }: FindingsState,
  segment: string,
  text: string,
  revision: number,
): readonly FindingView[] {
  const here = local.get(segment)
  if (here?.text === text) return here.findings
  const there = shown.get(segment)
  return there?.number === revision ? there.findings : NONE
}

/** The same of the segment that is worked on: what was found here last stands until the next answer. */
export function findingsOfActive(
  state: FindingsState,
  segment: string,
  text: string,
  revision: number,
): readonly FindingView[] {
  return state.local.get(segment)?.findings ?? findingsOf(state, segment, text, revision)
}

/** Whether what was found here last is of another text: the answer for this one has not come. */
export function isBeingChecked({ local }: FindingsState, segment: string, text: string): boolean {
  const here = local.get(segment)
  return here !== undefined && here.text !== text
}

const NONE: readonly FindingView[] = []

/**
 * Is other known of a segment here than the server tells, though it has checked all? So it is after the
 * segment was worked on while the server's word came: its texts may have changed since.
 */
export function isSaidOtherwise({ answer, shown, found }: FindingsState, segment: string): boolean {
  const here = found.get(segment)
  if (!here || answer === null || answer.checked < answer.of) return false
  const there = shown.get(segment)?.findings ?? NONE
  return keysOf(here.findings) !== keysOf(there)
}

function keysOf(findings: readonly FindingView[]): string {
  return findings.map(({ key }) => key).join('\n')
}

/** The words that a finding is about, from its key: of the target, else of the source. */
export function wordsOf({ key }: Pick<FindingView, 'key'>): {
  readonly text: string
  readonly side: 'target' | 'source'
} {
  const [, , target = '', source = ''] = sharedKey(key).split('\u001f')
  return target === '' ? { text: source, side: 'source' } : { text: target, side: 'target' }
}

function derived(state: FindingsState): FindingsState {
  const { answer, made, takenBack, set } = state
  const told = (answer?.dismissals ?? []).filter(({ id }) => !takenBack.has(id))
  const dismissals = [...told, ...made]
  const index = indexOf(dismissals)
  const before = new Map((answer?.segments ?? []).map((one) => [one.segment, one]))
  return {
    ...{ ...state, dismissals },
    shown: withDismissals(before, index, set),
    local: withDismissals(state.found, index, set),
  }
}

interface DismissalIndex {
  readonly here: ReadonlyMap<string, string>
  readonly everywhere: ReadonlyMap<string, string>
}

function indexOf(dismissals: readonly DismissalView[]): DismissalIndex {
  const here = new Map<string, string>()
  const everywhere = new Map<string, string>()
  for (const { id, scope, segment, key } of dismissals) {
    if (scope === 'document') everywhere.set(sharedKey(key), id)
    else here.set(`${segment ?? ''} ${key}`, id)
  }
  return { here, everywhere }
}

/** The same objects where nothing of them is another, so that rows are drawn only where it is. */
function withDismissals<T extends { readonly findings: readonly FindingView[] }>(
  segments: ReadonlyMap<string, T>,
  index: DismissalIndex,
  set: KnownSettings,
): Map<string, T> {
  const next = new Map<string, T>()
  for (const [segment, of] of segments) next.set(segment, withDismissalsOf(segment, of, index, set))
  return next
}

function withDismissalsOf<T extends { readonly findings: readonly FindingView[] }>(
  segment: string,
  of: T,
  { here, everywhere }: DismissalIndex,
  set: KnownSettings,
): T {
  const idOf = ({ key }: FindingView) =>
    here.get(`${segment} ${key}`) ?? everywhere.get(sharedKey(key)) ?? null
  const isSame = of.findings.every((one) => one.dismissedBy === idOf(one) && !isSettled(one, set))
  if (isSame) return of
  const findings = of.findings.flatMap((one) =>
    isSettled(one, set) ? [] : [{ ...one, dismissedBy: idOf(one) }],
  )
  return { ...of, findings }
}

/** A finding of the document moved along with its words; none where they are gone. */
function movedTo(
  finding: FindingView,
  { target }: { readonly target: string },
): readonly FindingView[] {
  if (finding.target === null) return [finding]
  const { text, side } = wordsOf(finding)
  if (side === 'source') return []
  const { start } = finding.target
  const at = target.startsWith(text, start) ? start : target.indexOf(text)
  if (at < 0) return []
  const fixes = finding.fixes.map((fix) => ({
    ...{ ...fix, start: fix.start + at - start, end: fix.end + at - start },
  }))
  return [{ ...finding, target: { start: at, end: at + text.length }, fixes }]
}

function byPlace(a: Finding, b: Finding): number {
  return (a.target?.start ?? -1) - (b.target?.start ?? -1)
}
