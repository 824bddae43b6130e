import { safeFixes, withFixes } from '@/lib/checks/fixes'
import { fail, type Result } from '@/lib/model/result'
import { pairOf } from './check'
import { checkPair } from './check-input'
import type { Call, Command, ExitCode } from './command'
import { writeOutput } from './files'
import help from './help/fix.txt'

/** A translation with everything mended that is safe to mend. */
export const fixCommand: Command = {
  help,
  options: {
    'source-lang': 'string',
    'target-lang': 'string',
    lines: 'boolean',
    safe: 'boolean',
    out: 'string',
  },
  takes: [2, 2],
  run: fix,
}

async function fix(call: Call): Promise<Result<ExitCode>> {
  if (!call.flag('safe')) return fail('cli.needsSafe')
  const checked = await checkPair(pairOf(call))
  if (!checked.ok) return checked
  const { pair, findings } = checked.value
  const fixed = withFixes(pair.decoded.target, safeFixes(findings))
  return writeOutput(fixed, call.text('out'))
}
