import { importedText, readableText, slicer } from '@/lib/inline/content'
import type { Sentence } from '@/lib/model/bitext'
import type { Unit } from '@/lib/model/file'
import { type Place, placesIn } from './places'

/** A sentence as the command line prints it. */
export interface PrintedSentence extends Place {
  /** As a reader has it, without markup. */
  readonly text: string
}

/** Sentences, whose offsets are in the imported text, with their places in the file. */
export function printed(sentences: readonly Sentence[], units: readonly Unit[]): PrintedSentence[] {
  const cut = slicer(importedText(units))
  const placeOf = placesIn(units)
  return sentences.map(({ start, end }) => ({
    text: readableText(cut(start, end)),
    ...placeOf({ start, end }),
  }))
}

/** On one line: an inner line break prints as a space, and a tab too. */
export function onOneLine(text: string): string {
  return text.replaceAll(/\s*[\r\n\u2028\u2029]\s*|\t/g, ' ')
}
