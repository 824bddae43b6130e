import { equal } from '@/lib/inline/content'
import { type Code, CODE, type Content } from '@/lib/model/content'
import { characterEdits } from './levenshtein'
import { addedEdits, type EditCount, editsForLanguage, terOf } from './ter'
import { addedWords, NO_WORDS, type WordEffort, wordEffort } from './word-effort'

/** The effort of a post-edit, in sums: those of segments add up to that of a document. */
export interface Effort {
  readonly segments: number
  /** Segments whose text is still the machine's, codes and spaces included. */
  readonly untouched: number
  readonly words: WordEffort
  /** Code points put in, taken out or replaced, and how many the machine wrote. */
  readonly characters: { readonly edited: number; readonly machine: number }
  /** The edits of HTER, and the words of the final text that they are measured by. */
  readonly edits: EditCount
}

/** What it took to make the final text of the machine's. Inline codes count for nothing. */
export function effortOf(machine: Content, final: Content, lang: string): Effort {
  const [a, b] = [withoutCodes(machine), withoutCodes(final)]
  return {
    segments: 1,
    untouched: equal(machine, final) ? 1 : 0,
    words: wordEffort(machine, final, lang),
    characters: { edited: characterEdits(a, b), machine: Array.from(a).length },
    edits: editsForLanguage(a, b, lang),
  }
}

export function addedEffort(a: Effort, b: Effort): Effort {
  return {
    segments: a.segments + b.segments,
    untouched: a.untouched + b.untouched,
    words: addedWords(a.words, b.words),
    characters: {
      edited: a.characters.edited + b.characters.edited,
      machine: a.characters.machine + b.characters.machine,
    },
    edits: addedEdits(a.edits, b.edits),
  }
}

/** Where sums begin. */
export const NO_EFFORT: Effort = {
  ...{ segments: 0, untouched: 0, words: NO_WORDS },
  ...{ characters: { edited: 0, machine: 0 }, edits: { edits: 0, refLength: 0 } },
}

/** HTER: edits per hundred words of the reviewer's own text. May be more than 100. */
export function hterOf({ edits }: Effort): number {
  return terOf(edits).score
}

/** Share of the machine's words that stand in the final text, moved or not; null when it wrote none. */
export function shareAlive({ words: { kept, moved, replaced, deleted } }: Effort): number | null {
  const machine = kept + moved + replaced + deleted
  return machine === 0 ? null : (kept + moved) / machine
}

/** Share of segments that are as the machine wrote them; null of none. */
export function shareUntouched({ segments, untouched }: Effort): number | null {
  return segments === 0 ? null : untouched / segments
}

/** Marks and line ends part words; inline codes leave no trace. */
function withoutCodes({ text, codes }: Content): string {
  let n = 0
  return text.replaceAll(CODE, () => (partsWords(codes[n++]) ? ' ' : ''))
}

function partsWords(code: Code | undefined): boolean {
  return code?.kind === 'unit' || code?.kind === 'newUnit' || code?.kind === 'lineEnd'
}
