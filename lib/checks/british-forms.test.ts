import { describe, expect, it } from 'vitest'
import { britishForms } from './british-forms'

describe('British forms', () => {
  it.each([
    ['colourful', 'colorful'],
    ['recognised', 'recognized'],
    ['centres', 'centers'],
    ['cancelled', 'canceled'],
    ['defence', 'defense'],
    ['programme', 'program'],
    ['anaemia', 'anemia'],
  ])('%s may be %s', (british, american) => expect(britishForms(british, 'en')).toContain(american))

  it('are none in American English and in other languages', () =>
    expect([britishForms('colour', 'en-US'), britishForms('four', 'fr')]).toEqual([[], []]))
})
