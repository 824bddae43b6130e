import { describe, expect, it } from 'vitest'
import type { Code, Content } from '@/lib/model/content'
import { CODE, EMPTY } from '@/lib/model/content'
import { expectedCodes } from './expected-codes'
import { repaired } from './repair-codes'

const OPEN: Code = { kind: 'inline', id: '1', data: '<b>', display: 'b', role: 'open' }
const CLOSE: Code = { kind: 'inline', id: '1', data: '</b>', display: 'b', role: 'close' }
const PAIRED = { isPaired: true, takesSourceCodes: true }
const source = of('The ', OPEN, 'north gate', CLOSE, ' is open.')

describe('the codes of a file that holds both sides', () => {
  it('go back where the file had them, when it had them all', () => {
    const machine = of('Das ', OPEN, 'Nordtor', CLOSE, ' ist offen.')
    const expected = expectedCodes(PAIRED, { source, machine })
    expect(repaired(of('Das ', OPEN, 'Nordtor ist offen.'), expected)).toEqual(machine)
  })

  it.each([
    ['nothing', EMPTY],
    ['a part of them', of('Das ', OPEN, 'Nordtor ist offen.')],
    ['them in the wrong order', of('Das ', CLOSE, 'Nordtor', OPEN, ' ist offen.')],
  ])('are the source’s where it had %s', (_, machine) =>
    expect(expectedCodes(PAIRED, { source, machine }).model).toEqual(source),
  )
})

function of(...parts: (string | Code)[]): Content {
  return {
    text: parts.map((part) => (typeof part === 'string' ? part : CODE)).join(''),
    codes: parts.filter((part) => typeof part !== 'string'),
  }
}
