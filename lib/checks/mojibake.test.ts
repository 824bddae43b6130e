import { expect, it } from 'vitest'
import { mojibake } from './mojibake'
import { shown } from './testing-shown'

it.each([
  ['en', 'The shipâ€™s bell', ['garbled: â€™ →! ’']],
  ['en', 'â€œWeâ€\u009d', ['garbled: â€œ →! “', 'garbled: â€\u009d →! ”']],
  ['fr', 'Le cafÃ©', ['garbled: Ã© →! é']],
  ['fr', 'cafÂ\u00a0é', ['garbled: Â\u00a0 →! \u00a0']],
  ['ru', 'РџРѕСЂС‚ закрыт', ['garbled: РџРѕСЂС‚ →! Порт']],
  ['ru', 'ÐŸÐ¾Ñ€Ñ‚', ['garbled: ÐŸÐ¾Ñ€Ñ‚ →! Порт']],
  ['en', 'The bo\ufffdt', ['lost: bo\ufffdt']],
  ['en', 'Tom &amp;quot; &#8217;', ['entity: &amp;quot; →! "', 'entity: &#8217; →! ’']],
  ['de', 'Das „MENÜ“ und „CAFÉ“, SÃO PAULO, AÑO', []],
  ['fr', 'le «\u00a0café\u00a0» et «\u00a0là\u00a0», Århus', []],
  ['ru', 'РФ и США, СССР', []],
  ['en', 'Marks & Spencer; AT&T; R&D;', []],
])('%s: %s', async (targetLang, target, expected) => {
  expect(await shown(mojibake, { targetLang, target })).toEqual(expected)
})

it('leaves an entity that the source has', async () => {
  const texts = { source: 'Code: &nbsp;', targetLang: 'en', target: 'Code: &nbsp;' }
  expect(await shown(mojibake, texts)).toEqual([])
})
