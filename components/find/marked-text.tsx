'use client'

import type { ReactNode } from 'react'
import type { Content } from '@/lib/model/content'
import type { Side } from '@/lib/model/file'
import { RowPiece } from '../editor/row-piece'
import { useHits } from './hits-store'

export interface MarkedTextProps {
  readonly content: Content
  readonly side: Side
  readonly segment: string
}

/** A text of a row, with the words marked that are looked for. */
export function MarkedText({ content, side, segment }: MarkedTextProps): ReactNode {
  const hits = useHits(side, segment, content)
  const end = content.text.length
  return (
    <>
      <RowPiece content={content} start={0} end={hits[0]?.start ?? end} />
      {hits.map((hit, n) => (
        <span key={hit.start}>
          <mark>
            <RowPiece content={content} {...hit} />
          </mark>
          <RowPiece content={content} start={hit.end} end={hits[n + 1]?.start ?? end} />
        </span>
      ))}
    </>
  )
}
