import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Verdicts } from './verdicts'

/** A file that a schema is to be asked of. */
export interface Judged {
  readonly what: string
  readonly kind: 'XLIFF 2' | 'XLIFF 1.2' | 'TMX'
  readonly bytes: Uint8Array
}

/**
 * Schemas are not ours to ship: who has them names their folder, in which they are found by their names,
 * at any depth. Modules and extensions of XLIFF 2 are asked of as far as they are there.
 */
const SCHEMAS = [
  { kind: 'XLIFF 2', name: 'xliff_core_2.0.xsd', how: '--schema' },
  { kind: 'XLIFF 1.2', name: 'xliff-core-1.2-transitional.xsd', how: '--schema' },
  { kind: 'TMX', name: 'tmx14.dtd', how: '--dtdvalid' },
] as const

const MODULES =
  'matches glossary fs metadata resource_data size_restriction validation its itsm change_tracking'
    .split(' ')
    .map((name) => `${name}.xsd`)

type Ask = (path: string) => string | null

/** What the schema of a kind says of a file at a path: what is wrong, or null. */
export type Asks = ReadonlyMap<Judged['kind'], Ask>

/** For each kind of file how a schema is asked; a kind whose schema is not there is told as absent. */
export function schemasFor(folder: string, verdicts: Verdicts): Asks {
  const named = process.env.INTERLINEAR_SCHEMAS ?? ''
  const found = named === '' ? new Map<string, string>() : filesIn(named)
  const asks = new Map<Judged['kind'], Ask>()
  const missing: string[] = []
  for (const { kind, name, how } of SCHEMAS) {
    const path = found.get(name)
    if (path === undefined) missing.push(name)
    else
      asks.set(
        kind,
        asker(
          how,
          kind === 'XLIFF 2' ? withModules(folder, path, found) : path,
          catalog(folder, found),
        ),
      )
  }
  if (missing.length > 0)
    verdicts.absent(
      `xmllint (${missing.join(', ')})`,
      'INTERLINEAR_SCHEMAS names no folder that has it',
    )
  return asks
}

/** Paths by name; of several of one name the one that lies highest. */
function filesIn(folder: string): ReadonlyMap<string, string> {
  const all = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  const found = new Map<string, string>()
  for (const path of all.sort((a, b) => depth(a) - depth(b) || (a < b ? -1 : 1)))
    if (!found.has(basename(path))) found.set(basename(path), join(folder, path))
  return found
}

function depth(path: string): number {
  return path.split(/[/\\]/).length
}

/** One schema that names the core and what else is there: else nobody would look into modules. */
function withModules(folder: string, core: string, found: ReadonlyMap<string, string>): string {
  const paths = [core, ...MODULES.flatMap((name) => found.get(name) ?? [])]
  const imports = paths.map((path) => {
    const namespace = /targetNamespace="([^"]*)"/.exec(readFileSync(path, 'utf8'))?.[1] ?? ''
    return `<import namespace="${namespace}" schemaLocation="${pathToFileURL(path).href}"/>`
  })
  const all = join(folder, 'xliff-2-all.xsd')
  writeFileSync(
    all,
    `<schema xmlns="http://www.w3.org/2001/XMLSchema">${imports.join('')}</schema>`,
  )
  return all
}

/** Where what schemas fetch from the network lies here; nothing is fetched. */
function catalog(folder: string, found: ReadonlyMap<string, string>): string {
  const xml = found.get('xml.xsd')
  const entries = xml
    ? ['2001/xml.xsd', '2001/03/xml.xsd', '2009/01/xml.xsd'].map(
        (name) =>
          `<system systemId="http://www.w3.org/${name}" uri="${pathToFileURL(xml).href}"/><uri name="http://www.w3.org/${name}" uri="${pathToFileURL(xml).href}"/>`,
      )
    : []
  const path = join(folder, 'catalog.xml')
  writeFileSync(
    path,
    `<catalog xmlns="urn:oasis:names:tc:entity:xmlns:xml:catalog">${entries.join('')}</catalog>`,
  )
  return path
}

function asker(how: string, schema: string, catalogPath: string): Ask {
  return (path) => {
    const ran = spawnSync('xmllint', ['--nonet', '--noout', how, schema, path], {
      encoding: 'utf8',
      env: { ...process.env, XML_CATALOG_FILES: catalogPath },
    })
    return ran.status === 0 ? null : ran.stderr.split('\n').slice(0, 4).join('\n')
  }
}

/** Asks the schemas of our files, each under a name of its own in the folder. */
export function judgeBySchemas(
  folder: string,
  files: readonly Judged[],
  asks: Asks,
  verdicts: Verdicts,
): void {
  for (const { what, kind, bytes } of files) {
    const ask = asks.get(kind)
    if (ask) verdicts.judge('xmllint', `${what} is valid`, ask(written(folder, bytes)))
  }
}

/** Where bytes lie that are to be judged next. */
export function written(folder: string, bytes: Uint8Array): string {
  const path = join(folder, 'judged.xml')
  writeFileSync(path, bytes)
  return path
}
