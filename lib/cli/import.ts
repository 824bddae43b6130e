import { fail, ok, type Result } from '@/lib/model/result'
import type { Context } from '@/lib/workflows/context'
import { importDocument } from '@/lib/workflows/import-document'
import type { Incoming } from '@/lib/workers/read-import'
import type { Call, Command, ExitCode } from './command'
import { readInput } from './files'
import help from './help/import.txt'
import { columnsOf, fromOfOne } from './paired-input'
import { print, printWarning, showProgress } from './terminal'
import { withStore } from './with-store'

/** Makes a document of a text and its translation, or of a file that holds both. */
export const importCommand: Command = {
  help,
  options: {
    title: 'string',
    project: 'string',
    'source-lang': 'string',
    'target-lang': 'string',
    'source-encoding': 'string',
    'target-encoding': 'string',
    lines: 'boolean',
    columns: 'string',
    from: 'string',
    'no-header': 'boolean',
    json: 'boolean',
  },
  takes: [1, 2],
  run: (call) => withStore((context) => importFiles(context, call)),
}

async function importFiles(context: Context, call: Call): Promise<Result<ExitCode>> {
  const files = await filesOf(call)
  if (!files.ok) return files
  const options = given({
    title: call.text('title'),
    project: call.text('project'),
    sourceLang: call.text('source-lang'),
    targetLang: call.text('target-lang'),
  })
  const done = await importDocument(context, {
    ...files.value,
    options: call.flag('lines') ? { ...options, segments: 'lines' } : options,
    onProgress: showProgress,
  })
  if (!done.ok) return done
  for (const warning of [...done.value.warnings, ...done.value.kept]) printWarning(warning)
  await print(`${call.flag('json') ? JSON.stringify(done.value) : done.value.document}\n`)
  return ok(0)
}

/** Two files, or one that holds both sides. */
async function filesOf(call: Call): Promise<Result<Incoming>> {
  const [sourcePath = '-', targetPath] = call.operands
  if (sourcePath === '-' && targetPath === '-') return fail('cli.stdinTwice')
  const columns = columnsOf(call)
  if (!columns.ok) return columns
  const from = fromOfOne(call)
  if (!from.ok) return from
  const source = await incoming(sourcePath, call.text('source-encoding'))
  if (!source.ok) return source
  if (targetPath === undefined)
    return ok({ bilingual: { ...source.value, ...from.value }, hints: columns.value })
  const target = await incoming(targetPath, call.text('target-encoding'))
  return target.ok ? ok({ source: source.value, target: target.value }) : target
}

async function incoming(path: string, encoding: string | undefined) {
  const file = await readInput(path)
  if (!file.ok) return file
  const { name, bytes } = file.value
  return ok({ name, bytes, ...given({ encoding }) })
}

/** Without what was not given. */
function given<K extends string>(values: Readonly<Record<K, string | undefined>>) {
  const entries = Object.entries(values).filter(([, value]) => value !== undefined)
  return Object.fromEntries(entries) as Partial<Record<K, string>>
}
