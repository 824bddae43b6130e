'use client'

import type { ReactNode } from 'react'
import { slice } from '@/lib/inline/content'
import type { Content } from '@/lib/model/content'
import type { Side } from '@/lib/model/file'
import { StaticText } from '../editor/static-text'
import { useHits } from './hits-store'

export interface MarkedTextProps {
  readonly content: Content
  readonly side: Side
  readonly segment: string
}

/** A text of a row, with the words marked that are looked for. */
export function MarkedText({ content, side, segment }: MarkedTextProps): ReactNode {
  const hits = useHits(side, segment, content)
  if (hits.length === 0) return <StaticText content={content} />
  const behind = (n: number) =>
    slice(content, hits[n]?.end ?? 0, hits[n + 1]?.start ?? content.text.length)
  return (
    <>
      <StaticText content={slice(content, 0, hits[0]?.start ?? 0)} />
      {hits.map(({ start, end }, n) => (
        <span key={start}>
          <mark>
            <StaticText content={slice(content, start, end)} />
          </mark>
          <StaticText content={behind(n)} />
        </span>
      ))}
    </>
  )
}
