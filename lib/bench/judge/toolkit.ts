import { spawnSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { formatFor } from '@/lib/formats/registry'
import { CODE, type Code, type Content } from '@/lib/model/content'
import { converted, type Made } from './made'
import script from './toolkit.py.txt'
import { difference, type Verdicts } from './verdicts'

/** Whether translate-toolkit finds the same units and targets in our files as our own reader does. */
export async function judgeByToolkit(
  folder: string,
  made: readonly Made[],
  verdicts: Verdicts,
): Promise<void> {
  const python = ['python3', '/usr/bin/python3'].find(
    (one) => spawnSync(one, ['-c', 'import translate']).status === 0,
  )
  if (!python) {
    verdicts.absent('translate-toolkit', 'no Python has it (Debian: translate-toolkit)')
    return
  }
  const files = await filesFor(folder, made)
  const input = files.map(({ path, kind, langs: [source, target] }) =>
    JSON.stringify({ file: path, kind, source, target }),
  )
  const ran = spawnSync(python, ['-c', script], { input: input.join('\n'), encoding: 'utf8' })
  const answers = ran.stdout.trim().split('\n')
  for (const [n, { what, name, bytes }] of files.entries()) {
    const answer = Answer.safeParse(jsonOf(answers[n] ?? ''))
    const said = answer.success ? answer.data : { error: ran.stderr }
    const ours = targetsIn(name, bytes).map(flat)
    const wrong = 'error' in said ? said.error : difference(said.targets.map(flat), ours)
    verdicts.judge('translate-toolkit', `${what}: ${ours.length} targets`, wrong)
  }
  verdicts.absent('translate-toolkit (XLIFF 2)', 'it reads XLIFF 1 only')
}

const Answer = z.union([
  z.object({ targets: z.array(z.string()) }),
  z.object({ error: z.string() }),
])

function jsonOf(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return null
  }
}

interface Asked {
  readonly what: string
  readonly name: string
  readonly kind: string
  readonly path: string
  readonly bytes: Uint8Array
  readonly langs: readonly [string, string]
}

async function filesFor(folder: string, made: readonly Made[]): Promise<Asked[]> {
  const goal = join(folder, 'toolkit')
  mkdirSync(goal, { recursive: true })
  const asked: Asked[] = []
  const add = (what: string, name: string, bytes: Uint8Array, langs: Asked['langs']) => {
    const path = join(goal, `${asked.length}-${name}`)
    writeFileSync(path, bytes)
    asked.push({ what, name, kind: name.replace(/^.*\./, ''), path, bytes, langs })
  }
  for (const { input, file } of made) {
    if (input.awkward) continue
    const { name, langs } = input
    if (/\.(?:xlf|tmx|po)$/.test(name))
      add(`${name} edited in its own format`, name, await file('own'), langs)
    add(`the memory of what is approved of ${name}`, 'approved.tmx', await file('tmx'), langs)
    if (input.source === null && !name.endsWith('.tmx'))
      add(`${name} as a memory`, 'converted.tmx', await converted(folder, input, 'tmx'), langs)
  }
  return asked
}

function targetsIn(name: string, bytes: Uint8Array): string[] {
  const format = formatFor(name, bytes)
  if (format.sides === 1) throw new Error(`${name} holds one side`)
  const parsed = format.parse(bytes)
  if (!parsed.ok) throw new Error(`${name}: ${parsed.failure.code}`)
  return parsed.value.units.map(({ target }) => withMarkup(target))
}

/** A text as one sees it who keeps what stands inside of inline elements: markup of another format. */
function withMarkup({ text, codes }: Content): string {
  let n = 0
  return text.replaceAll(CODE, () => inside(codes[n++]))
}

function inside(code: Code | undefined): string {
  if (code?.kind === 'lineEnd') return code.text
  if (code?.kind !== 'inline') return CODE
  return code.data
    .replace(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
}

function flat(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}
