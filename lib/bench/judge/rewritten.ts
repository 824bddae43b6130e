import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { PairFormat } from '@/lib/formats/format'
import { opened } from '@/lib/formats/opened'
import { tmx } from '@/lib/formats/tmx/tmx'
import { xliff1, xliff2 } from '@/lib/formats/xliff/xliff'
import { concat } from '@/lib/inline/content'
import { plain } from '@/lib/model/content'
import type { Judged } from './schemas'

const FOLDERS = [
  { kind: 'XLIFF 2', format: xliff2, folder: 'xliff-2' },
  { kind: 'XLIFF 1.2', format: xliff1, folder: 'xliff-1.2' },
  { kind: 'TMX', format: tmx, folder: 'tmx' },
] as const

/** A fixture as it stands, and with every target edited and approved. */
export interface Rewritten {
  readonly before: Judged
  readonly after: Judged
}

/** The fixtures of formats that have schemas, edited in their own format. */
export function rewrittenFixtures(): readonly Rewritten[] {
  return FOLDERS.flatMap(({ kind, format, folder }) => {
    const path = `lib/formats/fixtures/${folder}`
    return readdirSync(path).map((name) => {
      const bytes = readFileSync(join(path, name))
      return {
        before: { what: `the fixture ${name}`, kind, bytes },
        after: {
          what: `the fixture ${name} (${kind}), edited,`,
          kind,
          bytes: edited(format, bytes),
        },
      }
    })
  })
}

function edited(format: PairFormat, bytes: Uint8Array): Uint8Array {
  const { read, write } = opened(format, bytes)
  const all = read.units
  const targets = all.map(({ id, target }) => [id, concat(target, plain(' & more'))] as const)
  const statuses = all.map(({ id }) => [id, 'approved'] as const)
  const made = write(Object.fromEntries(targets), Object.fromEntries(statuses))
  if (!made.ok) throw new Error(JSON.stringify(made.failure))
  return made.value
}
