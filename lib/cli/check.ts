import { findingSentences } from '@/lib/i18n/message'
import type { Severity } from '@/lib/model/finding'
import { fail, ok, type Result } from '@/lib/model/result'
import { type CheckedPair, checkPair, type PlacedFinding } from './check-input'
import type { Call, Command, ExitCode } from './command'
import { writeOutput } from './files'
import help from './help/check.txt'

/** What looks wrong in a translation. */
export const checkCommand: Command = {
  help,
  options: {
    'source-lang': 'string',
    'target-lang': 'string',
    lines: 'boolean',
    grammar: 'boolean',
    json: 'boolean',
    'fail-on': 'string',
    out: 'string',
  },
  takes: [2, 2],
  run: check,
}

async function check(call: Call): Promise<Result<ExitCode>> {
  const failOn = call.text('fail-on')
  if (failOn !== undefined && !Object.hasOwn(FAILS, failOn))
    return fail('cli.unknownChoice', { option: '--fail-on', known: Object.keys(FAILS).join(', ') })
  const checked = await checkPair(pairOf(call), call.flag('grammar') ? ['grammar'] : [])
  if (!checked.ok) return checked
  const { findings } = checked.value
  const written = call.flag('json') ? asJson(findings) : asLines(checked.value, call.operands[1])
  const done = await writeOutput(written, call.text('out'))
  if (!done.ok) return done
  const bad = FAILS[failOn ?? ''] ?? []
  return ok(findings.some(({ severity }) => bad.includes(severity)) ? 1 : 0)
}

/** The two files that a command names, with their languages. */
export function pairOf(call: Call) {
  const [source = '-', target = '-'] = call.operands
  return {
    ...{ source, target, lines: call.flag('lines') },
    sourceLang: call.text('source-lang'),
    targetLang: call.text('target-lang'),
  }
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
      ...{ args, message: sentenceOf(finding) },
      ...(fix ? { fix: { start: fix.start, end: fix.end, text: fix.text, safe: fix.safe } } : {}),
    }
  })
  return `${JSON.stringify({ findings: printed })}\n`
}

/** `file:line:column: severity: what is wrong [check]`, one a line, as compilers print it. */
function asLines({ pair, findings }: CheckedPair, file = '-'): string {
  const sentenceOf = findingSentences('en')
  const placeOf = placesIn(pair.decoded.target)
  const lines = findings.map((finding) => {
    const place = finding.target === null ? '' : `:${placeOf(finding.target.start)}`
    return `${file}${place}: ${finding.severity}: ${sentenceOf(finding)} [${finding.check}]\n`
  })
  return lines.join('')
}

/** Tells the line and column of an offset, both from 1. */
function placesIn(text: string): (offset: number) => string {
  const ends = Array.from(text.matchAll(/\r\n|[\r\n]/g), (end) => end.index + end[0].length)
  const starts = [0, ...ends]
  return (offset) => {
    const line = starts.findLastIndex((start) => start <= offset)
    return `${String(line + 1)}:${String(offset - (starts[line] ?? 0) + 1)}`
  }
}
