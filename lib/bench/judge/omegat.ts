import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { tmx } from '@/lib/formats/tmx/tmx'
import { EMPTY } from '@/lib/model/content'
import { converted, type Made } from './made'
import { difference, type Verdicts } from './verdicts'

/**
 * Whether OmegaT translates texts with our memories as they say. Texts with inline codes are left out:
 * it does not write them as they came.
 */
export async function judgeByOmegaT(
  folder: string,
  made: readonly Made[],
  verdicts: Verdicts,
): Promise<void> {
  if (spawnSync('omegat', ['--help'], { stdio: 'ignore' }).error) {
    verdicts.absent('OmegaT', 'there is no omegat (Debian: omegat)')
    return
  }
  const memories = await memoriesFor(folder, made)
  for (const langs of new Set(memories.map((one) => one.langs.join('-')))) {
    const same = memories.filter((one) => one.langs.join('-') === langs)
    const translated = translatedBy(join(folder, `omegat-${langs}`), same)
    for (const [n, { what, pairs }] of same.entries()) {
      const ours = pairs.map(([, target]) => target)
      const wrong = difference(translated[n] ?? [], ours)
      verdicts.judge('OmegaT', `${what}: ${ours.length} texts`, wrong)
    }
  }
}

interface Memory {
  readonly what: string
  readonly bytes: Uint8Array
  readonly langs: readonly [source: string, target: string]
  readonly pairs: readonly (readonly [source: string, target: string])[]
}

async function memoriesFor(folder: string, made: readonly Made[]): Promise<Memory[]> {
  const found: Memory[] = []
  for (const { input, file } of made) {
    const { name, langs, source } = input
    const add = (what: string, bytes: Uint8Array) =>
      found.push({ what, bytes, langs, pairs: plainPairs(bytes) })
    if (name === 'crane.txt') add(`the memory of what is approved of ${name}`, await file('tmx'))
    if (name === 'memory.tmx') add(`${name} edited in its own format`, await file('own'))
    if (source === null && /\.(?:po|csv)$/.test(name))
      add(`${name} as a memory`, await converted(folder, input, 'tmx'))
  }
  return found
}

function plainPairs(bytes: Uint8Array): Memory['pairs'] {
  const parsed = tmx.parse(bytes)
  if (!parsed.ok) throw new Error(parsed.failure.code)
  const isPlain = ({ codes, text } = EMPTY) => codes.length === 0 && text === text.trim()
  return parsed.value.units
    .filter(({ source, target }) => isPlain(source) && isPlain(target))
    .map(({ source, target }) => [source.text, target.text] as const)
}

/** What it makes of the sources of each memory: a project with a file for each. */
function translatedBy(project: string, memories: readonly Memory[]): (readonly string[])[] {
  for (const part of ['source', 'target', 'tm/auto', 'omegat', 'glossary', 'dictionary'])
    mkdirSync(join(project, part), { recursive: true })
  const [source = 'de', target = 'en'] = memories[0]?.langs ?? []
  writeFileSync(join(project, 'omegat.project'), projectFile(source, target))
  for (const [n, { bytes, pairs }] of memories.entries()) {
    writeFileSync(join(project, `tm/auto/${n}.tmx`), bytes)
    writeFileSync(join(project, `source/${n}.txt`), pairs.map(([text]) => `${text}\n`).join('\n'))
  }
  const options = ['--mode=console-translate', '--disable-project-locking', '--no-team', '--quiet']
  spawnSync('omegat', [project, ...options, `--config-dir=${project}`], {
    ...{ stdio: 'ignore', timeout: 60_000 },
    env: { ...process.env, JAVA_TOOL_OPTIONS: '-Djava.awt.headless=true' },
  })
  return memories.map((_, n) => {
    const path = join(project, `target/${n}.txt`)
    return existsSync(path) ? readFileSync(path, 'utf8').trim().split(/\n\n/) : []
  })
}

function projectFile(source: string, target: string): string {
  const folders = ['source', 'target', 'tm', 'glossary', 'dictionary']
    .map((name) => `<${name}_dir>__DEFAULT__</${name}_dir>`)
    .join('')
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<omegat><project version="1.0">${folders}<source_lang>${source}</source_lang><target_lang>${target}</target_lang><sentence_seg>false</sentence_seg><support_default_translations>true</support_default_translations><remove_tags>false</remove_tags></project></omegat>
`
}
