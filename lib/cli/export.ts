import { fail, ok, type Result } from '@/lib/model/result'
import type { Unapproved } from '@/lib/model/review'
import type { Context } from '@/lib/workflows/context'
import { exportDocument } from '@/lib/workflows/export-document'
import type { Call, Command, ExitCode } from './command'
import { writeOutput } from './files'
import help from './help/export.txt'
import { printFailure } from './terminal'
import { withStore } from './with-store'

/** The reviewed target as a file. */
export const exportCommand: Command = {
  help,
  options: { format: 'string', unapproved: 'string', out: 'string' },
  takes: [1, 1],
  run: (call) => withStore((context) => exportFile(context, call)),
}

async function exportFile(context: Context, call: Call): Promise<Result<ExitCode>> {
  const document = call.operands[0] ?? ''
  const format = call.text('format') ?? 'text'
  if (format !== 'text') return fail('cli.unknownFormat', { format, known: 'text' })
  const asked = call.text('unapproved') ?? 'refuse'
  const unapproved = CHOICES.find((choice) => choice === asked)
  if (!unapproved)
    return fail('cli.unknownChoice', { option: '--unapproved', known: CHOICES.join(', ') })
  const result = await exportDocument(context, { document, unapproved })
  if (result.ok) return writeOutput(result.value.bytes, call.text('out'))
  if (!result.refusal) return fail(result.failure.code, { ...result.failure.args, file: document })
  printFailure(result.failure, document)
  for (const { number, id } of result.refusal.segments)
    printFailure({ code: 'cli.notApproved', args: { number, id } }, document)
  return ok(1)
}

const CHOICES: readonly Unapproved[] = ['refuse', 'machine', 'current']
