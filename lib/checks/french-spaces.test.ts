import { expect, it } from 'vitest'
import { frenchSpaces } from './french-spaces'
import { shown } from './testing-shown'

it.each([
  ['fr', 'Pourquoi?', ['missing: ? →! \u00a0?']],
  ['fr', 'À 12 €; oui: non.', ['missing: ; →! \u00a0;', 'missing: : →! \u00a0:']],
  ['fr', '«Oui»', ['missing: « →! «\u00a0', 'missing: » →! \u00a0»']],
  ['fr', 'Un\u202f; deux!', ['missing: ! →! \u202f!']],
  ['fr', 'Pourquoi ?', ['hint breaking:  ? → \u00a0?']],
  ['fr-CA', 'Pourquoi? Oui: non', ['missing: : →! \u00a0:']],
  ['fr', 'Pourquoi\u00a0? «\u00a0Oui\u00a0» à 10:30, http://x.example, ?!', []],
])('%s: %s', async (targetLang, target, expected) => {
  expect(await shown(frenchSpaces, { targetLang, target })).toEqual(expected)
})

it('leaves a name that the source has', async () => {
  const texts = { source: 'Yahoo! grows', targetLang: 'fr', target: 'Yahoo! croît' }
  expect(await shown(frenchSpaces, texts)).toEqual([])
})
