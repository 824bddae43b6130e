import { type Effort, effortOf } from '@/lib/metrics/effort'
import type { Content } from '@/lib/model/content'
import { wordCount } from '@/lib/text/words'

/** Texts of one language, before and after somebody worked on them. */
export interface EffortJob {
  readonly kind: 'effort'
  readonly lang: string
  readonly pairs: readonly (readonly [before: Content, after: Content])[]
}

/** Texts of one language, to be counted in words. */
export interface WordsJob {
  readonly kind: 'words'
  readonly lang: string
  readonly texts: readonly string[]
}

export function efforts({ lang, pairs }: EffortJob): readonly Effort[] {
  return pairs.map(([before, after]) => effortOf(before, after, lang))
}

export function wordCounts({ lang, texts }: WordsJob): readonly number[] {
  return texts.map((text) => wordCount(text, lang))
}
