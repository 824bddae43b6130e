import type { Result } from '@/lib/model/result'
import type { Edits } from './format'
import type { TextOriginal, TextRead } from './text-file'

/** Part of the skeletons of formats whose texts stand under keys. */
export interface Layout {
  /** Of a file that came empty: the source's text, whose keys and layout it takes once something is written. */
  readonly layout?: string
}

/**
 * The file that edits go into: as it came or, where it came empty and a text is there now, the source,
 * every text of which is then replaced.
 */
export function laidOut<Skeleton extends Layout>(
  original: TextOriginal<Skeleton>,
  { targets }: Edits,
  read: (text: string) => Result<TextRead<Skeleton>>,
): TextOriginal<Skeleton> {
  const { layout } = original.skeleton
  const isWritten = [...targets.values()].some(({ text }) => text !== '')
  if (layout === undefined || !isWritten) return original
  const source = read(layout)
  if (!source.ok) return original
  const { units, skeleton } = source.value
  return { ...original, text: layout, units, skeleton }
}
