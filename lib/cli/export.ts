import { isLocale, type Locale } from '@/lib/i18n/settings'
import { EXPORT_FORMATS } from '@/lib/model/export'
import { fail, ok, type Result } from '@/lib/model/result'
import type { Unapproved } from '@/lib/model/review'
import type { Context } from '@/lib/workflows/context'
import { type ExportCommand, exportDocument } from '@/lib/workflows/export-document'
import type { Call, Command, ExitCode } from './command'
import { writeOutput } from './files'
import help from './help/export.txt'
import { printFailure } from './terminal'
import { withStore } from './with-store'

/** The reviewed target, or something made of the review, as a file. */
export const exportCommand: Command = {
  help,
  options: {
    ...{ format: 'string', unapproved: 'string', encoding: 'string', out: 'string' },
    ...{ reviewer: 'string', language: 'string', manifest: 'boolean' },
  },
  takes: [1, 1],
  run: async (call) => {
    const asked = askedFor(call)
    return asked.ok ? withStore((context) => exportFile(context, call, asked.value)) : asked
  },
}

function askedFor(call: Call): Result<ExportCommand> {
  const unapproved = choice(call, 'unapproved', CHOICES, 'refuse')
  if (!unapproved.ok) return unapproved
  const encoding = choice(call, 'encoding', ['own', 'utf-8'] as const, 'own')
  if (!encoding.ok) return encoding
  const language = localeOf(call.text('language'))
  if (!language.ok) return language
  const name = call.text('format') ?? 'own'
  const format = EXPORT_FORMATS.find((one) => one === name)
  if (!format) return fail('cli.unknownFormat', { format: name, known: EXPORT_FORMATS.join(', ') })
  const reviewer = call.text('reviewer')?.trim() ?? ''
  const withManifest = call.flag('manifest')
  const out = call.text('out')
  if (withManifest && (out === undefined || out === '-')) return fail('cli.manifestNeedsOut')
  return ok({
    ...{ document: call.operands[0] ?? '', format, unapproved: unapproved.value, withManifest },
    locale: language.value,
    ...(encoding.value === 'utf-8' ? { encoding: encoding.value } : {}),
    ...(reviewer === '' ? {} : { reviewer }),
  })
}

const CHOICES: readonly Unapproved[] = ['refuse', 'machine', 'current']

function choice<T extends string>(
  call: Call,
  option: string,
  known: readonly T[],
  usual: T,
): Result<T> {
  const asked = call.text(option) ?? usual
  const chosen = known.find((one) => one === asked)
  return chosen
    ? ok(chosen)
    : fail('cli.unknownChoice', { option: `--${option}`, known: known.join(', ') })
}

function localeOf(asked = 'en'): Result<Locale> {
  return isLocale(asked)
    ? ok(asked)
    : fail('cli.unknownChoice', { option: '--language', known: 'en, ru' })
}

async function exportFile(
  context: Context,
  call: Call,
  asked: ExportCommand,
): Promise<Result<ExitCode>> {
  const { document } = asked
  const result = await exportDocument(context, asked)
  if (result.ok) {
    const out = call.text('out')
    const { bytes, manifest } = result.value
    const written = await writeOutput(bytes, out)
    if (!written.ok || !manifest) return written
    return writeOutput(manifest.bytes, `${out}.manifest.json`)
  }
  if (!result.refusal) return fail(result.failure.code, { ...result.failure.args, file: document })
  printFailure(result.failure, document)
  for (const { number, id } of result.refusal.segments)
    printFailure({ code: 'cli.notApproved', args: { number, id } }, document)
  return ok(1)
}
