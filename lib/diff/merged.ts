import { codeKey, concatAll } from '@/lib/inline/content'
import { CODE, type Code, type Content } from '@/lib/model/content'
import type { Conflicting, Piece } from './merge3'

/** What stands at a place that both sides changed; `both`: theirs, then mine. */
export type Choice = 'theirs' | 'mine' | 'both'

/**
 * The text of a merge. The n-th choice is for the n-th conflict; where none was made theirs stands.
 * `joiner` comes between two texts that both are to stand where neither brings white space: ' ', or
 * '' in languages that write without.
 */
export function merged(
  pieces: readonly Piece[],
  choices: readonly (Choice | undefined)[] = [],
  joiner = ' ',
): Content {
  let conflict = -1
  return concatAll(
    pieces.map((piece) => {
      if (piece.kind !== 'conflict') return piece.content
      conflict += 1
      return chosen(piece, choices[conflict] ?? 'theirs', joiner)
    }),
  )
}

/** The conflicts of a merge, in the order in which their choices are given. */
export function conflictsIn(pieces: readonly Piece[]): readonly Conflicting[] {
  return pieces.flatMap((piece) => (piece.kind === 'conflict' ? [piece] : []))
}

/** What a choice puts in the place of a conflict. */
export function chosen(conflict: Conflicting, choice: Choice, joiner: string): Content {
  if (choice !== 'both') return conflict[choice]
  const { theirs } = conflict
  const mine = withoutCodesOf(conflict.mine, theirs)
  if (theirs.text === '' || mine.text === '') return theirs.text === '' ? mine : theirs
  const isApart = /\s$/.test(theirs.text) || /^\s/.test(mine.text)
  return concatAll([theirs, { text: isApart ? '' : joiner, codes: [] }, mine])
}

/**
 * No code comes twice because both texts kept it. Marks of units stay where theirs has them: their
 * order is that of the file.
 */
function withoutCodesOf({ text, codes }: Content, { codes: others }: Content): Content {
  const known = new Set(others.map(codeKey))
  const isKept = (code: Code | undefined) =>
    code !== undefined &&
    code.kind !== 'unit' &&
    !(code.kind === 'inline' && known.has(codeKey(code)))
  let n = -1
  return {
    text: text.replaceAll(CODE, () => (isKept(codes[(n += 1)]) ? CODE : '')),
    codes: codes.filter(isKept),
  }
}
