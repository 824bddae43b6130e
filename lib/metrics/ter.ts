import { tokenizationFor } from './language'
import { numberedWords } from './numbering'
import { editsWithShifts } from './shifts'
import { type Tokenization, tercomWords } from './tercom'

/** Edits, and the words of the reference that they are measured by. Those of segments add up. */
export interface EditCount {
  readonly edits: number
  readonly refLength: number
}

/** Translation edit rate in percent; more than 100 where there are more edits than words. */
export interface Ter extends EditCount {
  readonly score: number
}

/**
 * The edits that make the reference of the hypothesis, equal to those of sacreBLEU 2.6.0.
 *
 * sacreBLEU cuts the reference into words twice, the second time what came of the first. That is hardly
 * meant, and a text with a run of full stops may differ from itself by it; but then so do its figures.
 * Every word of a hypothesis beside an empty reference is an edit.
 */
export function editCount(
  hypothesis: string,
  reference: string,
  how: Tokenization = {},
): EditCount {
  const once = tercomWords(reference, how).join(' ')
  return countedIn(tercomWords(hypothesis, how), tercomWords(once, how))
}

/** The edits in the words of a language, both texts cut alike: an equal text has none. */
export function editsForLanguage(hypothesis: string, reference: string, lang: string): EditCount {
  const how = tokenizationFor(lang)
  return countedIn(tercomWords(hypothesis, how), tercomWords(reference, how))
}

function countedIn(hypothesis: readonly string[], reference: readonly string[]): EditCount {
  const [a, b] = numberedWords(hypothesis, reference)
  return { edits: editsWithShifts(a, b), refLength: b.length }
}

/** The rate of some edits; 100 for a text without a reference, 0 for nothing on either side. */
export function terOf({ edits, refLength }: EditCount): Ter {
  const share = refLength > 0 ? edits / refLength : edits > 0 ? 1 : 0
  return { score: 100 * share, edits, refLength }
}

/** Edits of a corpus. */
export function addedEdits(a: EditCount, b: EditCount): EditCount {
  return { edits: a.edits + b.edits, refLength: a.refLength + b.refLength }
}

export function ter(hypothesis: string, reference: string, how: Tokenization = {}): Ter {
  return terOf(editCount(hypothesis, reference, how))
}
