import type { Content } from '@/lib/model/content'
import type { Hunk } from '@/lib/diff/hunks'
import { StaticText } from '../editor/static-text'
import { VisuallyHidden } from '../ui/visually-hidden'
import { piecesOf } from './pieces'

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
}

/** Two texts as one: removed words struck through, then added ones underlined. */
export function DiffText({ a, b, hunks, words, isNumbered = false }: DiffTextProps) {
  return piecesOf(a, b, hunks).map((piece, n) =>
    piece.kind === 'same' ? (
      <StaticText key={n} content={piece.content} />
    ) : (
      <span key={n} className="diff-hunk">
        {isNumbered && <span className="diff-number">{piece.number}</span>}
        <Changed as="del" content={piece.removed} said={words.removed} />
        <Changed as="ins" content={piece.added} said={words.added} />
      </span>
    ),
  )
}

interface ChangedProps {
  readonly as: 'del' | 'ins'
  readonly content: Content
  readonly said: string
}

function Changed({ as: Element, content, said }: ChangedProps) {
  if (content.text === '') return null
  return (
    <>
      <VisuallyHidden>{said}</VisuallyHidden>
      <Element>
        <StaticText content={content} />
      </Element>
    </>
  )
}
