'use client'

import type { ReactNode } from 'react'
import { isInline } from '@/lib/inline/code-pairs'
import { slice } from '@/lib/inline/content'
import { dressOf } from '@/lib/inline/dress'
import { CODE, type Content } from '@/lib/model/content'
import type { Range } from '@/lib/model/range'
import { VisibleText } from '../diff/visible-text'
import { useShowsInvisible } from './shows-invisible'

/** A stretch of a text that nobody types in, with signs for what has no ink where they are asked for. */
export function RowPiece({
  content,
  start,
  end,
}: Range & { readonly content: Content }): ReactNode {
  const showsInvisible = useShowsInvisible()
  if (start === end) return null
  const dress = content.codes.some(isInline) ? dressWithin(content, start) : undefined
  const size = content.text.length
  const isWhole = start === 0 && end === size
  return (
    <VisibleText
      content={isWhole ? content : slice(content, start, end)}
      isFirst={start === 0}
      isLast={end === size}
      {...{ showsInvisible }}
      {...(dress ? { dress } : {})}
    />
  )
}

/** How the stretches from an offset on look, by what was opened before it. */
function dressWithin(content: Content, start: number): readonly string[] {
  return dressOf(content).slice(content.text.slice(0, start).split(CODE).length - 1)
}
