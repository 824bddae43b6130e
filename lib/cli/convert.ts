import { basename, extname } from 'node:path'
import { madeFile } from '@/lib/export/make'
import { type Pairs, pairsTable, snapshotOfPairs } from '@/lib/export/pairs'
import { tmx } from '@/lib/export/tmx'
import { fail, ok, type Result } from '@/lib/model/result'
import type { Call, Command, ExitCode } from './command'
import { inFile, titleOf, writeOutput } from './files'
import help from './help/convert.txt'
import { columnsOf, type PairedInput, readPaired } from './paired-input'
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
  const goal = goalOf(call, out)
  if (!goal.ok) return goal
  const columns = columnsOf(call)
  if (!columns.ok) return columns
  const encoding = call.text('source-encoding')
  const read = await readPaired({
    ...{ bilingual: from, name: nameOf(call), ...columns.value },
    ...{ sourceLang: call.text('source-lang'), targetLang: call.text('target-lang') },
    ...(encoding === undefined ? {} : { encoding }),
  })
  if (!read.ok) return read
  tellLeft(read.value, goal.value)
  const made = written(pairsOf(read.value), goal.value)
  return made.ok ? writeOutput(made.value, out) : inFile(made, read.value.shown)
}

const GOALS = ['xliff', 'tmx', 'csv', 'tsv', 'table-docx', 'table-html'] as const
type Goal = (typeof GOALS)[number]

const BY_NAME: Readonly<Partial<Record<string, Goal>>> = {
  '.xlf': 'xliff',
  '.xliff': 'xliff',
  '.tmx': 'tmx',
  '.csv': 'csv',
  '.tsv': 'tsv',
  '.docx': 'table-docx',
  '.html': 'table-html',
}

/** The format asked for, else that of the result's name. */
function goalOf(call: Call, out: string): Result<Goal> {
  const asked = call.text('to')
  const extension = extname(out).toLowerCase()
  if (asked === undefined && out === '-') return fail('cli.needsTo', { known: GOALS.join(', ') })
  const goal = asked === undefined ? BY_NAME[extension] : GOALS.find((one) => one === asked)
  const named = asked ?? (extension === '' ? basename(out) : extension)
  return goal ? ok(goal) : fail('cli.unknownFormat', { format: named, known: GOALS.join(', ') })
}

/** What comes on standard input has no name to tell its format by. */
function nameOf(call: Call): string | undefined {
  const asked = call.text('from')
  return asked === undefined ? undefined : `.${asked}`
}

function pairsOf({ name, units, sourceLang, targetLang }: PairedInput): Pairs {
  return { title: titleOf(name), sourceLang, targetLang, units, asOf: new Date().toISOString() }
}

/** What of the file is not in the new one. */
function tellLeft({ shown, kept, units }: PairedInput, goal: Goal): void {
  const left = kept.reduce((sum, { args }) => sum + Number(args.count ?? 1), 0)
  const half = units.filter(({ source, target }) => source.text === '' || target.text === '')
  if (left > 0) printWarning({ code: 'convert.left', args: { count: left } }, shown)
  if (goal === 'tmx' && half.length > 0)
    printWarning({ code: 'convert.halfUnits', args: { count: half.length } }, shown)
}

function written(pairs: Pairs, goal: Goal): Result<string | Uint8Array> {
  switch (goal) {
    case 'csv':
    case 'tsv':
      return ok(pairsTable(pairs, goal))
    case 'tmx':
      return tmx(snapshotOfPairs(pairs), 'all')
    case 'xliff':
    case 'table-docx':
    case 'table-html': {
      const made = madeFile(snapshotOfPairs(pairs), goal, 'en')
      return made.ok ? ok(made.value.bytes) : made
    }
  }
}
