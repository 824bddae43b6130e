import { serializeTracked, type TrackedRun } from '@/lib/formats/docx/tracked'
import type { DocxSkeleton } from '@/lib/formats/docx/skeleton'
import type { Edits, Original } from '@/lib/formats/format'
import type { TrackedBy } from '@/lib/formats/tracked'
import type { Result } from '@/lib/model/result'
import type { ReviewSnapshot } from '../review-snapshot'
import type { Say } from '../say'
import { nobodyIn, unitRunsOf } from '../unit-runs'
import { wordDate, wordName } from './runs'

/**
 * The target's own Word file with every change of the machine's text as a tracked change of whoever
 * made it, and what people said as comments, in the words of `say` where it has to stand elsewhere. Fails with `docx.cannotHold`.
 */
export function trackedOriginal(
  original: Original<DocxSkeleton>,
  edits: Edits,
  snapshot: ReviewSnapshot,
  say: Say,
): Result<Uint8Array<ArrayBuffer>> {
  const { runs, added, comments } = unitRunsOf(snapshot)
  const otherwise = signedFor(nobodyIn(snapshot))
  const list = [...runs].map(([unit, pieces]) => {
    const told = pieces.map(({ deed, content, by }): TrackedRun => ({
      ...{ kind: deed, content, ...(by ? signedFor(by) : otherwise) },
    }))
    return [unit, told] as const
  })
  return serializeTracked(original, edits, {
    runs: new Map(list),
    added: added.map(signedFor),
    comments: comments.map(({ unit, start, end, text, author, at, id, parent, isResolved }) => ({
      ...{
        unit,
        start,
        end,
        text,
        thread: { id, parent, isResolved },
        ...signedFor({ author, at }),
      },
    })),
    otherwise,
    saying: (where, words) =>
      say.words(words === '' ? `on.${where}` : `on.${where}.words`, { words }),
  })
}

/** As Word has it: to the second, and by a name that XML can hold. */
function signedFor({ author, at }: TrackedBy): TrackedBy {
  return { author: wordName(author), at: wordDate(at) }
}
