import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'
import { describe, expect, it } from 'vitest'

/*
 * Who may import whom. Written rules leak unless a test holds them, so this table is the rule.
 * A folder may always import itself, packages (save those under PACKAGES) and Node's own modules.
 */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  'lib/model': [],
  'lib/text': ['lib/model'],
  'lib/encoding': ['lib/model'],
  'lib/i18n': ['lib/model'],
  'lib/inline': ['lib/model', 'lib/text'],
  'lib/alignment': ['lib/model', 'lib/text'],
  'lib/segmentation': ['lib/model', 'lib/text', 'lib/inline'],
  'lib/diff': ['lib/model', 'lib/text', 'lib/inline'],
  // The words that the aligner knows are evidence for checks too; their documentation is in English.
  'lib/checks': [
    ...['lib/model', 'lib/text', 'lib/inline', 'lib/alignment', 'lib/i18n', 'lib/spelling'],
    'lib/grammar',
  ],
  'lib/spelling': ['lib/model', 'lib/text'],
  'lib/grammar': ['lib/model', 'lib/text'],
  'lib/search': ['lib/model', 'lib/text', 'lib/inline'],
  'lib/formats': ['lib/model', 'lib/text', 'lib/inline', 'lib/encoding'],
  'lib/review': ['lib/model', 'lib/inline'],
  'lib/metrics': ['lib/model', 'lib/text', 'lib/inline', 'lib/diff'],
  'lib/assembly': [
    ...['lib/model', 'lib/text', 'lib/inline', 'lib/formats', 'lib/review', 'lib/diff'],
    'lib/metrics',
  ],
  'lib/export': [
    ...['lib/model', 'lib/text', 'lib/inline', 'lib/formats', 'lib/review', 'lib/diff'],
    ...['lib/metrics', 'lib/assembly', 'lib/i18n', 'lib/encoding'],
  ],
  'lib/api': ['lib/model'],
  'lib/report': ['lib/model', 'lib/text', 'lib/metrics', 'lib/api'],
  'lib/samples': ['lib/model'],
  'lib/outbound': ['lib/model'],
  'lib/store': ['lib/model'],
  'lib/workflows': ['lib'],
  'lib/workers': ['lib'],
  'lib/cli': ['lib'],
  'lib/bench': ['lib'],
  components: [
    ...['lib/model', 'lib/text', 'lib/inline', 'lib/encoding', 'lib/segmentation', 'lib/diff'],
    ...['lib/review', 'lib/assembly', 'lib/api', 'lib/i18n', 'lib/search', 'lib/checks'],
    // A file is read on the device before it is sent, for its preview.
    ...['lib/metrics', 'lib/grammar', 'lib/formats'],
  ],
  'app/_server': ['lib/model', 'lib/api', 'lib/workflows', 'lib/workers', 'lib/i18n', 'lib/store'],
  app: [
    ...['lib/model', 'lib/api', 'lib/workflows', 'lib/i18n', 'lib/samples', 'components'],
    'app/_server',
  ],
  e2e: ['lib/tooling'],
}

/** Packages that only some folders may know. */
const PACKAGES: readonly { name: RegExp; only: readonly string[] }[] = [
  {
    name: /^(react|react-dom|react-i18next|@tiptap\/.*|@base-ui\/.*|@tanstack\/.*)(\/|$)/,
    only: ['components', 'app'],
  },
  { name: /^next(\/|$)/, only: ['app', 'app/_server', 'components'] },
  { name: /^re2js(\/|$)/, only: ['lib/search'] },
  { name: /^hunspell-asm(\/|$)/, only: ['lib/spelling'] },
  { name: /^harper\.js(\/|$)/, only: ['lib/grammar'] },
  { name: /^(kysely|pg|@photostructure\/sqlite)(\/|$)/, only: ['lib/store'] },
  { name: /^(node:|playwright)/, only: ['lib', 'app/_server', 'app', 'e2e'] },
]

const ROOT = fileURLToPath(new URL('..', import.meta.url))

describe('who may import whom', () => {
  const files = ['app', 'components', 'lib', 'e2e'].flatMap((folder) => sources(folder))

  it('knows every folder', () => {
    const unknown = files.map(folderOf).filter((folder) => !(folder in MAY_IMPORT))
    expect([...new Set(unknown)]).toEqual([])
  })

  it('is kept by every import', () => {
    expect(files.flatMap(strayImports)).toEqual([])
  })

  it('notices a stray import', () => {
    expect(isAllowed('lib/review', 'lib/store')).toBe(false)
    expect(isAllowed('components', 'lib/workflows')).toBe(false)
    expect(isAllowed('lib/workflows', 'lib/store')).toBe(true)
    expect(isAllowed('lib/workflows', 'components')).toBe(false)
  })
})

describe('what the server loads before it answers', () => {
  const routes = sources('app/api').filter((file) => file.endsWith('/route.ts'))
  const loaded = reachable(['app/_server/context.ts', ...routes])

  it('is followed through the code', () => expect(loaded).toContain('lib/workflows/act.ts'))

  // They made the first answer after a start wait for three seconds; their place is in workers.
  it('is no check', () => expect(loaded).not.toContain('lib/checks/registry.ts'))
})

/** Files that are loaded with these, by imports of values that stand at the top of a file. */
function reachable(from: readonly string[]): string[] {
  const found = new Set(from)
  for (const file of found)
    for (const name of valueImports(file)) {
      const path = name.startsWith('@/') ? name.slice(2) : join(dirname(file), name)
      const known = ['.ts', '.tsx'].map((end) => path + end)
      for (const one of known) if (existsSync(join(ROOT, one))) found.add(one)
    }
  return [...found]
}

function valueImports(file: string): string[] {
  const text = readFileSync(join(ROOT, file), 'utf8')
  const statements = text.matchAll(/^(?:im|ex)port (?!type )([^'";]*?)from '([@.][^']*)'/gm)
  return Array.from(statements, ([, what = '', name = '']) => {
    const isOfTypes = /^\{(?:\s*type [^,}]+,?)+\s*\}\s*$/.test(what)
    return isOfTypes ? '' : name
  }).filter(Boolean)
}

function strayImports(file: string): string[] {
  const folder = folderOf(file)
  return importsOf(file).flatMap((name) => {
    const target = targetFolder(file, name)
    const allowed = target === null ? packageAllowed(folder, name) : isAllowed(folder, target)
    return allowed ? [] : [`${file} imports ${name}`]
  })
}

function isAllowed(from: string, to: string): boolean {
  return (
    from === to ||
    (MAY_IMPORT[from] ?? []).some((allowed) => allowed === to || to.startsWith(`${allowed}/`))
  )
}

function packageAllowed(folder: string, name: string): boolean {
  const rule = PACKAGES.find((one) => one.name.test(name))
  return !rule || rule.only.some((only) => folder === only || folder.startsWith(`${only}/`))
}

/** The folder of our own that an import leads to; null for a package. */
function targetFolder(file: string, name: string): string | null {
  if (name.startsWith('@/')) return folderOf(name.slice(2))
  if (name.startsWith('.')) return folderOf(relative(ROOT, join(ROOT, dirname(file), name)))
  return null
}

function folderOf(file: string): string {
  const [top = '', second = ''] = file.split(/[\\/]/)
  if (top === 'lib' || (top === 'app' && second === '_server')) return `${top}/${second}`
  return top
}

function importsOf(file: string): string[] {
  const { importedFiles } = ts.preProcessFile(readFileSync(join(ROOT, file), 'utf8'), true, true)
  return importedFiles.map(({ fileName }) => fileName)
}

/** Sources below a folder. Tests may reach further: a test of a workflow opens a store. */
function sources(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
    .filter((name) => /\.tsx?$/.test(name) && !/\.test\.tsx?$/.test(name))
    .filter((name) => name.split('/').length > 2 || folder !== 'lib')
}
