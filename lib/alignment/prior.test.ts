import { describe, expect, it } from 'vitest'
import { priorPairs } from './prior'
import { vocabularyOf } from './vocabulary'

const LANGS = { source: 'en', target: 'de' }

describe('numbers of two texts', () => {
  it('may have their digits swapped, or stand at another scale', () => {
    expect(likenessIn(['He paid 1932 of them.'], ['Er zahlte 1923.'])).toEqual([
      ['1932', '1923', 0.4],
    ])
    expect(likenessIn(['It cost 2.4 million.'], ['Es kostete 240.'])).toEqual([['2.4', '240', 0.7]])
  })

  it('are not alike by the order of their digits where many have the same ones', () => {
    const numbers = permutations('12345')
    const lines = numbers.map((number) => `No. ${number}`)
    const found = likenessIn(lines, lines)
    expect(found).toEqual(numbers.map((number) => [number, number, 1]))
  })
})

/** The pairs of numbers, with their likeness. */
function likenessIn(source: readonly string[], target: readonly string[]) {
  const [a, b] = [vocabularyOf([source], 'en').vocabulary, vocabularyOf([target], 'de').vocabulary]
  return priorPairs(a, b, LANGS).flatMap(({ from, to, likeness }) => {
    const [one, other] = [a.keys[from] ?? '', b.keys[to] ?? '']
    return one.startsWith('#') ? [[one.slice(1), other.slice(1), likeness]] : []
  })
}

function permutations(digits: string): string[] {
  if (digits.length < 2) return [digits]
  return Array.from(digits).flatMap((digit, n) =>
    permutations(digits.slice(0, n) + digits.slice(n + 1)).map((rest) => digit + rest),
  )
}
