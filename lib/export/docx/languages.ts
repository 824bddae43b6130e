import { directionOf } from '@/lib/text/direction'
import { baseOf } from '@/lib/text/tags'

/** What Word must know of a language: which of its three kinds of fonts it takes, and its direction. */
export interface WordLanguage {
  readonly isRightToLeft: boolean
  /** `w:lang`, to stand in run properties. */
  readonly element: string
}

/** The tag is one that was checked at the import. */
export function wordLanguage(tag: string): WordLanguage {
  const isRightToLeft = directionOf(tag) === 'rtl'
  const kind = isRightToLeft ? 'bidi' : EAST_ASIAN.has(baseOf(tag)) ? 'eastAsia' : 'val'
  return { isRightToLeft, element: `<w:lang w:${kind}="${tag.replace(/[^\w-]/g, '')}"/>` }
}

const EAST_ASIAN = new Set(['zh', 'ja', 'ko', 'yue'])
