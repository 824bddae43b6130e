import { slice } from '@/lib/inline/content'
import type { Content } from '@/lib/model/content'
import { StaticText } from './static-text'

/** A text with the place marked where a split would cut it. */
export function TextWithCaret({ content, at }: { readonly content: Content; readonly at: number }) {
  return (
    <>
      <StaticText content={slice(content, 0, at)} />
      <span className="source-caret" aria-hidden />
      <StaticText content={slice(content, at)} />
    </>
  )
}
