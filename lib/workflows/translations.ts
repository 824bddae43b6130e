import type { Example } from '@/lib/alignment/teach'
import { plainText, trimGlue } from '@/lib/inline/content'
import type { Status } from '@/lib/model/review'
import type { Db } from '@/lib/store/schema'
import type { SegmentWithHead } from '@/lib/store/segments'
import { liveSegments, segmentsFrom } from '@/lib/store/segments'
import { importedSlices } from './imported-slices'

/** A segment as words can be learnt from it: its two texts without their glue. */
export interface Translation extends Example {
  readonly segment: string
}

/** The live segments of a document that have both sides, in order. */
export async function allTranslations(db: Db, document: string): Promise<Translation[]> {
  return translationsOf(db, document, await liveSegments(db, document))
}

/** Those among its first `count` live segments. */
export async function firstTranslations(
  db: Db,
  document: string,
  count: number,
): Promise<Translation[]> {
  return translationsOf(db, document, await segmentsFrom(db, document, 0, count))
}

async function translationsOf(
  db: Db,
  document: string,
  loaded: readonly SegmentWithHead[],
): Promise<Translation[]> {
  const segments = loaded.map(({ segment }) => segment)
  const slices = await importedSlices(db, document, segments)
  return loaded.flatMap((one) => {
    const source = plainText(trimGlue(slices.of(one.segment).source).content)
    const target = plainText(one.head.target)
    const texts = { source, target, weight: weightOf(one) }
    return source === '' || target === '' ? [] : [{ segment: one.segment.id, ...texts }]
  })
}

/** How much a segment teaches: a person's word counts twice. */
function weightOf({ segment, head }: SegmentWithHead): number {
  if (segment.confirmed || SETTLED.includes(head.status)) return 2
  return head.status === 'draft' ? 1 : (segment.confidence ?? 1)
}

const SETTLED: readonly Status[] = ['approved', 'final']
