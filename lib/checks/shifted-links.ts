import { DOUBTFUL_BELOW } from '@/lib/model/bitext'
import { plainOf } from './plain'
import { sentencesIn } from './sentences'
import type { View } from './view'

/**
 * The segments whose sources are really without a translation, given a run of neighbours whose targets
 * translate nothing.
 *
 * Foreign texts at the end of a translation draw links towards them: the sentence left out may stand
 * before the run. Links in doubt are followed back as long as a target fails its own source, and each of
 * its sentences is taken to translate one source of the run.
 */
export function shiftedBack(run: readonly View[]): readonly View[] {
  let lost = run
  for (let before = lost[0]?.previous; before; before = before.previous) {
    const next = lost[0]
    if (!next || !isMislinked(before, next)) break
    lost = [before, ...lost.slice(sentencesIn(before.target, before.targetBase).length)]
  }
  return lost
}

function isMislinked({ source, target, confidence }: View, next: View): boolean {
  if (source === '' || target === '' || confidence >= DOUBTFUL_BELOW) return false
  if (shared(target, next.source) > shared(target, source)) return true
  return /\p{Nd}/u.test(source) && !/\p{Nd}/u.test(target) && shared(target, source) === 0
}

/** How many numbers and long words two texts have in common, letter by letter. */
function shared(one: string, other: string): number {
  const words = new Set(plainOf(other).split(' ').filter(isTelling))
  return plainOf(one)
    .split(' ')
    .filter((word) => isTelling(word) && words.has(word)).length
}

function isTelling(word: string): boolean {
  return word.length > 3 || /^\p{Nd}+$/u.test(word)
}
