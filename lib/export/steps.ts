import { wordedUnits } from '@/lib/assembly/assemble'
import { withMachineTexts } from '@/lib/assembly/machine-texts'
import { stretchesOf } from '@/lib/assembly/reading'
import { diff, type Hunk } from '@/lib/diff/hunks'
import type { TrackedBy, TrackedPiece } from '@/lib/formats/tracked'
import {
  concatAll,
  equal,
  isAllGlue,
  slice,
  slicer,
  trimGlue,
  trimWhite,
} from '@/lib/inline/content'
import type { Content } from '@/lib/model/content'
import type { Range } from '@/lib/model/range'
import { emit, openAfter } from '@/lib/review/emit'
import { type ReviewSnapshot, type Stretch, within } from './review-snapshot'

/**
 * How the imported target becomes the exported one, in order. What was kept and deleted is the whole
 * imported target, what was kept and inserted is all that assembly gives, marks of units included:
 * so rejecting all gives the one, accepting all the other (law 12).
 *
 * Texts are compared segment by segment, as the review shows them; what stands between two segments
 * that have words on both sides is compared as one.
 */
export function stepsOf(snapshot: ReviewSnapshot): readonly TrackedPiece[] {
  const rows = rowsOf(snapshot)
  const steps: Step[] = []
  let [gapA, gapB]: [Piece[], Piece[]] = [[], []]
  const closeGap = () => {
    steps.push(...compared(gapA, gapB, snapshot.targetLang))
    ;[gapA, gapB] = [[], []]
  }
  for (const row of rows) {
    gapA.push(...row.beforeA)
    gapB.push(...row.beforeB)
    const { wordsA, wordsB } = row
    if (wordsA && wordsB) {
      closeGap()
      steps.push(...compared([wordsA], [wordsB], snapshot.targetLang, row.hunks))
    } else {
      if (wordsA) gapA.push(wordsA)
      if (wordsB) gapB.push(wordsB)
    }
    gapA.push(...row.afterA)
  }
  closeGap()
  return signed(steps, { author: 'Interlinear', at: snapshot.asOf })
}

type Step = TrackedPiece

/** A stretch of one of the two texts; `stretches` say whose words it is, in its own offsets. */
interface Piece {
  readonly content: Content
  readonly segment: number
  readonly stretches: readonly Stretch[]
}

interface Row {
  /** The imported target: the glue before the words, the words, the glue after them. */
  readonly beforeA: readonly Piece[]
  readonly wordsA: Piece | null
  readonly afterA: readonly Piece[]
  /** The exported one. */
  readonly beforeB: readonly Piece[]
  readonly wordsB: Piece | null
  /** Known where the words are the whole of both texts. */
  readonly hunks: readonly Hunk[] | null
}

function rowsOf(snapshot: ReviewSnapshot): Row[] {
  const { parts, tail, segments, unapproved } = snapshot
  const emitting = unapproved === 'machine' ? withMachineTexts(parts, tail) : parts
  let open = false
  const given = emitting.map((row) => {
    const content = emit(row, open)
    open = openAfter(open, content)
    return content
  })
  const kept = keptOf(concatAll([...given, tail]), importedOf(snapshot))
  let at = 0
  const rows = segments.map((segment, n): Row => {
    const [whole, target] = [given[n], emitting[n]?.target]
    const end = at + (whole?.text.length ?? 0)
    const words = end - Math.min(target?.text.length ?? 0, whole?.text.length ?? 0)
    const before = kept({ start: at, end: words })
    const text = kept({ start: words, end })
    at = end
    const glue = { segment: n, stretches: allBy(before, ownerOf(segment)) }
    const isWhole = equal(text, segment.text)
    return {
      ...machineRow(snapshot, n),
      beforeB: filled({ content: before, ...glue }),
      wordsB: wordsOf({
        content: text,
        segment: n,
        stretches: isWhole ? segment.written : allBy(text, ownerOf(segment)),
      }),
      hunks: isWhole ? segment.hunks : null,
    }
  })
  const content = kept({ start: at, end: at + tail.text.length })
  return [...rows, tailRow(content, segments.length, parts.length > 0 ? null : tail)]
}

/** Of a document without segments the tail is the whole of both texts. */
function tailRow(content: Content, segment: number, imported: Content | null): Row {
  return {
    beforeA: imported ? filled({ content: imported, segment, stretches: [] }) : [],
    ...{ wordsA: null, afterA: [], beforeB: filled({ content, segment, stretches: [] }) },
    ...{ wordsB: null, hunks: null },
  }
}

function importedOf({ parts, tail }: ReviewSnapshot): Content {
  return parts.length > 0 ? concatAll(parts.map(({ machine }) => machine)) : tail
}

function machineRow(
  { parts, segments }: ReviewSnapshot,
  n: number,
): Pick<Row, 'beforeA' | 'wordsA' | 'afterA'> {
  const [part, segment] = [parts[n], segments[n]]
  if (!part || !segment) throw new Error('a segment has no part')
  const { content, start, end } = trimGlue(part.machine)
  const glue = (range: Range) => {
    const stretch = slice(part.machine, range.start, range.end)
    return filled({ content: stretch, segment: n, stretches: allBy(stretch, ownerOf(segment)) })
  }
  return {
    beforeA: glue({ start: 0, end: start }),
    wordsA: wordsOf({ content, segment: n, stretches: segment.gone }),
    afterA: glue({ start: end, end: part.machine.text.length }),
  }
}

/** Who is named where the glue about a text changed. */
function ownerOf({ written, gone, changedBy }: ReviewSnapshot['segments'][number]) {
  const author = written.find(({ by }) => by !== null) ?? gone.find(({ by }) => by !== null)
  return author?.by ?? changedBy
}

function allBy({ text }: Content, by: TrackedBy | null): readonly Stretch[] {
  return [{ start: 0, end: text.length, by }]
}

function filled(piece: Piece): readonly Piece[] {
  return piece.content.text === '' ? [] : [piece]
}

function wordsOf(piece: Piece): Piece | null {
  return piece.content.text === '' ? null : piece
}

/**
 * Cuts stretches out of the assembled text, without what a file does not get: units that lost all
 * their words, with their marks, and the white space about new paragraphs.
 */
function keptOf(text: Content, imported: Content): (range: Range) => Content {
  const worded = wordedUnits(imported)
  const cut = slicer(text)
  const left: readonly Range[] = stretchesOf(text).flatMap(({ unit, start, end }) => {
    const content = cut(start, end)
    if (isAllGlue(content) && (unit === null || worded.has(unit)))
      return [{ start: Math.max(0, start - 1), end }]
    if (unit !== null) return []
    const inner = trimWhite(content)
    return [
      { start, end: start + inner.start },
      { start: start + inner.end, end },
    ]
  })
  // Asked for in the order of the text, so what lies behind is never looked at again.
  let next = 0
  return ({ start, end }) => {
    while ((left[next]?.end ?? Infinity) <= start) next += 1
    const pieces: Content[] = []
    let at = start
    for (let n = next; (left[n]?.start ?? Infinity) < end; n += 1) {
      const out = left[n]
      if (!out || out.end <= at) continue
      if (out.start > at) pieces.push(cut(at, out.start))
      at = Math.min(out.end, end)
    }
    if (at < end) pieces.push(cut(at, end))
    return pieces.length === 1 && pieces[0] ? pieces[0] : concatAll(pieces)
  }
}

/** What makes the one of the other, in steps. */
function compared(
  a: readonly Piece[],
  b: readonly Piece[],
  lang: string,
  known: readonly Hunk[] | null = null,
): Step[] {
  const [old, young] = [contentOf(a), contentOf(b)]
  const hunks = known ?? diff(old, young, lang).hunks
  const steps: Step[] = []
  let at = 0
  for (const { fromA, toA, fromB, toB } of hunks) {
    steps.push(...stepsIn(b, 'keep', { start: at, end: fromB }))
    steps.push(...stepsIn(a, 'delete', { start: fromA, end: toA }))
    steps.push(...stepsIn(b, 'insert', { start: fromB, end: toB }))
    at = toB
  }
  return [...steps, ...stepsIn(b, 'keep', { start: at, end: young.text.length })]
}

function contentOf(pieces: readonly Piece[]): Content {
  return concatAll(pieces.map(({ content }) => content))
}

function stepsIn(pieces: readonly Piece[], deed: Step['deed'], range: Range): Step[] {
  let at = 0
  return pieces.flatMap(({ content, segment, stretches }): Step[] => {
    const from = Math.max(range.start - at, 0)
    const to = Math.min(range.end - at, content.text.length)
    at += content.text.length
    if (from >= to) return []
    if (deed === 'keep') return [{ deed, content: slice(content, from, to), by: null, segment }]
    return within(stretches, { start: from, end: to }).map(({ start, end, by }) => ({
      ...{ deed, content: slice(content, start, end), by, segment },
    }))
  })
}

/** Who did what nobody is known to have done: whoever did what stands beside it. */
function signed(steps: readonly Step[], nobody: TrackedBy): Step[] {
  const back = (list: readonly Step[]) => {
    let last: TrackedBy | null = null
    let isBeside = false
    return list.map((step) => {
      const by: TrackedBy | null = step.deed === 'keep' || !isBeside ? step.by : (step.by ?? last)
      ;[last, isBeside] = [by, step.deed !== 'keep']
      return { ...step, by }
    })
  }
  const both = back(back(steps).toReversed()).toReversed()
  return both.map((step) => (step.deed === 'keep' ? step : { ...step, by: step.by ?? nobody }))
}
