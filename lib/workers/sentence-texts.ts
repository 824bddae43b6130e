import type { AlignSentence } from '@/lib/alignment/align'
import { importedText, readableText, slicer } from '@/lib/inline/content'
import type { Sentence } from '@/lib/model/bitext'
import type { Unit } from '@/lib/model/file'

/** The sentences of a side as the aligner wants them: without markup, which says nothing of what they mean. */
export function sentenceTexts(
  units: readonly Unit[],
  sentences: readonly Sentence[],
): AlignSentence[] {
  const cut = slicer(importedText(units))
  return sentences.map(({ start, end, unit }) => ({
    text: readableText(cut(start, end)),
    unit,
    kind: units[unit]?.kind ?? 'paragraph',
  }))
}
