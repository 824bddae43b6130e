import { DOUBTFUL_BELOW } from '@/lib/model/bitext'
import type { Associations } from './associations'
import type { View } from './view'

/**
 * Whether source and target surely speak of the same: the link is sure, or the words prove it.
 *
 * A link is mostly doubtful for what stands beside it: where a sentence was left out, the aligner cannot
 * tell whose the next one is, nor whether a link is of one sentence or of two. The words can: enough of
 * them answer each other, and no neighbour answers half as well.
 */
export function isProvenLink(view: View, associations: Associations | null): boolean {
  if (view.source === '' || view.target === '') return false
  if (view.confidence >= DOUBTFUL_BELOW) return true
  if (!associations) return false
  const own = answered(view, view, associations)
  if (own.words < ENOUGH || own.share < SHARE) return false
  return [view.previous, view.next].every((near) => {
    if (!near) return true
    const away = answered(near, view, associations).words
    const back = answered(view, near, associations).words
    return Math.max(away, back) * 2 <= own.words
  })
}

/** Words of a text that must answer each other, and of those that are known the share. */
const ENOUGH = 3
const SHARE = 0.4

/** A word of more sentences than these, of some 1,200, tells nothing. */
const COMMON = 60

/** How often a word answers another at least, of 1. */
const ANSWER = 0.1

/** How many telling words of a source have their answer, or stand themselves, in a target. */
function answered({ sourceWords }: View, { targetWords }: View, associations: Associations) {
  const there = new Set(targetWords().flatMap(({ key }) => [key, associations.stem('target', key)]))
  const words = new Map(sourceWords().map(({ key }) => [associations.stem('source', key), key]))
  let [known, found] = [0, 0]
  for (const [stem, key] of words) {
    const answers = associations.answers('source', key)
    const isSame = there.has(key) && isTelling(key)
    if (!isSame && (answers.size === 0 || associations.seen('source', stem) > COMMON)) continue
    known += 1
    if (isSame || [...answers].some(([word, often]) => often >= ANSWER && there.has(word)))
      found += 1
  }
  return { words: found, share: known === 0 ? 0 : found / known }
}

function isTelling(key: string): boolean {
  return key.length > 3 || /^\p{Nd}{2,}$/u.test(key)
}
