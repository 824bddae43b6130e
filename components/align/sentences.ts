import type { Content } from '@/lib/model/content'
import type { Range } from '@/lib/model/range'
import { sentencesOf } from '@/lib/segmentation/segment'

/**
 * The sentences of a text, without the white space round them: cut as finely as for alignment. The
 * same answer as long as the text is the same object, since rows are drawn often.
 */
export function sentencesIn(content: Content, lang: string): readonly Range[] {
  const known = KNOWN.get(content)
  if (known?.lang === lang) return known.ranges
  const unit = { id: '0', kind: 'paragraph' as const, content, fileStart: null }
  // In an imported text each unit begins with its mark, which this one has not.
  const ranges = sentencesOf([unit], lang).map(({ start, end }) => ({
    start: start - 1,
    end: end - 1,
  }))
  KNOWN.set(content, { lang, ranges })
  return ranges
}

const KNOWN = new WeakMap<Content, { readonly lang: string; readonly ranges: readonly Range[] }>()
