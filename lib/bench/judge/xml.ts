import { spawnSync } from 'node:child_process'
import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { readZip, unpack } from '@/lib/formats/zip/read'
import { converted, type Made } from './made'
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
    verdicts.judge('xmllint', `${one.what} is well-formed`, wrongIn(folder, one, []))
  judgeBySchema(folder, files, verdicts)
}

/** Schemas are not ours to ship: who has them names their folder. */
function judgeBySchema(folder: string, files: readonly Xml[], verdicts: Verdicts): void {
  const schemas = process.env.INTERLINEAR_SCHEMAS ?? ''
  for (const { name, option, of } of SCHEMAS) {
    const path = join(schemas, name)
    if (schemas === '' || !existsSync(path)) {
      verdicts.absent(`xmllint (${name})`, 'INTERLINEAR_SCHEMAS names no folder that has it')
      continue
    }
    for (const one of files.filter(({ what }) => of.test(what)))
      verdicts.judge('xmllint', `${one.what} is valid`, wrongIn(folder, one, [option, path]))
  }
}

const SCHEMAS = [
  { name: 'xliff_core_2.0.xsd', option: '--schema', of: /XLIFF 2/ },
  { name: 'xliff-core-1.2-transitional.xsd', option: '--schema', of: /XLIFF 1/ },
  { name: 'tmx14.dtd', option: '--dtdvalid', of: /TMX/ },
]

interface Xml {
  readonly what: string
  readonly parts: readonly Uint8Array[]
}

async function xmlOf(folder: string, made: readonly Made[]): Promise<Xml[]> {
  const found: Xml[] = []
  for (const { input, file } of made) {
    if (input.awkward) continue
    const { name } = input
    found.push({ what: `XLIFF 2 of ${name}`, parts: [await file('xliff')] })
    found.push({ what: `TMX of ${name}`, parts: [await file('tmx')] })
    if (name.endsWith('.xlf')) found.push({ what: `${name} (XLIFF 1)`, parts: [await file('own')] })
    if (name.endsWith('.tmx')) found.push({ what: `${name} (TMX)`, parts: [await file('own')] })
    if (input.source === null)
      found.push({
        what: `XLIFF 2 converted of ${name}`,
        parts: [await converted(folder, input, 'xlf')],
      })
    const words = ['docx-tracked', 'table-docx', ...(name.endsWith('.docx') ? ['own'] : [])]
    for (const format of words)
      found.push({ what: `${name} as ${format}`, parts: partsOf(await file(format)) })
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

function wrongIn(folder: string, { parts }: Xml, options: readonly string[]): string | null {
  const paths = parts.map((part, n) => {
    const path = join(folder, `${n}.xml`)
    writeFileSync(path, part)
    return path
  })
  const ran = spawnSync('xmllint', ['--nonet', '--noout', ...options, ...paths], {
    encoding: 'utf8',
  })
  return ran.status === 0 ? null : ran.stderr.split('\n').slice(0, 4).join('\n')
}
