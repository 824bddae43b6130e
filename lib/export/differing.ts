import { type Manifest, sha256 } from './manifest'

type Segment = Pick<Manifest['segments'][number], 'number' | 'id' | 'text'>

export type SegmentNamed = Pick<Segment, 'number' | 'id'>

export interface Differing {
  readonly segments: readonly SegmentNamed[]
  /** Number of the segment behind which nothing was found again; null when all was. */
  readonly lostFrom: number | null
}

/**
 * Which segments do not stand in a text as they should. Only their lengths and hashes are known: so
 * each is looked for where the one before ends, and after one that differs the next ones a little
 * further on. A text that was put in between two segments makes the later one differ.
 */
export function differingIn(text: string, segments: readonly Segment[]): Differing {
  const worded = segments.filter((one) => one.text.length > 0)
  const found: Segment[] = []
  let at = 0
  for (let n = 0; n < worded.length; n += 1) {
    const segment = worded[n]
    if (!segment) break
    if (stands(segment, text, at)) {
      at += segment.text.length
      continue
    }
    const next = foundAgain(text, at, worded.slice(n, n + AHEAD), segment.text.length)
    if (!next)
      return {
        segments: told([...found, segment]),
        lostFrom: n + 1 < worded.length ? segment.number : null,
      }
    found.push(...worded.slice(n, n + Math.max(1, next.ahead)))
    n += Math.max(0, next.ahead - 1)
    at = next.ahead === 0 ? next.at + segment.text.length : next.at
  }
  const last = worded.at(-1)
  const isLonger = at < text.length && last && !found.includes(last)
  return { segments: told(isLonger ? [...found, last] : found), lostFrom: null }
}

/** How many segments are looked for behind one that differs, and how far. */
const AHEAD = 12
const REACH = 3_000
/** A shorter text may stand anywhere by chance. */
const SHORT = 6

/** The nearest of the next segments that stands further on; the first of them may have been pushed there. */
function foundAgain(text: string, from: number, next: readonly Segment[], length: number) {
  const expected = from + length
  for (const [ahead, segment] of next.entries()) {
    if (ahead === 1 && stands(segment, text, expected)) return { ahead, at: expected }
    if (segment.text.length < SHORT) continue
    const to = Math.min(expected + REACH, text.length - segment.text.length)
    for (let at = from; at <= to; at += 1) if (stands(segment, text, at)) return { ahead, at }
  }
  return null
}

function stands({ text: { length, sha256: hash } }: Segment, text: string, at: number): boolean {
  return at + length <= text.length && sha256(text.slice(at, at + length)) === hash
}

function told(segments: readonly Segment[]) {
  return segments.map(({ number, id }) => ({ number, id }))
}
