'use client'

import type { ReactNode } from 'react'
import { slice } from '@/lib/inline/content'
import type { Content } from '@/lib/model/content'
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
  const size = content.text.length
  const isWhole = start === 0 && end === size
  return (
    <VisibleText
      content={isWhole ? content : slice(content, start, end)}
      isFirst={start === 0}
      isLast={end === size}
      {...{ showsInvisible }}
    />
  )
}
