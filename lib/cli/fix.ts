import { assemble } from '@/lib/assembly/assemble'
import { fixedContent } from '@/lib/checks/fix-content'
import { safeFixes } from '@/lib/checks/fixes'
import { fail, type Result } from '@/lib/model/result'
import { toCheck } from './check'
import { type Checked, type CheckedHere, checkFiles } from './check-input'
import type { Call, Command, ExitCode } from './command'
import { inFile, writeOutput } from './files'
import help from './help/fix.txt'

/** A translation with everything mended that is safe to mend. */
export const fixCommand: Command = {
  help,
  options: {
    'source-lang': 'string',
    'target-lang': 'string',
    lines: 'boolean',
    columns: 'string',
    from: 'string',
    'no-header': 'boolean',
    safe: 'boolean',
    out: 'string',
  },
  takes: [1, 2],
  run: fix,
}

async function fix(call: Call): Promise<Result<ExitCode>> {
  if (!call.flag('safe')) return fail('cli.needsSafe')
  const asked = toCheck(call)
  if (!asked.ok) return asked
  const checked = await checkFiles(asked.value)
  if (!checked.ok) return checked
  const fixed = fixedFile(checked.value)
  return fixed.ok
    ? writeOutput(fixed.value, call.text('out'))
    : inFile(fixed, checked.value.target.shown)
}

/** The target's file in its own format: what nothing was mended in keeps its bytes. */
function fixedFile({ segments, first, target }: Checked): Result<Uint8Array> {
  const parts = segments.map((one) => ({
    ...{ lead: one.segment.lead, machine: one.machine, status: one.head.status },
    ...fixedSegment(one),
  }))
  const assembled = assemble(parts, first.tail, 'current')
  if (!assembled.ok) return assembled
  const { units: targets, inserted: added, statuses } = assembled.value
  return target.format.serialize(target, { targets, added, statuses })
}

/** What was mended is a draft. A fix that would lose an inline code is none. */
function fixedSegment({ head, findings }: CheckedHere) {
  const { target, status } = head
  const fixes = safeFixes(findings)
  const fixed = fixedContent(target, fixes)
  return fixes.length === 0 || fixed.codes.length !== target.codes.length
    ? { target, status }
    : { target: fixed, status: 'draft' as const }
}
