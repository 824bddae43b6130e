import { concatAll, slice } from '@/lib/inline/content'
import type { Content } from '@/lib/model/content'
import type { Range } from '@/lib/model/range'
import type { Segment } from '@/lib/model/review'
import { position } from './state'
import type { SegmentState } from './view'

export interface Slices {
  readonly source: Content
  readonly machine: Content
}

/**
 * Cuts the imported texts of born segments out of those that they replace. Gives null for a segment
 * whose ranges the replaced ones do not cover. To be asked in the order of the text.
 */
export function slicesOf(replaced: readonly SegmentState[]): (born: Segment) => Slices | null {
  const states = replaced.toSorted((a, b) => position(a.segment) - position(b.segment))
  const cutSource = cutter(states, 'source')
  const cutMachine = cutter(states, 'machine')
  return (born) => {
    const source = cutSource(born.source)
    const machine = cutMachine(born.machine)
    return source && machine ? { source, machine } : null
  }
}

type Cutter = (range: Range) => Content | null

// Remembers where the last cut ended, so that thousands of born segments cost one walk.
function cutter(states: readonly SegmentState[], side: 'source' | 'machine'): Cutter {
  let from = 0
  return (range) => {
    while (from < states.length && endOf(states[from], side) < range.start) from += 1
    const parts: Content[] = []
    for (let n = from; n < states.length; n += 1) {
      const state = states[n]
      if (!state || state.segment[side].start > range.end) break
      parts.push(part(state, side, range))
    }
    const content = concatAll(parts)
    return content.text.length === range.end - range.start ? content : null
  }
}

function endOf(state: SegmentState | undefined, side: 'source' | 'machine'): number {
  return state?.segment[side].end ?? 0
}

function part(state: SegmentState, side: 'source' | 'machine', range: Range): Content {
  const { start } = state.segment[side]
  return slice(state[side], Math.max(range.start - start, 0), Math.max(range.end - start, 0))
}
