import { z } from 'zod'
import { fail, ok, type Result } from '@/lib/model/result'
import { type Alignment, alignFiles } from './align-files'
import type { Call, Command, ExitCode } from './command'
import { writeOutput } from './files'
import help from './help/align.txt'
import { readJsonLines } from './json-lines'
import { onOneLine } from './sentences'
import { showProgress } from './terminal'

/** Sentences of one text beside those of the other that they translate. */
export const alignCommand: Command = {
  help,
  options: {
    'source-lang': 'string',
    'target-lang': 'string',
    lines: 'boolean',
    pairs: 'string',
    format: 'string',
    out: 'string',
  },
  takes: [0, 2],
  run: (call) => (call.text('pairs') === undefined ? alignTwo(call) : alignPairs(call)),
}

async function alignTwo(call: Call): Promise<Result<ExitCode>> {
  const [source, target] = call.operands
  if (source === undefined || target === undefined) return fail('cli.tooFew', { count: 2 })
  if (source === '-' && target === '-') return fail('cli.stdinTwice')
  const format = call.text('format') ?? 'json'
  const write = FORMATS[format]
  if (!write) return fail('cli.unknownFormat', { format, known: Object.keys(FORMATS).join(', ') })
  const aligned = await alignFiles({
    ...{ source, target, lines: call.flag('lines') },
    sourceLang: call.text('source-lang'),
    targetLang: call.text('target-lang'),
  })
  return aligned.ok ? writeOutput(write(aligned.value), call.text('out')) : aligned
}

const FORMATS: Readonly<Record<string, (alignment: Alignment) => string>> = {
  json: asJson,
  tsv: asTable,
}

function asJson(alignment: Alignment): string {
  return `${JSON.stringify(alignment)}\n`
}

/** Source, target and confidence, one bead a line. */
function asTable({ source, target, beads }: Alignment): string {
  const textOf = (sentences: Alignment['source'], at: readonly number[]) =>
    at.map((n) => onOneLine(sentences[n]?.text ?? '')).join(' ')
  const rows = beads.map((bead) =>
    [textOf(source, bead.source), textOf(target, bead.target), bead.confidence.toFixed(3)].join(
      '\t',
    ),
  )
  return rows.map((row) => `${row}\n`).join('')
}

const PairLine = z.object({
  source: z.string(),
  target: z.string(),
  sourceLang: z.string().optional(),
  targetLang: z.string().optional(),
  out: z.string(),
  lines: z.boolean().optional(),
})

async function alignPairs(call: Call): Promise<Result<ExitCode>> {
  if (call.operands.length > 0) return fail('cli.tooMany', { operand: call.operands[0] ?? '' })
  const input = await readJsonLines(call.text('pairs') ?? '-', PairLine)
  if (!input.ok) return input
  const { lines } = input.value
  for (const [n, { value }] of lines.entries()) {
    const aligned = await alignFiles({
      ...{ source: value.source, target: value.target },
      lines: value.lines ?? call.flag('lines'),
      sourceLang: value.sourceLang ?? call.text('source-lang'),
      targetLang: value.targetLang ?? call.text('target-lang'),
    })
    if (!aligned.ok) return aligned
    const written = await writeOutput(asJson(aligned.value), value.out)
    if (!written.ok) return written
    showProgress(value.out, (n + 1) / lines.length)
  }
  return ok(0)
}
