import { spawnSync } from 'node:child_process'
import type { Format } from '@/lib/formats/format'
import { formatById } from '@/lib/formats/registry'
import type { Unit } from '@/lib/model/file'
import type { Status } from '@/lib/model/review'
import { report } from './figures'
import { madeUpHtml, madeUpMarkdown, madeUpTmx } from './made-up-pages'
import { megabytes, peakMemory, timed, valueOf } from './measured'

/** By the id of the format: its usual size, and how long reading that may take, in seconds of processor. */
const KINDS = {
  markdown: { make: madeUpMarkdown, size: 5, of: 'MB', bar: 8 },
  html: { make: madeUpHtml, size: 5, of: 'MB', bar: 3 },
  tmx: { make: madeUpTmx, size: 50_000, of: 'units', bar: 3 },
} as const

/**
 * `npm run bench -- formats [markdown|html|tmx [SIZE]]`: a made-up file is read and, with one unit in
 * ten edited, written again; sizes are megabytes, or units of `tmx`. Without a kind each runs in a
 * process of its own, so that the memory is its alone.
 */
export function benchFormats(kind?: string, size?: string): Promise<void> {
  const [, script = ''] = process.argv
  if (kind === undefined)
    for (const one of Object.keys(KINDS))
      spawnSync(process.execPath, [script, 'formats', one], { stdio: 'inherit' })
  else if (isKind(kind)) benchKind(kind, Number(size ?? KINDS[kind].size))
  else throw new Error(`no such kind: ${kind}`)
  return Promise.resolve()
}

function isKind(kind: string): kind is keyof typeof KINDS {
  return Object.hasOwn(KINDS, kind)
}

function benchKind(kind: keyof typeof KINDS, size: number) {
  const { make, of, bar, size: usual } = KINDS[kind]
  const format = formatById(kind)
  const bytes = make(size)
  const [{ decoding, units, skeleton }, reading] = timed(() => readBy(format, bytes))
  const stored = JSON.stringify(skeleton)
  const original = { bytes, decoding, units, skeleton: JSON.parse(stored) as unknown }
  const edits = {
    targets: new Map(units.map(edited)),
    added: [],
    statuses: new Map<string, Status>(units.map(({ id }) => [id, 'initial'])),
  }
  const [written, writing] = timed(() => valueOf(format.serialize(original, edits)))
  report(`${kind}, ${size} ${of}, ${units.length.toLocaleString('en')} units`, [
    { name: 'size, read', value: megabytes(bytes.length), unit: 'MB' },
    { name: 'size, written', value: megabytes(written.length), unit: 'MB' },
    { name: 'skeleton', value: megabytes(stored.length), unit: 'MB' },
    { name: 'read', value: reading, unit: 's of processor', ...(size === usual && { bar }) },
    { name: 'written, 10 % edited', value: writing, unit: 's of processor' },
    peakMemory(),
  ])
}

/** The units of a file with both sides are those of its targets. */
function readBy(format: Format, bytes: Uint8Array) {
  if (format.sides === 1) return valueOf(format.parse(bytes))
  const { units, ...read } = valueOf(format.parse(bytes))
  const targets = units.map(({ id, kind, target }): Unit => ({
    id,
    kind,
    content: target,
    fileStart: null,
  }))
  return { ...read, units: targets }
}

function edited({ id, content }: Unit, n: number): [string, Unit['content']] {
  return [id, n % 10 === 0 ? { ...content, text: `${content.text} Geprüft.` } : content]
}
