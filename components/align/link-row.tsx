'use client'

import { GripVertical } from 'lucide-react'
import { memo, type Ref, useRef } from 'react'
import type { OutlineRow } from '@/lib/api/answers'
import { slice } from '@/lib/inline/content'
import type { Content } from '@/lib/model/content'
import type { Range } from '@/lib/model/range'
import type { LinkSide } from '@/lib/review/propose-move'
import { StaticText } from '../editor/static-text'
import { TextWithCaret } from '../editor/text-with-caret'
import type { LoadedSegment } from '../review/document-cache'
import { isDoubtful } from '../review/filters'
import type { RowWords, Script } from '../review/segment-row'
import { classNames } from '../ui/class-names'
import { type Dragged, type Drop, goesAlong } from './link-drag'
import { levelOf } from './link-level'
import { LinkRibbon } from './link-ribbon'
import { piecesOf, pieceWith } from './pieces'
import { textOf } from './repairs'
import { useHeights } from './use-heights'
import type { LinkWords } from './use-link-words'

export interface LinkRowProps {
  readonly rank: number
  readonly row: OutlineRow
  readonly loaded: LoadedSegment | null
  readonly isActive: boolean
  /** Places of the carets, in the active link only. */
  readonly sourceCaret: number | null
  readonly targetCaret: number | null
  readonly source: Script
  readonly target: Script
  readonly words: LinkWords
  readonly doubts: RowWords['doubts']
  /** What is being dragged out of this link. */
  readonly dragged: Dragged | null
  readonly drop: Drop | null
  /** Would what is dragged come here? */
  readonly takes: LinkSide | null
}

/** One link: the sentences of both sides, and the ribbon that joins them. */
export const LinkRow = memo(function LinkRow(props: LinkRowProps) {
  const { rank, row, loaded, isActive, words, source, target, takes } = props
  const sourceSide = useRef<HTMLDivElement>(null)
  const targetSide = useRef<HTMLDivElement>(null)
  const tall = useHeights(sourceSide, targetSide)
  const from = loaded && textOf(loaded.state, 'source')
  const to = loaded && textOf(loaded.state, 'target')
  const sources = from ? piecesOf(from, source.lang) : []
  const targets = to ? piecesOf(to, target.lang) : []
  const [hasSource, hasTarget] = [sources.length > 0, targets.length > 0]
  const label = loaded
    ? words.label(rank + 1, row, sources.length, targets.length)
    : words.waiting(rank + 1)
  const open = !loaded || hasSource === hasTarget ? null : hasSource ? 'omission' : 'addition'
  return (
    <div
      role="row"
      tabIndex={isActive ? 0 : -1}
      id={isActive ? 'active-segment' : undefined}
      aria-current={isActive ? 'true' : undefined}
      aria-rowindex={rank + 1}
      aria-label={label}
      data-first={rank}
      data-last={rank}
      data-level={levelOf(row)}
      className={classNames('link-row', isActive && 'is-active', takes && `takes-${takes}`)}
    >
      <span className="link-number num" aria-hidden>
        {rank + 1}
      </span>
      <LinkSentences {...props} side="source" content={from} pieces={sources} ref={sourceSide} />
      <LinkRibbon
        {...{ tall, hasSource, hasTarget }}
        level={levelOf(row)}
        figure={words.figure(row)}
        word={open && words[open]}
      />
      <LinkSentences {...props} side="target" content={to} pieces={targets} ref={targetSide} />
      {isActive && isDoubtful(row) && (
        <p role="gridcell" className="link-note">
          {props.doubts(row, loaded?.doubt ?? null).join(' ')}
        </p>
      )}
    </div>
  )
})

interface LinkSentencesProps extends LinkRowProps {
  readonly side: LinkSide
  /** Null while it is on its way. */
  readonly content: Content | null
  readonly pieces: readonly Range[]
  readonly ref: Ref<HTMLDivElement>
}

function LinkSentences({ side, content, pieces, ref, ...props }: LinkSentencesProps) {
  const { words, source, target, sourceCaret, targetCaret, dragged, drop } = props
  const caret = side === 'source' ? sourceCaret : targetCaret
  const at = caret === null ? -1 : pieceWith(pieces, caret)
  const none = side === 'source' ? words.noSource : words.noTarget
  const isGiving = dragged?.side === side ? dragged : null
  return (
    <div role="gridcell" className={`link-side is-${side}`} ref={ref}>
      {content === null && <span className="link-sentence is-waiting" />}
      {content?.text === '' && <span className="link-none">{none}</span>}
      {pieces.map(({ start, end }, n) => (
        <div
          key={start}
          className={classNames(
            'link-sentence',
            isGiving && goesAlong(isGiving, drop, n) && 'is-dragged',
          )}
          data-side={side}
          data-piece={n}
          data-pieces={pieces.length}
          data-start={start}
        >
          <span className="link-grip" title={words.grip} aria-hidden>
            <GripVertical size={14} strokeWidth={1.75} />
          </span>
          <div className="link-text review-text" {...(side === 'source' ? source : target)}>
            {content && (
              <Piece
                content={slice(content, start, end)}
                caret={n === at ? (caret ?? 0) - start : null}
              />
            )}
          </div>
        </div>
      ))}
    </div>
  )
}

function Piece({ content, caret }: { readonly content: Content; readonly caret: number | null }) {
  if (caret === null) return <StaticText content={content} />
  return <TextWithCaret content={content} at={Math.min(Math.max(caret, 0), content.text.length)} />
}
