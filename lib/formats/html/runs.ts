import type { Range } from '@/lib/model/range'
import { DROPPED, ENDLESS } from './elements'
import type { Piece } from './pieces'

/** A line of text between two ends of blocks. */
export interface Run {
  readonly pieces: readonly Piece[]
  /** The block that it is in: of its kind. */
  readonly block: string
  readonly isPre: boolean
  /** The element that holds this run and nothing else. */
  readonly element: Element | null
}

/** Where an element stands, and its tags; an end tag that was left out is empty. */
export interface Element extends Range {
  readonly name: string
  readonly openEnd: number
  readonly closeStart: number
}

/** The runs of text of a file, in order. */
export function runsOf(html: string, pieces: readonly Piece[]): Run[] {
  const runs: Run[] = []
  const blocks: string[] = []
  let run: Piece[] = []
  let before: Piece | null = null
  const flush = (after: Piece | null) => {
    if (run.some(({ kind }) => kind === 'text')) {
      const block = blocks.at(-1) ?? ''
      const isPre = blocks.includes('pre') || block === 'textarea'
      runs.push({ pieces: run, block, isPre, element: elementOf(html, before, run, after) })
    }
    run = []
    before = after
  }
  for (const piece of pieces) {
    if (!piece.isBlock) {
      run.push(piece)
      continue
    }
    flush(piece)
    if (piece.kind === 'open') enter(blocks, piece.name)
    if (piece.kind === 'close') leave(blocks, piece.name)
  }
  flush(null)
  return runs
}

function enter(blocks: string[], name: string) {
  const top = blocks.at(-1)
  if (top !== undefined && (top === 'p' || (top === name && ENDLESS.has(name)))) blocks.pop()
  blocks.push(name)
  // Nobody nests so deep to be understood: what was opened first is forgotten.
  if (blocks.length > 100) blocks.shift()
}

function leave(blocks: string[], name: string) {
  const at = blocks.lastIndexOf(name)
  if (at >= 0) blocks.length = at
}

function elementOf(
  html: string,
  before: Piece | null,
  run: readonly Piece[],
  after: Piece | null,
): Element | null {
  if (before?.kind !== 'open' || !DROPPED.has(before.name) || run.some(isMore)) return null
  const base = { name: before.name, start: before.start, openEnd: before.end }
  if (after?.kind === 'close' && after.name === before.name)
    return { ...base, closeStart: after.start, end: after.end }
  if (!ENDLESS.has(before.name)) return null
  // Without an end tag it ends with its last word.
  let end = run.at(-1)?.end ?? before.end
  while (end > before.end && /[ \t\n\r\f]/.test(html[end - 1] ?? '')) end -= 1
  return { ...base, closeStart: end, end }
}

/** A picture, a field, an element that stays: more than text. */
function isMore({ kind, name }: Piece): boolean {
  return kind === 'alone' && name !== 'br' && name !== 'wbr'
}

/**
 * A run without outer white space, tags that stand alone, and pairs that go round it; null when no
 * text is left.
 */
export function trimmed(
  html: string,
  pieces: readonly Piece[],
): (Range & { pieces: Piece[] }) | null {
  const partners = partnersOf(pieces)
  const isWhite = (n: number) => {
    const piece = pieces[n]
    return piece?.kind === 'text' && html.slice(piece.start, piece.end).trim() === ''
  }
  const isText = (n: number) => pieces[n]?.kind === 'text' && !isWhite(n)
  const nextText = pieces.map(() => pieces.length)
  for (let n = pieces.length - 1; n >= 0; n--)
    nextText[n] = isText(n) ? n : (nextText[n + 1] ?? pieces.length)
  const textAfter = (n: number) => nextText[n] ?? pieces.length
  let low = 0
  let high = pieces.length - 1
  const skipsLow = () => {
    const partner = partners.get(low)
    return !isText(low) && (partner === undefined || partner <= low || textAfter(low) > partner)
  }
  const skipsHigh = () => {
    const partner = partners.get(high)
    return !isText(high) && (partner === undefined || partner >= high || textAfter(partner) > high)
  }
  for (let isDone = false; !isDone && low <= high;) {
    isDone = true
    for (; low <= high && skipsLow(); low++) isDone = false
    for (; low <= high && skipsHigh(); high--) isDone = false
    if (low < high && partners.get(low) === high) {
      low += 1
      high -= 1
      isDone = false
    }
  }
  const [first, last] = [pieces[low], pieces[high]]
  return low > high || !first || !last ? null : cut(html, pieces.slice(low, high + 1), first, last)
}

function cut(html: string, pieces: Piece[], first: Piece, last: Piece) {
  const head = first.kind === 'text' ? html.slice(first.start, first.end) : ''
  const tail = last.kind === 'text' ? html.slice(last.start, last.end) : ''
  const start = first.start + head.length - head.trimStart().length
  const end = last.end - tail.length + tail.trimEnd().length
  const inner = pieces.map((piece) =>
    piece.start >= start && piece.end <= end
      ? piece
      : { ...piece, start: Math.max(piece.start, start), end: Math.min(piece.end, end) },
  )
  return { start, end, pieces: inner }
}

/** For each tag the number of the other of its pair. */
function partnersOf(pieces: readonly Piece[]): ReadonlyMap<number, number> {
  const partners = new Map<number, number>()
  const open: { readonly name: string; readonly n: number }[] = []
  pieces.forEach(({ kind, name }, n) => {
    if (kind === 'open') open.push({ name, n })
    if (open.length > 200) open.shift()
    if (kind !== 'close') return
    const at = open.findLastIndex((one) => one.name === name)
    const from = open[at]
    if (!from) return
    open.splice(at, 1)
    partners.set(from.n, n).set(n, from.n)
  })
  return partners
}
