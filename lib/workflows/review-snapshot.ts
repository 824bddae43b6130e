import { diff } from '@/lib/diff/hunks'
import { mapRange } from '@/lib/diff/map-range'
import type {
  ReviewComment,
  ReviewRevision,
  ReviewSegment,
  ReviewSnapshot,
  Stretch,
} from '@/lib/export/review-snapshot'
import type { TrackedBy } from '@/lib/formats/tracked'
import { equal, trimGlue } from '@/lib/inline/content'
import type { Content } from '@/lib/model/content'
import { foundOf } from '@/lib/model/found'
import { VERSION } from '@/lib/model/product'
import type { Range } from '@/lib/model/range'
import type { FoundComment } from '@/lib/store/comments'
import type { RevisionWithAction } from '@/lib/store/revisions'
import { contentOf } from '@/lib/store/rows'
import type { SegmentWithHead } from '@/lib/store/segments'
import { isSettled } from '@/lib/review/permissions'
import { type ApproverOf, approversIn } from './approvers'
import { blamerOf } from './blame-walk'
import { gonesOf, type MachineText } from './gone-walk'
import { grouped } from './grouped'
import type { LoadedReviewed } from './load-reviewed'

export interface SnapshotOptions {
  readonly unapproved: 'machine' | 'current'
  /** The name of a person, by the id. */
  readonly nameOf: (person: string) => string
}

/** What exports show of a review. Segments that nobody touched cost next to nothing. */
export async function snapshotOf(
  loaded: LoadedReviewed,
  options: SnapshotOptions,
): Promise<ReviewSnapshot> {
  const { row, live, parts, units } = loaded
  const known = knownOf(loaded, options)
  const segments: ReviewSegment[] = []
  for (const [n, one] of live.entries()) {
    segments.push(segmentOf(known, one, n))
    // Others have their turn.
    if (n % TURN === TURN - 1) await new Promise((resolve) => setImmediate(resolve))
  }
  return {
    ...{ document: row.id, title: row.title, version: VERSION, segments },
    ...{ sourceLang: row.source_lang, targetLang: row.target_lang },
    ...{ unapproved: options.unapproved, asOf: row.changed_at },
    parts,
    tail: contentOf(row.tail),
    kinds: new Map(units.map(({ id, kind }) => [id, kind])),
  }
}

const TURN = 100

interface Known {
  readonly loaded: LoadedReviewed
  readonly options: SnapshotOptions
  readonly states: ReadonlyMap<string, RevisionWithAction>
  readonly machineOf: (segment: string) => MachineText | null
  readonly bySegment: ReadonlyMap<string, readonly RevisionWithAction[]>
  readonly blame: ReturnType<typeof blamerOf>
  readonly gones: ReturnType<typeof gonesOf>
  readonly approver: ApproverOf
}

function knownOf(loaded: LoadedReviewed, options: SnapshotOptions): Known {
  const { row, line, revisions, runs, slices } = loaded
  const lang = row.target_lang
  const segments = new Map(line.map((one) => [one.segment.id, one.segment]))
  const past = {
    states: revisions.map(({ revision, author, label }) => ({ ...revision, author, label })),
    leads: new Map(line.map(({ segment }) => [segment.id, segment.lead])),
    ...{ runs, lang },
  }
  const states = new Map(
    revisions.map((one) => [keyOf(one.revision.segment, one.revision.number), one]),
  )
  const machines = new Map<string, MachineText>()
  const machineOf = (id: string) => {
    const segment = segments.get(id)
    const known = machines.get(id)
    if (known || !segment) return known ?? null
    const { content, start } = trimGlue(slices.of(segment).machine)
    // Texts are taken apart once, as long as they are the same object.
    const first = states.get(keyOf(id, 0))?.revision.target
    const same = first && equal(first, content) ? first : content
    const found = { content: same, start: segment.machine.start + start, range: segment.machine }
    machines.set(id, found)
    return found
  }
  return {
    ...{ loaded, options },
    ...{ states, machineOf },
    bySegment: grouped(revisions, ({ revision }) => revision.segment),
    blame: blamerOf(past),
    gones: gonesOf({ revisions, runs, machineOf, lang }),
    approver: approversIn(revisions, runs),
  }
}

function keyOf(segment: string, number: number): string {
  return `${segment} ${number}`
}

function segmentOf(known: Known, one: SegmentWithHead, rank: number): ReviewSegment {
  const { loaded, options } = known
  const { segment, head } = one
  const slices = loaded.slices.of(segment)
  const machine = known.machineOf(segment.id)?.content ?? trimGlue(slices.machine).content
  const current = known.states.get(keyOf(segment.id, head.number))?.revision.target ?? head.target
  const isShown = options.unapproved === 'current' || isSettled(head.status)
  const text = isShown ? current : machine
  const isChanged = !equal(machine, text)
  const approver = isSettled(head.status) ? known.approver(segment.id, head.number) : null
  const { error, warning, hint } = foundOf(loaded.found.get(segment.id) ?? 0)
  return {
    ...{ id: segment.id, number: rank + 1, revision: head.number, status: head.status },
    ...{ source: trimGlue(slices.source).content, machine, text },
    hunks: isChanged ? diff(machine, text, loaded.row.target_lang).hunks : [],
    ...(isChanged ? authorsOf(known, one) : { written: [], gone: [] }),
    changedBy: one.author === null || one.at === null ? null : signed(known, one),
    approvedBy: approver && signed(known, approver),
    // What does not go out is told by nothing here.
    history: isShown ? historyOf(known, one) : [{ number: 0, text: machine, by: null }],
    comments: (loaded.comments.get(segment.id) ?? []).map((row) =>
      commentOf(known, row, isShown ? text : null),
    ),
    findings: error + warning + hint,
  }
}

/** Who wrote what stands, and who took out what is gone. */
function authorsOf(known: Known, { segment, head }: SegmentWithHead) {
  const by = (found: RevisionWithAction | null | undefined) => (found ? signed(known, found) : null)
  const written = known.blame(segment.id)?.spans.map(({ start, end, by: origin }): Stretch => ({
    ...{ start, end },
    by:
      origin.author === null ? null : by(known.states.get(keyOf(origin.segment, origin.revision))),
  }))
  const gone = known
    .gones(segment.id, head.number)
    .map(({ start, end, by: found }): Stretch => ({ start, end, by: by(found) }))
  return { written: written ?? [], gone }
}

type Done = Pick<RevisionWithAction, 'author' | 'at'>

function signed({ options }: Known, { author, at }: Done): TrackedBy | null {
  return author === null || at === null ? null : { author: options.nameOf(author), at }
}

function historyOf(known: Known, { segment, head }: SegmentWithHead): readonly ReviewRevision[] {
  const states = known.bySegment.get(segment.id) ?? []
  if (states.length === 0) return [{ number: head.number, text: head.target, by: null }]
  const inOrder = states.toSorted((a, b) => a.revision.number - b.revision.number)
  const changed = inOrder.filter((one, n) => {
    const before = inOrder[n - 1]
    return !before || !equal(before.revision.target, one.revision.target)
  })
  return changed.map((one) => ({
    ...{ number: one.revision.number, text: one.revision.target, by: signed(known, one) },
  }))
}

function commentOf(known: Known, row: FoundComment, text: Content | null): ReviewComment {
  const { id, parent, author, at, text: said, resolved_at } = row
  return {
    ...{ id, parent, text: said, at, author: known.options.nameOf(author) },
    about: text && parent === null ? aboutOf(known, row, text) : null,
    isResolved: resolved_at !== null,
  }
}

/** Where the words that it was said of stand now. */
function aboutOf(known: Known, row: FoundComment, text: Content): Range | null {
  const { segment, number, start, end } = row
  const state = known.states.get(keyOf(segment, number))
  if (start === null || end === null) return null
  const of = state?.revision.target
  const range = of
    ? mapRange(diff(of, text, known.loaded.row.target_lang).hunks, { start, end })
    : { start, end }
  return range.start < range.end && range.end <= text.text.length ? range : null
}
