'use client'

import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { FoundSegment, FoundText } from '@/lib/model/search'
import type { Script } from '../review/segment-row'
import { StatusIcon } from '../ui/status-icon'
import { excerptOf } from './excerpt'

export interface FindResultsProps {
  readonly segments: readonly FoundSegment[]
  /** Index of the one that the list of rows stands at; -1 for none. */
  readonly current: number
  readonly source: Script
  readonly target: Script
  readonly onPick: (index: number) => void
}

/** Where the pattern stands: number, status, and the words round it. */
export function FindResults({ segments, current, source, target, onPick }: FindResultsProps) {
  const { t } = useTranslation('find')
  const list = useRef<HTMLOListElement>(null)
  useEffect(() => {
    list.current?.children[current]?.scrollIntoView({ block: 'nearest' })
  }, [current])
  return (
    <ol ref={list} aria-label={t('results')} className="find-results">
      {segments.map((found, n) => (
        <li key={found.segment}>
          <button
            type="button"
            className="find-result"
            aria-current={n === current}
            onClick={() => onPick(n)}
          >
            <span className="num text-muted">{found.number}</span>
            <StatusIcon status={found.status} />
            <span className="grid min-w-0 gap-0.5">
              {found.source && <Line found={found.source} script={source} />}
              {found.target && <Line found={found.target} script={target} />}
            </span>
          </button>
        </li>
      ))}
    </ol>
  )
}

function Line({ found, script }: { readonly found: FoundText; readonly script: Script }) {
  return (
    <span className="find-line" {...script}>
      {excerptOf(found).map((piece, n) =>
        piece.isMatch ? <mark key={n}>{piece.text}</mark> : <span key={n}>{piece.text}</span>,
      )}
    </span>
  )
}
