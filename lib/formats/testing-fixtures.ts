import { readdirSync, readFileSync } from 'node:fs'
import { expect } from 'vitest'
import type { Status } from '@/lib/model/review'
import type { Hints, PairFormat } from './format'
import { bytesOf, type Opened, opened, textOf } from './opened'

/** The fixtures of a format with both sides, for its tests: by name, or opened. */
export function fixturesOf(format: PairFormat, folder: string) {
  const path = `lib/formats/fixtures/${folder}`
  const fixture = (name: string): Buffer => readFileSync(`${path}/${name}`)
  const openedFixture = (name: string, hints: Hints = {}): Opened =>
    opened(format, fixture(name), hints)
  const openedText = (text: string, hints: Hints = {}): Opened =>
    opened(format, bytesOf(text), hints)

  /** An edit makes this of a fixture and nothing else: each pair is what stood there and what stands there now. */
  const changes = (
    name: string,
    targets: Readonly<Record<string, string | null>>,
    pairs: readonly (readonly [was: string | RegExp, is: string])[],
    statuses: Readonly<Record<string, Status>> = {},
  ): void => {
    const { read, write } = openedFixture(name)
    const { encoding = 'utf-8' } = read.decoding ?? {}
    const expected = pairs.reduce(
      (text, [was, is]) => {
        expect(text).toMatch(was)
        return text.replace(was, () => is)
      },
      textOf(write(), encoding),
    )
    expect(textOf(write(targets, statuses), encoding)).toBe(expected)
  }
  return { names: () => readdirSync(path), fixture, openedFixture, openedText, changes }
}
