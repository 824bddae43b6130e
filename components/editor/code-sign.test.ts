import { expect, it } from 'vitest'
import { coded } from '@/lib/inline/code-notation'
import { chipAttributes, codeName, codeTitle } from './code-sign'

const words = (key: string, { what = '' }: Readonly<Record<string, string>>) =>
  what === '' ? key : `${what} ${key}`
const [OPEN, CLOSE, IMAGE, BREAK] = coded('⟦b⟧⟦/b⟧⟦img/⟧⟦br/⟧').codes

it('names a code by what it means, and of a pair which of the two it is', () => {
  expect(codeName(OPEN!, words)).toBe('means.bold begins')
  expect(codeName(CLOSE!, words)).toBe('means.bold ends')
  expect(codeName(IMAGE!, words)).toBe('means.image')
  expect(codeName(coded('⟦x/⟧').codes[0]!, words)).toBe('means.markup')
  expect(codeName({ kind: 'newUnit' }, words)).toBeUndefined()
})

it('tells the markup beneath', () => expect(codeTitle(OPEN!, words)).toBe('means.bold begins\n<b>'))

it('gives the chip a role and a name, and keeps markup out of copies', () => {
  expect(chipAttributes(CLOSE!, words)).toMatchObject({
    ...{ role: 'img', 'aria-label': 'means.bold ends', 'data-role': 'close', 'data-silent': '' },
  })
  expect(chipAttributes(BREAK!, words)).not.toHaveProperty('data-silent')
  expect(chipAttributes({ kind: 'lineEnd', text: '\n' }, words)).toEqual({
    ...{ class: 'code-chip', 'data-code': 'lineEnd' },
  })
})
