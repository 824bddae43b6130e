import { expect, it } from 'vitest'
import { FORMATS } from './registry'
import { FORMAT_TRAITS, traitsOf } from './traits'

it('the table says what the formats say', () => {
  const said = FORMATS.map(({ id, sides, insertsUnits, removesUnits, mediaType }) => [
    id,
    { sides, insertsUnits, removesUnits, mediaType },
  ])
  expect(FORMAT_TRAITS).toEqual(Object.fromEntries(said))
  expect(() => traitsOf('papyrus')).toThrow()
})
