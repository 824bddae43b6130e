import { concatAll, hasUnitMark, isAllGlue, isWhite, slice, trimGlue } from '@/lib/inline/content'
import type { Content } from '@/lib/model/content'
import { EMPTY, plain } from '@/lib/model/content'
import type { Range } from '@/lib/model/range'
import type { Emitting } from './emit'
import { emit, openAfter } from './emit'

/** What assembly gives for a run of neighbours, its first lead kept apart. */
export interface Joined {
  readonly lead: Content
  readonly text: Content
  /** Where each row's own text stands in `text`; empty for a row without one. */
  readonly spans: readonly Range[]
}

/** The text in which `targetCuts` are offsets. */
export function joinedText(rows: readonly Emitting[]): Joined {
  const first = rows.findIndex(({ lead, target }) => target.text !== '' || hasUnitMark(lead))
  const given = rows[first]
  if (!given) return { lead: rows[0]?.lead ?? EMPTY, text: EMPTY, spans: rows.map(() => NOWHERE) }
  const parts: Content[] = []
  const spans: Range[] = rows.slice(0, first).map(() => NOWHERE)
  let open = false
  let end = 0
  for (const row of rows.slice(first)) {
    const part = row === given ? row.target : emit(row, open)
    open = openAfter(open, part)
    end += part.text.length
    parts.push(part)
    spans.push({ start: end - row.target.text.length, end })
  }
  return { lead: given.lead, text: concatAll(parts), spans }
}

const NOWHERE: Range = { start: 0, end: 0 }

/**
 * Cuts a joined text so that the pieces, assembled, are what the run was: whatever stands before it.
 *
 * Each piece's words are its target, the glue before them its lead; glue after the last words stays
 * with them. An empty piece gets the joiner, but the first takes the leading glue when that holds a
 * unit's mark, and the first words then get the joiner.
 */
export function cutJoined(joined: Joined, cuts: readonly number[], joiner: string): Emitting[] {
  const empty: Emitting = { lead: plain(joiner), target: EMPTY }
  if (isAllGlue(joined.text)) return [withoutWords(joined), ...cuts.map(() => empty)]
  const pieces = piecesOf(joined.text, cuts)
  const worded = pieces.filter((piece) => piece !== null)
  const last = worded.at(-1)
  let before = 0
  const cut = pieces.map((words): Emitting => {
    if (!words) return empty
    const end = words === last ? joined.text.text.length : words.end
    const lead = slice(joined.text, before, words.start)
    before = words.end
    return { lead, target: slice(joined.text, words.start, end) }
  })
  return withFirstLead(joined.lead, cut, empty)
}

/** The words of each piece, as a range of the whole text; null for a piece without any. */
function piecesOf(text: Content, cuts: readonly number[]): (Range | null)[] {
  const ends = [...cuts, text.text.length]
  return ends.map((pieceEnd, n) => {
    const pieceStart = ends[n - 1] ?? 0
    const { start, end } = trimGlue(slice(text, pieceStart, pieceEnd))
    return start === end ? null : { start: pieceStart + start, end: pieceStart + end }
  })
}

/**
 * Puts the run's lead before its first words. A lead of white space alone is given or not, as what
 * stands before the run decides, so glue of the text itself may not become part of it.
 */
function withFirstLead(lead: Content, cut: readonly Emitting[], empty: Emitting): Emitting[] {
  const first = cut.findIndex(({ target }) => target.text !== '')
  return cut.map((piece, n) => {
    const whole = concatAll([lead, cut[first]?.lead ?? EMPTY])
    const held = first > 0 && !isWhite(lead) && hasUnitMark(whole)
    if (n === 0 && held) return { lead: whole, target: EMPTY }
    if (n !== first) return piece
    if (isWhite(lead)) return { lead, target: concatAll([piece.lead, piece.target]) }
    return { lead: held ? empty.lead : whole, target: piece.target }
  })
}

function withoutWords({ lead, text }: Joined): Emitting {
  const whole = concatAll([lead, text])
  return hasUnitMark(lead) ? { lead: whole, target: EMPTY } : { lead, target: text }
}
