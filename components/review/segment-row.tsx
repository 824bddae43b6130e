import { Flag, Link2Off, MessageSquareReply, TriangleAlert } from 'lucide-react'
import { memo, type ReactNode } from 'react'
import type { OutlineRow } from '@/lib/api/answers'
import type { Doubt } from '@/lib/model/bitext'
import { displaySource } from '@/lib/review/state'
import { ErrorMark } from '../annotations/error-mark'
import { useDrawnErrors } from '../annotations/use-drawn-errors'
import { CommentMark } from '../comments/comment-mark'
import { MarkedText, type MarkedTextProps } from '../find/marked-text'
import { RowFindings } from '../findings/finding-mark'
import { useRowLines } from '../findings/use-findings'
import { classNames } from '../ui/class-names'
import { StatusIcon } from '../ui/status-icon'
import type { LoadedSegment } from './document-cache'
import { isDoubtful } from './filters'
import { hasTrait, statusOf } from './outline-row'
import { useIsSelected } from './selection/selection-store'

/** A language and the direction that its script runs in. */
export interface Script {
  readonly lang: string
  readonly dir: 'ltr' | 'rtl'
}

/** Words that rows need, made once for all of them: a row itself subscribes to nothing. */
export interface RowWords {
  readonly rowLabel: (number: number, status: string) => string
  readonly status: Readonly<Record<string, string>>
  readonly flagged: string
  /** Why a link is doubtful, as sentences. */
  readonly doubts: (row: OutlineRow, doubt: Doubt | null) => readonly string[]
  /** Before what the file says to its translator. */
  readonly notes: string
  readonly noSource: string
  readonly noTarget: string
}

/** And those of a row whose text waits to be settled. */
export interface SegmentWords extends RowWords {
  readonly conflict: string
  readonly conflictLabel: (number: number, status: string) => string
}

export interface SegmentRowProps {
  readonly rank: number
  /** Null while nothing is known of the row but that it exists. */
  readonly row: OutlineRow | null
  readonly loaded: LoadedSegment | null
  readonly isContext: boolean
  /** Does its text wait to be settled with somebody else's? */
  readonly isConflict: boolean
  /** Does a source unit begin with the next row? A stronger line stands between them. */
  readonly endsParagraph: boolean
  readonly source: Script
  readonly target: Script
  readonly words: SegmentWords
}

/** One segment as text on paper. Memoised: scrolling draws new rows and leaves the others alone. */
export const SegmentRow = memo(function SegmentRow(props: SegmentRowProps) {
  const { rank, row, loaded, isContext, isConflict, endsParagraph, words } = props
  const status = row ? statusOf(row) : 'initial'
  const word = words.status[status] ?? ''
  const isSelected = useIsSelected(row?.[0])
  return (
    <div
      role="row"
      tabIndex={-1}
      aria-rowindex={rank + 2}
      aria-label={labelOf(words, isConflict)(rank + 1, word)}
      aria-selected={isSelected}
      data-rank={rank}
      className={classNames(
        'segment-row segment-columns',
        isContext && 'is-context',
        endsParagraph && 'ends-paragraph',
        row !== null && hasTrait(row, 'heading') && 'is-heading',
      )}
    >
      <RowHead number={rank + 1} status={row ? status : null} word={word} />
      {loaded ? (
        <RowTexts {...props} loaded={loaded} />
      ) : (
        <>
          <span role="gridcell" className="source-side segment-waiting" />
          <span role="gridcell" className="target-side segment-waiting" />
        </>
      )}
      <RowMarks {...{ row, loaded, isConflict, words }} />
    </div>
  )
})

export function labelOf({ rowLabel, conflictLabel }: SegmentWords, isConflict: boolean) {
  return isConflict ? conflictLabel : rowLabel
}

interface RowHeadProps {
  readonly number: number
  readonly status: ReturnType<typeof statusOf> | null
  readonly word: string
}

export function RowHead({ number, status, word }: RowHeadProps) {
  return (
    <>
      <span className="segment-number" aria-hidden>
        {number}
        <span className="row-tick" />
      </span>
      <span className="segment-status" title={word}>
        {status && <StatusIcon status={status} />}
      </span>
    </>
  )
}

function RowTexts({ loaded, source, target, words }: SegmentRowProps & { loaded: LoadedSegment }) {
  const from = displaySource(loaded.state).content
  const { segment: of, head } = loaded.state
  const segment = of.id
  const lines = useRowLines(segment, head.target, head.number)
  const errors = useDrawnErrors(loaded, target.lang)
  return (
    <>
      <div role="gridcell" className="source-side segment-text review-text" {...source}>
        <TextOrNone
          {...{ segment }}
          side="source"
          content={from}
          lines={lines.source}
          errors={errors.source}
          none={words.noSource}
        />
      </div>
      <div role="gridcell" className="target-side">
        <div className="segment-text review-text" {...target}>
          <TextOrNone
            {...{ segment }}
            side="target"
            content={head.target}
            lines={lines.target}
            errors={errors.target}
            none={words.noTarget}
          />
        </div>
      </div>
    </>
  )
}

/** A text, or a word in a dashed slot where there is none: an omission or an addition. */
export function TextOrNone({ none, ...text }: MarkedTextProps & { none: string }): ReactNode {
  if (text.content.text !== '') return <MarkedText {...text} />
  return <span className="segment-empty">{none}</span>
}

interface RowMarksProps {
  readonly isConflict: boolean
  readonly row: OutlineRow | null
  readonly loaded: LoadedSegment | null
  readonly words: SegmentWords
  /** Of the active row, which checks itself while one types. */
  readonly findings?: ReactNode
}

/** Signs beside the text: what checks found, errors that people marked, flagged by a person, a doubtful link, a reason for sending back. */
export function RowMarks({ row, loaded, isConflict, words, findings }: RowMarksProps) {
  const reason = loaded?.state.head.status === 'rejected' ? loaded.made.reason : null
  return (
    <span role="gridcell" className="segment-marks">
      {isConflict && (
        <span title={words.conflict}>
          <TriangleAlert {...MARK} aria-label={words.conflict} className="text-warning" />
        </span>
      )}
      {findings ?? (loaded && <RowFindings loaded={loaded} />)}
      {row && hasTrait(row, 'flagged') && (
        <Flag {...MARK} aria-label={words.flagged} className="text-warning" />
      )}
      {row && isDoubtful(row) && (
        <DoubtMark row={row} doubt={loaded?.doubt ?? null} words={words} />
      )}
      {row && <ErrorMark segment={row[0]} />}
      {row && <CommentMark segment={row[0]} />}
      {reason !== null && (
        <span title={reason}>
          <MessageSquareReply {...MARK} aria-label={reason} />
        </span>
      )}
    </span>
  )
}

interface DoubtMarkProps {
  readonly row: OutlineRow
  readonly doubt: Doubt | null
  readonly words: SegmentWords
}

function DoubtMark({ row, doubt, words }: DoubtMarkProps) {
  const reasons = words.doubts(row, doubt).join(' ')
  return (
    <span title={reasons} className="inline-flex items-center gap-1 text-bead-doubtful-text num">
      <Link2Off {...MARK} aria-label={reasons} />
      <span aria-hidden dir="ltr">
        {(row[4] ?? 0).toFixed(2).replace(/^0/, '')}
      </span>
    </span>
  )
}

const MARK = { size: 14, strokeWidth: 1.9, role: 'img' } as const
