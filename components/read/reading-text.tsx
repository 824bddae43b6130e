import { Fragment } from 'react'
import type { Range } from '@/lib/model/range'
import type { Diff } from '@/lib/diff/hunks'
import { readableText, slice, trimGlue } from '@/lib/inline/content'
import type { Content } from '@/lib/model/content'
import { directionOf } from '@/lib/text/direction'
import type { ReadingAnswer } from '@/lib/api/reading-answers'
import type { ReadRun } from '@/lib/model/reading'
import { DiffText, type DiffWords } from '../diff/diff-text'
import type { ReadingChoice } from './reading-choice'

export interface ReadingTextProps extends Omit<ReadingAnswer, 'isWhole'> {
  readonly choice: ReadingChoice
  readonly words: ReadingWords
}

export interface ReadingWords extends DiffWords {
  /** The name of a link to a segment. */
  readonly jump: (number: number, isOpen: boolean) => string
}

/** The text in paragraphs, each segment a link to its row; beside the source when asked. */
export function ReadingText(props: ReadingTextProps) {
  const { paragraphs, sourceLang, targetLang, choice } = props
  const target = { lang: targetLang, dir: directionOf(targetLang) }
  const source = { lang: sourceLang, dir: directionOf(sourceLang) }
  return paragraphs.map((paragraph, n) => (
    <div key={n} className="reading-paragraph">
      {choice.view === 'sides' && (
        <div className="review-text reading-source" {...source}>
          <Sources {...props} paragraph={paragraph} />
        </div>
      )}
      <div className="review-text reading-target" {...target}>
        <Paragraph {...props} paragraph={paragraph} />
      </div>
    </div>
  ))
}

type ParagraphProps = ReadingTextProps & {
  readonly paragraph: ReadingTextProps['paragraphs'][number]
}

function Paragraph({ paragraph, ...props }: ParagraphProps) {
  const Element = paragraph.kind === 'heading' ? 'h2' : 'p'
  return (
    <Element>
      {paragraph.runs.map((run) => (
        <Run key={run.part} run={run} {...props} />
      ))}
    </Element>
  )
}

function Run({ run, segments, choice, words }: ReadingTextProps & { readonly run: ReadRun }) {
  const segment = segments[run.part]
  if (!segment) return null
  const { number, status, changes } = segment
  const shown = choice.view === 'changes' ? changes : null
  if (run.content.text === '' && !shown) return readableText(run.lead)
  const isOpen = status !== 'approved' && status !== 'final'
  return (
    <Fragment>
      {readableText(run.lead)}
      <a
        id={run.at.start === 0 ? `s${number}` : undefined}
        href={`review?segment=${number}`}
        title={words.jump(number, isOpen)}
        className={isOpen && choice.marks === 'on' ? 'reading-run is-open' : 'reading-run'}
      >
        {shown ? <Changes run={run} {...shown} words={words} /> : readableText(run.content)}
      </a>
    </Fragment>
  )
}

interface ChangesProps {
  readonly run: ReadRun
  readonly machine: Content
  readonly diff: Diff
  readonly words: DiffWords
}

/** Of a segment that goes over several paragraphs, the changes in this one. */
function Changes({ run: { content, at }, machine, diff, words }: ChangesProps) {
  const { removed, added } = words
  return <DiffText a={machine} b={content} hunks={hunksIn(diff, at)} words={{ removed, added }} />
}

function hunksIn({ hunks }: Diff, { start, end }: Range): Diff['hunks'] {
  return hunks
    .filter(({ fromB, toB }) => fromB >= start && fromB <= end && toB >= start)
    .map((hunk) => ({
      ...hunk,
      fromB: hunk.fromB - start,
      toB: Math.min(hunk.toB, end) - start,
    }))
}

/** The source of the segments that begin in a paragraph, cut where its own paragraphs begin. */
function Sources({ paragraph, segments }: ParagraphProps) {
  const contents = paragraph.runs.flatMap(({ part, at }) => {
    const segment = segments[part]
    return segment && at.start === 0 ? [segment.source] : []
  })
  return contents.map((content, n) => {
    const { content: words, start } = trimGlue(content)
    const breaks = n > 0 && slice(content, 0, start).codes.some(({ kind }) => kind === 'unit')
    return (
      <Fragment key={n}>
        {breaks ? <br /> : ' '}
        {readableText(words)}
      </Fragment>
    )
  })
}
