import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { readZip, unpack } from '@/lib/formats/zip/read'
import { converted, type Made } from './made'
import { rewrittenFixtures } from './rewritten'
import { type Asks, type Judged, judgeBySchemas, schemasFor, written } from './schemas'
import type { Verdicts } from './verdicts'

/** Whether xmllint takes our XML for well-formed, and for valid where a folder of schemas is named. */
export async function judgeXml(
  folder: string,
  made: readonly Made[],
  verdicts: Verdicts,
): Promise<void> {
  if (spawnSync('xmllint', ['--version']).status !== 0) {
    verdicts.absent('xmllint', 'it is not there (Debian: libxml2-utils)')
    return
  }
  const files = await xmlOf(folder, made)
  for (const one of files)
    verdicts.judge('xmllint', `${one.what} is well-formed`, wrongIn(folder, one))
  const asks = schemasFor(folder, verdicts)
  const schematic = files.flatMap(({ what, kind, parts: [bytes] }) =>
    kind && bytes ? [{ what, kind, bytes }] : [],
  )
  judgeBySchemas(folder, schematic, asks, verdicts)
  judgeFixtures(folder, asks, verdicts)
}

/** What was valid before an edit is valid after it. */
function judgeFixtures(folder: string, asks: Asks, verdicts: Verdicts): void {
  for (const { before, after } of rewrittenFixtures()) {
    const wasValid = asks.get(before.kind)?.(written(folder, before.bytes)) === null
    if (wasValid) judgeBySchemas(folder, [after], asks, verdicts)
  }
}

interface Xml {
  readonly what: string
  /** Null where no schema is known. */
  readonly kind: Judged['kind'] | null
  readonly parts: readonly Uint8Array[]
}

async function xmlOf(folder: string, made: readonly Made[]): Promise<Xml[]> {
  const found: Xml[] = []
  for (const { input, file } of made) {
    if (input.awkward) continue
    const { name } = input
    const add = (what: string, kind: Xml['kind'], ...parts: Uint8Array[]) =>
      found.push({ what, kind, parts })
    add(`XLIFF 2 of ${name}`, 'XLIFF 2', await file('xliff'))
    add(`TMX of ${name}`, 'TMX', await file('tmx'))
    if (name.endsWith('.xlf')) add(`${name} in its own format`, 'XLIFF 1.2', await file('own'))
    if (name.endsWith('.tmx')) add(`${name} in its own format`, 'TMX', await file('own'))
    if (input.source === null) {
      add(`XLIFF 2 converted of ${name}`, 'XLIFF 2', await converted(folder, input, 'xlf'))
      add(`TMX converted of ${name}`, 'TMX', await converted(folder, input, 'tmx'))
    }
    const words = ['docx-tracked', 'table-docx', ...(name.endsWith('.docx') ? ['own'] : [])]
    for (const format of words) add(`${name} as ${format}`, null, ...partsOf(await file(format)))
  }
  return found
}

function partsOf(bytes: Uint8Array): Uint8Array[] {
  const zip = readZip(bytes)
  if (!zip.ok) throw new Error(zip.failure.code)
  return zip.value.entries
    .filter(({ name }) => /\.(?:xml|rels)$/.test(name))
    .map((entry) => {
      const part = unpack(zip.value, entry)
      if (!part.ok) throw new Error(part.failure.code)
      return part.value
    })
}

function wrongIn(folder: string, { parts }: Xml): string | null {
  const paths = parts.map((part, n) => {
    const path = join(folder, `${n}.xml`)
    writeFileSync(path, part)
    return path
  })
  const ran = spawnSync('xmllint', ['--nonet', '--noout', ...paths], {
    encoding: 'utf8',
  })
  return ran.status === 0 ? null : ran.stderr.split('\n').slice(0, 4).join('\n')
}
