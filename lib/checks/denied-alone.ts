import type { Range } from '@/lib/model/range'
import { sideOf } from './list-words'
import { denialsIn } from './negation-table'
import type { View } from './view'

/**
 * Whether of two words, one in each text, just one is denied: who must not forget is to remember.
 * A denial within the word itself is part of what it says.
 */
export function isDeniedAlone(view: View, source: Range, target: Range): boolean {
  return isDenied(view, 'source', source) !== isDenied(view, 'target', target)
}

function isDenied(view: View, side: 'source' | 'target', word: Range): boolean {
  const language = side === 'source' ? view.sourceBase : view.targetBase
  const near = NEAR[language] ?? NEAR_ELSEWHERE
  return (denialsIn(sideOf(view, side), language) ?? []).some(
    ({ value, start, end }) =>
      value === 'sure' &&
      (end <= word.start || start >= word.end) &&
      end >= word.start - near &&
      start <= word.end + near,
  )
}

// Code units: room for `has not yet been`. Chinese and Japanese say more in fewer.
const NEAR_ELSEWHERE = 20
const NEAR: Readonly<Partial<Record<string, number>>> = { zh: 10, ja: 10 }
