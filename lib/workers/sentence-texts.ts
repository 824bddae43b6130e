import type { AlignSentence } from '@/lib/alignment/align'
import { importedText, plainText, slicer } from '@/lib/inline/content'
import type { Sentence } from '@/lib/model/bitext'
import type { Unit } from '@/lib/model/file'

/** The sentences of a side as the aligner wants them. */
export function sentenceTexts(
  units: readonly Unit[],
  sentences: readonly Sentence[],
): AlignSentence[] {
  const cut = slicer(importedText(units))
  return sentences.map(({ start, end, unit }) => ({
    text: plainText(cut(start, end)),
    unit,
    kind: units[unit]?.kind ?? 'paragraph',
  }))
}
