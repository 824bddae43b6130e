import { verified } from '@/lib/export/verified'
import { fail, ok, type Result } from '@/lib/model/result'
import type { Call, Command, ExitCode } from './command'
import { inFile, readInput } from './files'
import help from './help/verify.txt'
import { print, printFailure } from './terminal'

/** Whether a file is the one that was exported. */
export const verifyCommand: Command = { help, options: {}, takes: [2, 2], run: verify }

async function verify(call: Call): Promise<Result<ExitCode>> {
  const [path = '', manifestPath = ''] = call.operands
  if (path === '-' && manifestPath === '-') return fail('cli.stdinTwice')
  const file = await readInput(path)
  if (!file.ok) return file
  const text = await readInput(manifestPath)
  if (!text.ok) return text
  const differences = verified(file.value, text.value.bytes)
  if (!differences.ok) return inFile(differences, text.value.shown)
  for (const one of differences.value)
    printFailure(one.failure, one.in === 'file' ? file.value.shown : text.value.shown)
  if (differences.value.length > 0) return ok(1)
  await print(`${file.value.shown}: OK\n`)
  return ok(0)
}
