/** Two texts as numbers: equal words, or equal characters, have equal numbers, counted from 0. */
export type Numbered = readonly [a: Int32Array, b: Int32Array]

export function numberedWords(a: readonly string[], b: readonly string[]): Numbered {
  const numbers = new Map<string, number>()
  const numberOf = (word: string) => numberIn(numbers, word)
  return [Int32Array.from(a, numberOf), Int32Array.from(b, numberOf)]
}

/** By code points; half of a pair of surrogates without the other half is a character too. */
export function numberedCharacters(a: string, b: string): Numbered {
  const numbers = new Map<number, number>()
  return [characters(a, numbers), characters(b, numbers)]
}

function characters(text: string, numbers: Map<number, number>): Int32Array {
  const found = new Int32Array(text.length)
  let length = 0
  for (let at = 0; at < text.length; length += 1) {
    const point = text.codePointAt(at) ?? 0
    found[length] = numberIn(numbers, point)
    at += point > 0xffff ? 2 : 1
  }
  return found.subarray(0, length)
}

function numberIn<T>(numbers: Map<T, number>, value: T): number {
  const known = numbers.get(value)
  if (known !== undefined) return known
  numbers.set(value, numbers.size)
  return numbers.size - 1
}
