import { expect, it } from 'vitest'
import { FORMATS } from '@/lib/formats/registry'
import { ACCEPTED } from './accepted'

it('offers the files of every format', () => {
  const known = FORMATS.flatMap(({ extensions }) => extensions)
  expect(ACCEPTED.split(',').toSorted()).toEqual([...new Set(known)].toSorted())
})
