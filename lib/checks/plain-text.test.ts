import { expect, it } from 'vitest'
import { plainText } from './plain-text'

it('leaves letters and digits', () =>
  expect(plainText('  «Der  Hund», – er schläft! (2 Mal)')).toBe('der hund er schläft 2 mal'))
