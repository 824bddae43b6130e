import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Original, PairFormat } from '@/lib/formats/format'
import type { XliffSkeleton } from '@/lib/formats/xliff/skeleton'
import { xliff1, xliff2 } from '@/lib/formats/xliff/xliff'
import type { Content } from '@/lib/model/content'
import type { PairedUnit } from '@/lib/model/file'
import type { Status } from '@/lib/model/review'
import { report } from './figures'
import { megabytes, peakMemory, timed, valueOf } from './measured'
import { parallelTexts } from './texts'

const EDITED = 10

/**
 * `npm run bench -- xliff [UNITS]`: a file of each version is read and, with one unit in ten edited
 * and approved, written again, each in a process of its own, so that the memory is theirs alone.
 * Every fifth unit has codes, some have notes, some no target.
 */
export function benchXliff(units = 50_000, file?: string): Promise<void> {
  if (file === undefined) {
    benchApart(units, '1.2.xlf', madeUpXliff(units, 1))
    benchApart(units, '2.0.xlf', madeUpXliff(units, 2))
  } else benchFile(file.endsWith('1.2.xlf') ? xliff1 : xliff2, file)
  return Promise.resolve()
}

/** A file of version 1.2 or 2.0: every fifth unit has codes, some have notes, some no target. */
export function madeUpXliff(units: number, version: 1 | 2): Uint8Array {
  const { source, target } = parallelTexts(units)
  const texts = { sources: sentencesOf(source), targets: sentencesOf(target) }
  return bytesOf(version === 1 ? file1 : file2, texts)
}

function benchApart(units: number, name: string, bytes: Uint8Array) {
  const folder = mkdtempSync(join(tmpdir(), 'interlinear-bench-'))
  const file = join(folder, name)
  writeFileSync(file, bytes)
  const [, script = ''] = process.argv
  spawnSync(process.execPath, [script, 'xliff', String(units), file], { stdio: 'inherit' })
  rmSync(folder, { recursive: true })
}

function benchFile(format: PairFormat<XliffSkeleton>, file: string) {
  const bytes = new Uint8Array(readFileSync(file))
  const [read, reading] = timed(() => valueOf(format.parse(bytes)))
  const { units, decoding } = read
  const stored = JSON.stringify(read.skeleton)
  const original: Original<XliffSkeleton> = {
    ...{ bytes, decoding, skeleton: JSON.parse(stored) as XliffSkeleton },
    units: units.map(({ id, kind, target }) => ({ id, kind, content: target, fileStart: null })),
  }
  const edits = { targets: new Map(units.map(edited)), added: [], statuses: statusesOf(units) }
  const [written, writing] = timed(() => valueOf(format.serialize(original, edits)))
  report(`${format.id}, ${units.length.toLocaleString('en')} units`, [
    { name: 'size, read', value: megabytes(bytes.length), unit: 'MB' },
    { name: 'size, written', value: megabytes(written.length), unit: 'MB' },
    { name: 'skeleton', value: megabytes(stored.length), unit: 'MB' },
    { name: 'read', value: reading, unit: 's of processor' },
    { name: 'written, 10 % edited', value: writing, unit: 's of processor' },
    { name: 'both', value: reading + writing, unit: 's of processor', bar: 8 },
    peakMemory(),
  ])
}

function edited({ id, target }: PairedUnit, n: number): [string, Content] {
  return [id, n % EDITED === 0 ? { ...target, text: `${target.text} Geprüft.` } : target]
}

function statusesOf(units: readonly PairedUnit[]): Map<string, Status> {
  return new Map(units.map(({ id, status }, n) => [id, n % EDITED === 0 ? 'approved' : status]))
}

interface Texts {
  readonly sources: readonly string[]
  readonly targets: readonly string[]
}

function sentencesOf(text: string): string[] {
  return text.split(/(?<=\.)\s+/)
}

type Write = (source: string, target: string, n: number) => string

function bytesOf(file: (units: (write: Write) => string) => string, texts: Texts): Uint8Array {
  const { sources, targets } = texts
  return new TextEncoder().encode(
    file((write) => sources.map((source, n) => write(source, targets[n] ?? '', n)).join('')),
  )
}

function file1(units: (write: Write) => string): string {
  const coded = (text: string) =>
    text.replace(
      /(\S+)(.*)\./,
      '<bpt id="1" ctype="bold">&lt;b&gt;</bpt>$1<ept id="1">&lt;/b&gt;</ept>$2<x id="2" equiv-text="{n}"/>.',
    )
  const body = units((source, target, n) => {
    const write = n % 5 === 0 ? coded : String
    const own = n % 50 === 0 ? '' : `\n        <target state="translated">${write(target)}</target>`
    const note = n % 20 === 0 ? `\n        <note from="developer">Entry ${n}.</note>` : ''
    return `\n      <trans-unit id="u${n}">\n        <source>${write(source)}</source>${own}${note}\n      </trans-unit>`
  })
  return `<?xml version="1.0" encoding="UTF-8"?>\n<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2">\n  <file original="log.txt" source-language="en" target-language="de" datatype="plaintext">\n    <body>${body}\n    </body>\n  </file>\n</xliff>\n`
}

function file2(units: (write: Write) => string): string {
  const coded = (text: string) =>
    text.replace(
      /(\S+)(.*)\./,
      '<pc id="1" type="fmt" subType="xlf:b">$1</pc>$2<ph id="2" disp="{n}"/>.',
    )
  const body = units((source, target, n) => {
    const write = n % 5 === 0 ? coded : String
    const own = n % 50 === 0 ? '' : `\n        <target>${write(target)}</target>`
    const note = n % 20 === 0 ? `\n      <notes><note>Entry ${n}.</note></notes>` : ''
    return `\n    <unit id="u${n}">${note}\n      <segment state="translated">\n        <source>${write(source)}</source>${own}\n      </segment>\n    </unit>`
  })
  return `<?xml version="1.0" encoding="UTF-8"?>\n<xliff version="2.0" xmlns="urn:oasis:names:tc:xliff:document:2.0" srcLang="en" trgLang="de">\n  <file id="f1">${body}\n  </file>\n</xliff>\n`
}
