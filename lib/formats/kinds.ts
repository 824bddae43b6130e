import type { UnitKind } from '@/lib/model/file'
import type { Line } from './lines'

/**
 * What a block of plain text is, guessed. A heading is short, ends without a mark, does not begin
 * in lower case, stands by itself, and something follows it that is no heading of the same run.
 */
export function kindOf(block: Block, next: Block | undefined): UnitKind {
  if (isListItem(block.text)) return 'listItem'
  if (MARKDOWN.test(block.text)) return 'heading'
  return next && block.isSingle && looksLikeHeading(block, next) ? 'heading' : 'paragraph'
}

/** One unit to be: one line, or several that a hard wrap joins. */
export interface Block extends Pick<Line, 'text' | 'blankBefore' | 'blankAfter'> {
  readonly isSingle: boolean
}

function looksLikeHeading({ text, blankBefore, blankAfter }: Block, next: Block): boolean {
  if (TERMINAL.test(text) || /^\p{Ll}/u.test(text) || widthOf(text) > WIDEST) return false
  if (blankBefore && blankAfter) return true
  return blankBefore && TERMINAL.test(next.text) && widthOf(next.text) > widthOf(text)
}

// Ideographs are twice as wide as letters and say as much as two or three of them.
function widthOf(text: string): number {
  return text.length + (text.match(/[\u3041-\u30ff\u3400-\u9fff\uac00-\ud7a3]/g)?.length ?? 0)
}

const WIDEST = 120
const MARKDOWN = /^#{1,6}\s+\S/

/** Whether a line begins as an item of a list does: a bullet, a number or a letter with its mark. */
export function isListItem(text: string): boolean {
  return LIST_ITEM.test(text)
}

const LIST_ITEM =
  /^(?:[-*•·▪▫◦‣●○■□✓]\s+|\(?(?:\d{1,3}|\p{L})[.)]\s+(?=\P{Ll})|\d{1,3}[、．]|[①-⑳]|[一二三四五六七八九十]{1,3}、)/u

/** A mark that ends a sentence or clause, and any closing quotes and brackets. */
export const TERMINAL = /[.!?:;,…。！？：；，、؟۔।॥։።][\p{Pe}\p{Pf}\p{Pi}"'”’«»]*$/u
