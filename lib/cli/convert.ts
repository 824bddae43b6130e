import { basename, extname, resolve } from 'node:path'
import { converted, notConverted } from '@/lib/export/convert'
import type { Pairs } from '@/lib/export/pairs'
import { CONVERT_FORMATS, type ConvertFormat } from '@/lib/model/export'
import { fail, type Failure, ok, type Result } from '@/lib/model/result'
import { areIn } from '@/lib/workflows/languages-of'
import type { Call, Command, ExitCode } from './command'
import { inFile, titleOf, writeOutput } from './files'
import help from './help/convert.txt'
import { columnsOf, fromOf, type PairedInput, readPaired } from './paired-input'
import { printWarning } from './terminal'

/** A file that holds both sides, in another format that does. */
export const convertCommand: Command = {
  help,
  options: {
    from: 'string',
    to: 'string',
    'source-lang': 'string',
    'target-lang': 'string',
    'source-encoding': 'string',
    columns: 'string',
    'no-header': 'boolean',
  },
  takes: [2, 2],
  run: convert,
}

async function convert(call: Call): Promise<Result<ExitCode>> {
  const [from = '-', out = '-'] = call.operands
  if (from !== '-' && resolve(from) === resolve(out)) return fail('cli.sameFile', { file: out })
  const goal = goalOf(call, out)
  if (!goal.ok) return goal
  const columns = columnsOf(call)
  if (!columns.ok) return columns
  const how = fromOf(call)
  if (!how.ok) return how
  const encoding = call.text('source-encoding')
  const [sourceLang, targetLang] = [call.text('source-lang'), call.text('target-lang')]
  const read = await readPaired({
    ...{ bilingual: from, ...how.value, ...columns.value, sourceLang, targetLang },
    ...(encoding === undefined ? {} : { encoding }),
  })
  if (!read.ok) return inOwnWords(read.failure)
  const { shown, kept } = read.value
  const there = areIn(read.value.named, {
    ...(sourceLang === undefined ? {} : { sourceLang }),
    ...(targetLang === undefined ? {} : { targetLang }),
  })
  if (!there.ok) return inFile(there, shown)
  const pairs = pairsOf(read.value)
  for (const one of notConverted(pairs, kept, goal.value)) printWarning(one, shown)
  const made = converted(pairs, goal.value, 'en')
  return made.ok ? writeOutput(made.value.bytes, out) : inFile(made, shown)
}

/** The second name is that of the result here, so nobody is told to name a translation. */
function inOwnWords(failure: Failure) {
  return fail(failure.code === 'file.notBilingual' ? 'cli.oneText' : failure.code, failure.args)
}

const BY_NAME: Readonly<Partial<Record<string, ConvertFormat>>> = {
  '.xlf': 'xliff',
  '.xliff': 'xliff',
  '.tmx': 'tmx',
  '.csv': 'csv',
  '.tsv': 'tsv',
  '.docx': 'table-docx',
  '.html': 'table-html',
}

/** The format asked for, else that of the result's name. */
function goalOf(call: Call, out: string): Result<ConvertFormat> {
  const asked = call.text('to')
  const extension = extname(out).toLowerCase()
  if (asked === undefined && out === '-')
    return fail('cli.needsTo', { known: CONVERT_FORMATS.join(', ') })
  const goal =
    asked === undefined ? BY_NAME[extension] : CONVERT_FORMATS.find((one) => one === asked)
  const named = asked ?? (extension === '' ? basename(out) : extension)
  return goal
    ? ok(goal)
    : fail('cli.unknownFormat', { format: named, known: CONVERT_FORMATS.join(', ') })
}

function pairsOf({ name, units, sourceLang, targetLang }: PairedInput): Pairs {
  return { title: titleOf(name), sourceLang, targetLang, units, asOf: new Date().toISOString() }
}
