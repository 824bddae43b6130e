import { concatAll, hasUnitMark, isMark, isWhite, trimWhite } from '@/lib/inline/content'
import type { Content } from '@/lib/model/content'
import { CODE, EMPTY } from '@/lib/model/content'

/** What assembly needs of a segment: the glue before its text, fixed at birth, and the text. */
export interface Emitting {
  readonly lead: Content
  readonly target: Content
}

/**
 * What a segment gives to the assembled text. `open` says whether a word stands since the last mark.
 *
 * Without a text only a lead that holds a unit's mark is given: the unit stays, the space goes. A
 * lead of white space alone joins the text to words before it, so it is left out where there are none.
 */
export function emit({ lead, target }: Emitting, open: boolean): Content {
  if (target.text === '') return hasUnitMark(lead) ? lead : EMPTY
  return !open && isWhite(lead) ? target : concatAll([lead, target])
}

/** Does a word stand since the last mark, once `content` was given too? */
export function openAfter(open: boolean, content: Content): boolean {
  const { text, codes } = trimWhite(content).content
  if (text === '') return open
  return !(text.endsWith(CODE) && isMark(codes.at(-1)))
}

/** What segments give one after the other, from the start of a document. */
export function emitAll(rows: readonly Emitting[]): Content {
  return concatAll(emitEach(rows))
}

function* emitEach(rows: readonly Emitting[]): Generator<Content> {
  let open = false
  for (const row of rows) {
    const given = emit(row, open)
    open = openAfter(open, given)
    yield given
  }
}
