import type { Content } from '@/lib/model/content'
import { RowPiece } from './row-piece'

/** A text with the place marked where a split would cut it. */
export function TextWithCaret({ content, at }: { readonly content: Content; readonly at: number }) {
  return (
    <>
      <RowPiece content={content} start={0} end={at} />
      <span className="source-caret" aria-hidden />
      <RowPiece content={content} start={at} end={content.text.length} />
    </>
  )
}
