import { expect, it } from 'vitest'
import { FORMATS } from './registry'
import { FORMAT_TRAITS, traitsOf } from './traits'

it('the table says what the formats say', () => {
  const said = FORMATS.map(({ id, sides, insertsUnits, removesUnits, extensions, mediaType }) => [
    id,
    { sides, insertsUnits, removesUnits, extension: extensions[0], mediaType },
  ])
  expect(FORMAT_TRAITS).toEqual(Object.fromEntries(said))
  expect(() => traitsOf('papyrus')).toThrow()
})
