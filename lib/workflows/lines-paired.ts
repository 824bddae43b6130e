import type { ImportOptions } from '@/lib/api/requests'
import type { PairedUnit, Side, Unit } from '@/lib/model/file'

/**
 * Two texts whose lines were made to fit each other, as pairs: asked for by `segments: 'lines'`, and
 * only where both have as many. Null otherwise: they are to be aligned.
 */
export function linesPaired(
  { source, target }: Readonly<Record<Side, readonly Unit[]>>,
  { segments }: Pick<ImportOptions, 'segments'>,
): readonly PairedUnit[] | null {
  if (segments !== 'lines' || source.length !== target.length) return null
  return target.map(({ id, kind, content }, n) => ({
    ...{ id, kind, target: content, status: 'initial', notes: [] },
    source: source[n]?.content ?? content,
  }))
}
