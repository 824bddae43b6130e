import { readingOf } from '@/lib/assembly/reading'
import type { ReadParagraph } from '@/lib/model/reading'
import { concatAll, readableText } from '@/lib/inline/content'
import type { ReviewSnapshot } from './review-snapshot'

/** The paragraphs of the target as they go out. */
export function paragraphsOf(snapshot: ReviewSnapshot): readonly ReadParagraph[] {
  return readingOf(snapshot.parts, snapshot.tail, snapshot.unapproved)
}

/** The target's words without any markup: a blank line between paragraphs, none between items of a list. */
export function cleanText(snapshot: ReviewSnapshot): string {
  const paragraphs = paragraphsOf(snapshot)
    .map(({ unit, runs }) => ({
      kind: (unit !== null && snapshot.kinds.get(unit)) || 'paragraph',
      text: readableText(concatAll(runs.flatMap(({ lead, content }) => [lead, content])))
        .replace(/\r\n|[\r\u2028\u2029]/g, '\n')
        .trim(),
    }))
    .filter(({ text }) => text !== '')
  const lines = paragraphs.map(({ kind, text }, n) => {
    const isTight = TIGHT.has(kind) && paragraphs[n + 1]?.kind === kind
    return n === paragraphs.length - 1 ? `${text}\n` : text + (isTight ? '\n' : '\n\n')
  })
  return lines.join('')
}

const TIGHT: ReadonlySet<string> = new Set(['listItem', 'cell', 'string'])
