import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import type { Range } from '@/lib/model/range'
import { segment } from '@/lib/segmentation/segment'
import type { Figure } from './figures'

/** A text and its sentences; `group` is the line of the report that it counts for. */
export interface Case {
  readonly group: string
  readonly lang: string
  readonly text: string
  readonly spans: readonly (readonly [start: number, end: number])[]
}

const File = z.array(
  z.object({
    lang: z.string(),
    text: z.string(),
    spans: z.array(z.tuple([z.number(), z.number()])),
  }),
)

/** The cases of every JSON file in a folder; none if there is no such folder. */
export function casesIn(folder: string): Case[] {
  const files = existsSync(folder)
    ? readdirSync(folder).filter((name) => name.endsWith('.json'))
    : []
  return files.flatMap((name) =>
    File.parse(JSON.parse(readFileSync(join(folder, name), 'utf8'))).map((one) => ({
      ...one,
      group: name.replace(/\.json$/, ''),
    })),
  )
}

interface Tally {
  cases: number
  exact: number
  hits: number
  expected: number
  found: number
}

/** By group and in all: the share of cases cut exactly so, and the F1 of the inner boundaries. */
export function accuracyOf(cases: readonly Case[]): Figure[] {
  const groups = new Map<string, Tally>()
  for (const one of cases) {
    for (const group of [one.group, 'all']) {
      const tally = groups.get(group) ?? { cases: 0, exact: 0, hits: 0, expected: 0, found: 0 }
      groups.set(group, tally)
      count(one, tally)
    }
  }
  return [...groups]
    .sort(allLast)
    .flatMap(([group, { cases: n, exact, hits, expected, found }]) => [
      { name: `${group}: exact, of ${n}`, value: (100 * exact) / n, unit: '%' },
      {
        name: '  boundary F1',
        value: expected + found === 0 ? 100 : (200 * hits) / (expected + found),
        unit: '',
      },
    ])
}

function allLast([a]: readonly [string, Tally], [b]: readonly [string, Tally]): number {
  return Number(a === 'all') - Number(b === 'all')
}

function count({ text, lang, spans }: Case, tally: Tally): void {
  const expected = spans.flatMap(([start, end]) => trimmed(text, { start, end }))
  const found = segment(text, lang).flatMap((range) => trimmed(text, range))
  const same = (list: readonly Range[]) => list.map(({ start, end }) => `${start}-${end}`).join()
  const ends = new Set(expected.slice(0, -1).map(({ end }) => end))
  tally.cases += 1
  if (same(expected) === same(found)) tally.exact += 1
  tally.hits += found.slice(0, -1).filter(({ end }) => ends.has(end)).length
  tally.expected += ends.size
  tally.found += Math.max(0, found.length - 1)
}

/** As a list of none or one: white space, and a space without width, count for nothing. */
function trimmed(text: string, { start, end }: Range): Range[] {
  const piece = text.slice(start, end)
  const words = piece.replace(/^[\s\u200b]+|[\s\u200b]+$/g, '')
  if (words === '') return []
  const from = start + piece.indexOf(words)
  return [{ start: from, end: from + words.length }]
}
