import { expect, it } from 'vitest'
import { nounCapital } from './noun-capital'
import { shown } from './testing-shown'

it.each([
  ['Die sozialwohnung ist frei.', ['small: sozialwohnung → Sozialwohnung']],
  [
    'Viele bürgerinnen kamen zur versammlung.',
    ['small: bürgerinnen → Bürgerinnen', 'small: versammlung → Versammlung'],
  ],
  ['Er ist jung und töricht, sie noch törichter.', []],
  ['Sie sind gesprungen, gezwungen und verschlungen worden; es ist gelungen.', []],
  ['Das schafft er, insgeheim, bei media-mitglied.example und user_richter.', []],
])('%s', async (target, expected) => {
  expect(await shown(nounCapital, { targetLang: 'de', target })).toEqual(expected)
})
