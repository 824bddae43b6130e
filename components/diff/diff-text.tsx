'use client'

import './diff.css'
import { useTranslation } from 'react-i18next'
import type { Content } from '@/lib/model/content'
import type { Hunk } from '@/lib/diff/hunks'
import { classNames } from '../ui/class-names'
import { VisuallyHidden } from '../ui/visually-hidden'
import { useDiffSettings } from './diff-settings'
import { piecesOf } from './pieces'
import { VisibleText } from './visible-text'

export interface DiffWords {
  /** Read before a removed and an added stretch, which are told apart by line and colour only. */
  readonly removed: string
  readonly added: string
}

export interface DiffTextProps {
  readonly a: Content
  readonly b: Content
  readonly hunks: readonly Hunk[]
  readonly words: DiffWords
  readonly isNumbered?: boolean
  /** Index of the hunk that keys speak of. */
  readonly current?: number
  /** Makes a hunk the current one: its number becomes a button. */
  readonly onPick?: (hunk: number) => void
  /** Which hunks are one text that moved, by their indexes. */
  readonly moves?: ReadonlyMap<number, number>
}

/** Two texts as one: removed words struck through, then added ones underlined. */
export function DiffText(props: DiffTextProps) {
  const { a, b, hunks, words, isNumbered = false, current } = props
  const [{ showsInvisible }] = useDiffSettings()
  const pieces = piecesOf(a, b, hunks)
  return pieces.map((piece, n) => {
    const where = { isFirst: n === 0, isLast: n === pieces.length - 1, showsInvisible }
    if (piece.kind === 'same') return <VisibleText key={n} content={piece.content} {...where} />
    const isCurrent = piece.number - 1 === current
    return (
      <span
        key={n}
        className={classNames('diff-hunk', n === 0 && 'is-first', isCurrent && 'is-current')}
      >
        {isNumbered && <HunkNumber {...props} number={piece.number} isCurrent={isCurrent} />}
        <Changed as="del" content={piece.removed} said={words.removed} {...where} />
        <Changed as="ins" content={piece.added} said={words.added} {...where} />
      </span>
    )
  })
}

interface HunkNumberProps extends Pick<DiffTextProps, 'onPick' | 'moves' | 'hunks'> {
  readonly number: number
  readonly isCurrent: boolean
}

/** The number in its box, and that of the hunk where its text came from or went. */
function HunkNumber({ number, isCurrent, hunks, onPick, moves }: HunkNumberProps) {
  const { t } = useTranslation('diff')
  const partner = moves?.get(number - 1)
  const moved = partner !== undefined && (
    <span className="diff-moved">{t('moved', { number: partner + 1 })}</span>
  )
  if (!onPick) {
    return (
      <>
        <span className="diff-number">{number}</span>
        {moved}
      </>
    )
  }
  return (
    <>
      <button
        type="button"
        className="diff-number"
        aria-current={isCurrent}
        aria-label={t('pick', { number, total: hunks.length })}
        onClick={() => onPick(number - 1)}
      >
        {number}
      </button>
      {moved}
    </>
  )
}

interface ChangedProps {
  readonly as: 'del' | 'ins'
  readonly content: Content
  readonly said: string
  readonly showsInvisible: boolean
  readonly isFirst: boolean
  readonly isLast: boolean
}

function Changed({ as: Element, content, said, ...shown }: ChangedProps) {
  if (content.text === '') return null
  return (
    <>
      <VisuallyHidden>{said}</VisuallyHidden>
      <Element>
        <VisibleText content={content} isChange {...shown} />
      </Element>
    </>
  )
}
