/** A source of choices: fast-check's or a seeded generator's. The reducer itself knows none. */
export interface Choices {
  /** A whole number from 0 up to, but without, `below`. */
  readonly below: (below: number) => number
}

export function chance(choices: Choices, percent: number): boolean {
  return choices.below(100) < percent
}

export function between(choices: Choices, least: number, most: number): number {
  return least + choices.below(most - least + 1)
}

export function pick<T>(choices: Choices, list: readonly [T, ...T[]]): T {
  return list[choices.below(list.length)] ?? list[0]
}

/** The same choices for the same seed, everywhere. Source: mulberry32, T. Ettinger 2017. */
export function seeded(seed: number): Choices {
  let state = seed >>> 0
  return {
    below: (below) => {
      state = (state + 0x6d2b79f5) >>> 0
      let mixed = Math.imul(state ^ (state >>> 15), state | 1)
      mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
      return ((mixed ^ (mixed >>> 14)) >>> 0) % below
    },
  }
}

/** Choices taken from a list of numbers, 0 when it is used up: a shorter list is a simpler case. */
export function fromList(numbers: readonly number[]): Choices {
  let at = 0
  return { below: (below) => (numbers[at++] ?? 0) % below }
}
