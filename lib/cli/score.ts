import { z } from 'zod'
import { addedScores, scoreCounts, scoresOf } from '@/lib/metrics/score'
import type { Ter } from '@/lib/metrics/ter'
import { fail, ok, type Result } from '@/lib/model/result'
import type { Call, Command, ExitCode } from './command'
import { readText } from './files'
import help from './help/score.txt'
import { readJsonLines } from './json-lines'
import { languageOf } from './language'
import { table } from './table'
import { print, showProgress } from './terminal'

/** How far a text is from a reference. */
export const score: Command = {
  help,
  options: { lang: 'string', json: 'boolean', jsonl: 'boolean' },
  takes: [0, 2],
  run: (call) => (call.flag('jsonl') ? scoreLines(call) : scoreFiles(call)),
}

async function scoreFiles(call: Call): Promise<Result<ExitCode>> {
  const [hypothesisPath, referencePath] = call.operands
  if (hypothesisPath === undefined || referencePath === undefined)
    return fail('cli.tooFew', { count: 2 })
  if (hypothesisPath === '-' && referencePath === '-') return fail('cli.stdinTwice')
  const hypothesis = await readText(hypothesisPath)
  if (!hypothesis.ok) return hypothesis
  const reference = await readText(referencePath)
  if (!reference.ok) return reference
  const lang = await languageOf(call.text('lang'), reference.value.text)
  if (!lang.ok) return lang
  const pairs = linePairs(hypothesis.value.text, reference.value.text)
  const counts = pairs.map(([hyp, ref], n) => {
    showProgress('score', n / pairs.length)
    return scoreCounts(hyp, ref, lang.value)
  })
  showProgress('score', 1)
  const scores = { ...scoresOf(counts.reduce(addedScores)), segments: pairs.length }
  await print(call.flag('json') ? `${JSON.stringify(scores)}\n` : asTable(scores))
  return ok(0)
}

type Pair = readonly [hypothesis: string, reference: string]

/** Line by line where that fits, as sacreBLEU reads its files; else the whole as one. */
function linePairs(hypothesis: string, reference: string): Pair[] {
  const [a, b] = [linesOf(hypothesis), linesOf(reference)]
  if (a.length === b.length) return a.map((line, n): Pair => [line, b[n] ?? ''])
  return [[a.join('\n'), b.join('\n')]]
}

function linesOf(text: string): string[] {
  return text.replace(LAST_LINE_END, '').split(LINE_END)
}

const LINE_END = /\r\n|\n/
const LAST_LINE_END = /(?:\r\n|\n)$/

/** A figure a line: its name, its value, and for a rate what it was made of. */
function asTable(scores: Readonly<Record<string, number | Ter>>): string {
  return table(
    Object.entries(scores).map(([name, value]) => {
      if (typeof value !== 'number')
        return [name, `${shown(value.score, 2)}  ${value.edits}/${value.refLength}`]
      return [name, shown(value, Number.isInteger(value) ? 0 : 2)]
    }),
  )
}

function shown(value: number, places: number): string {
  return value.toFixed(places).padStart(WIDTH)
}

const WIDTH = 8

const Line = z.object({
  id: z.union([z.string(), z.number()]).optional(),
  hyp: z.string(),
  ref: z.string(),
  lang: z.string().optional(),
})

async function scoreLines(call: Call): Promise<Result<ExitCode>> {
  const [path = '-', other] = call.operands
  if (other !== undefined) return fail('cli.tooMany', { operand: other })
  if (call.flag('json')) return fail('cli.notTogether', { one: '--json', other: '--jsonl' })
  const input = await readJsonLines(path, Line)
  if (!input.ok) return input
  const { file, lines } = input.value
  for (const [n, { value, line }] of lines.entries()) {
    const lang = await languageOf(value.lang ?? call.text('lang'), value.ref)
    if (!lang.ok) return fail(lang.failure.code, { ...lang.failure.args, file, line })
    const id = value.id === undefined ? {} : { id: value.id }
    const scores = scoresOf(scoreCounts(value.hyp, value.ref, lang.value))
    await print(`${JSON.stringify({ ...id, ...scores })}\n`)
    showProgress('score', (n + 1) / lines.length)
  }
  return ok(0)
}
