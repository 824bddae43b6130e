import { expect, it } from 'vitest'
import { changed } from './address'
import { zoneOf } from './zone'

it('changes what was chosen, and leaves the way back as it is', () => {
  expect(changed('segment=4&reviewer=local', { reviewer: null, from: '2026-03-01' })).toBe(
    'segment=4&from=2026-03-01',
  )
  expect(changed('', { project: 'A & B' })).toBe('project=A+%26+B')
})

it('takes the zone of a cookie, if there is such a zone', () => {
  expect(zoneOf('Europe%2FBerlin')).toBe('Europe/Berlin')
  expect(zoneOf('Middle-earth')).toBeUndefined()
  expect(zoneOf('%')).toBeUndefined()
  expect(zoneOf(undefined)).toBeUndefined()
})
