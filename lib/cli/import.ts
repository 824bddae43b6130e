import { fail, ok, type Result } from '@/lib/model/result'
import type { Context } from '@/lib/workflows/context'
import { importDocument } from '@/lib/workflows/import-document'
import type { Call, Command, ExitCode } from './command'
import { readInput } from './files'
import help from './help/import.txt'
import { print, printWarning, showProgress } from './terminal'
import { withStore } from './with-store'

/** Makes a document of a text and its translation. */
export const importCommand: Command = {
  help,
  options: {
    title: 'string',
    project: 'string',
    'source-lang': 'string',
    'target-lang': 'string',
    'source-encoding': 'string',
    'target-encoding': 'string',
    json: 'boolean',
  },
  takes: [2, 2],
  run: (call) => withStore((context) => importFiles(context, call)),
}

async function importFiles(context: Context, call: Call): Promise<Result<ExitCode>> {
  const [sourcePath = '-', targetPath = '-'] = call.operands
  if (sourcePath === '-' && targetPath === '-') return fail('cli.stdinTwice')
  const source = await incoming(sourcePath, call.text('source-encoding'))
  if (!source.ok) return source
  const target = await incoming(targetPath, call.text('target-encoding'))
  if (!target.ok) return target
  const done = await importDocument(context, {
    ...{ source: source.value, target: target.value },
    options: given({
      title: call.text('title'),
      project: call.text('project'),
      sourceLang: call.text('source-lang'),
      targetLang: call.text('target-lang'),
    }),
    onProgress: showProgress,
  })
  if (!done.ok) return done
  for (const warning of done.value.warnings) printWarning(warning)
  await print(`${call.flag('json') ? JSON.stringify(done.value) : done.value.document}\n`)
  return ok(0)
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
