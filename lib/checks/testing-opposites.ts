import { expect } from 'vitest'
import { opposites } from './opposites'
import { findingsIn } from './testing'

/** Sees that the check of opposites marks just `word` in a translation. */
export async function finds(
  ...[sourceLang, targetLang, source, target, word]: readonly string[]
): Promise<void> {
  const texts = { source: source ?? '', target: target ?? '', targetLang: targetLang ?? '' }
  const found = await findingsIn({ sourceLang: sourceLang ?? '', ...texts }, opposites)
  const marked = found.map((one) => one.target && target?.slice(one.target.start, one.target.end))
  expect(marked).toEqual([word])
}

/** Sees that it marks nothing. */
export async function leaves(
  ...[sourceLang, targetLang, source, target]: readonly string[]
): Promise<void> {
  const texts = { source: source ?? '', target: target ?? '', targetLang: targetLang ?? '' }
  expect(await findingsIn({ sourceLang: sourceLang ?? '', ...texts }, opposites)).toEqual([])
}
