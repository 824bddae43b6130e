import { findingSentences } from '@/lib/i18n/message'
import type { Severity } from '@/lib/model/finding'
import { fail, ok, type Result } from '@/lib/model/result'
import { type Checked, checkFiles, type ToCheck } from './check-input'
import type { Call, Command, ExitCode } from './command'
import { writeOutput } from './files'
import help from './help/check.txt'
import { columnsOf, fromOfOne } from './paired-input'
import { type PlacedFinding, placedFindings } from './placed-findings'
import type { Place } from './places'
import { decodedText } from './read-units'

/** What looks wrong in a translation. */
export const checkCommand: Command = {
  help,
  options: {
    'source-lang': 'string',
    'target-lang': 'string',
    lines: 'boolean',
    columns: 'string',
    from: 'string',
    'no-header': 'boolean',
    grammar: 'boolean',
    json: 'boolean',
    'fail-on': 'string',
    out: 'string',
  },
  takes: [1, 2],
  run: check,
}

async function check(call: Call): Promise<Result<ExitCode>> {
  const failOn = call.text('fail-on')
  if (failOn !== undefined && !Object.hasOwn(FAILS, failOn))
    return fail('cli.unknownChoice', { option: '--fail-on', known: Object.keys(FAILS).join(', ') })
  const asked = toCheck(call)
  if (!asked.ok) return asked
  const checked = await checkFiles(asked.value, call.flag('grammar') ? ['grammar'] : [])
  if (!checked.ok) return checked
  const findings = placedFindings(checked.value)
  const written = call.flag('json') ? asJson(findings) : asLines(checked.value, findings)
  const done = await writeOutput(written, call.text('out'))
  if (!done.ok) return done
  const bad = FAILS[failOn ?? ''] ?? []
  return ok(findings.some(({ severity }) => bad.includes(severity)) ? 1 : 0)
}

/** The two files that a command names, or the one that holds both sides. */
export function toCheck(call: Call): Result<ToCheck> {
  const [source = '-', target] = call.operands
  const languages = {
    sourceLang: call.text('source-lang'),
    targetLang: call.text('target-lang'),
  }
  const from = fromOfOne(call)
  if (!from.ok) return from
  if (target !== undefined) return ok({ ...languages, source, target, lines: call.flag('lines') })
  const columns = columnsOf(call)
  if (!columns.ok) return columns
  return ok({ ...languages, bilingual: source, ...columns.value, ...from.value })
}

const FAILS: Readonly<Partial<Record<string, readonly Severity[]>>> = {
  error: ['error'],
  warning: ['error', 'warning'],
}

function asJson(findings: readonly PlacedFinding[]): string {
  const sentenceOf = findingSentences('en')
  const printed = findings.map((finding) => {
    const { check: id, kind, severity, confidence, target, source, args, fixes } = finding
    const [fix] = fixes
    return {
      ...{ check: id, kind, severity, confidence },
      ...{ start: target?.start ?? null, end: target?.end ?? null },
      ...{ sourceStart: source?.start ?? null, sourceEnd: source?.end ?? null },
      ...{ unit: target?.unit ?? null, within: target?.within ?? null },
      ...{ sourceUnit: source?.unit ?? null, sourceWithin: source?.within ?? null },
      ...{ args, message: sentenceOf(finding) },
      ...(fix ? { fix: { start: fix.start, end: fix.end, text: fix.text, safe: fix.safe } } : {}),
    }
  })
  return `${JSON.stringify({ findings: printed })}\n`
}

/** `file:line:column: severity: what is wrong [check]`, one a line, as compilers print it; `file:unit ID:column` where the file has no such lines. */
function asLines({ target: file }: Checked, findings: readonly PlacedFinding[]): string {
  const sentenceOf = findingSentences('en')
  const lineOf = linesIn(decodedText(file))
  // An id is the file's own word: it may hold what a terminal would obey.
  const placeOf = ({ within, unit, start }: Place) =>
    within === 'file' ? lineOf(start) : `unit ${unit.replace(/\p{Cc}/gu, ' ')}:${String(start + 1)}`
  const lines = findings.map((finding) => {
    const place = finding.target === null ? '' : `:${placeOf(finding.target)}`
    return `${file.shown}${place}: ${finding.severity}: ${sentenceOf(finding)} [${finding.check}]\n`
  })
  return lines.join('')
}

/** Tells the line and column of an offset, both from 1. */
function linesIn(text: string): (offset: number) => string {
  const ends = Array.from(text.matchAll(/\r\n|[\r\n]/g), (end) => end.index + end[0].length)
  const starts = [0, ...ends]
  return (offset) => {
    const line = starts.findLastIndex((start) => start <= offset)
    return `${String(line + 1)}:${String(offset - (starts[line] ?? 0) + 1)}`
  }
}
