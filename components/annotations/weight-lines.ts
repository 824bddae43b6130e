import { type MqmWeights, parseWeights } from '@/lib/metrics/mqm-weights'
import { MQM_SEVERITIES } from '@/lib/model/mqm'
import type { Failure, Result } from '@/lib/model/result'
import { ok } from '@/lib/model/result'

/** Weights as a person writes them: `fluency/punctuation minor 0.1`, `major 5`, one a line. */
export function linesOf(weights: MqmWeights): string {
  return weights
    .map(({ category, severity, points }) => [category, severity, points].filter(isSaid).join(' '))
    .join('\n')
}

function isSaid(part: string | number | undefined): part is string | number {
  return part !== undefined
}

/**
 * The weights of a text; blank lines are none. Fails with `mqm.badLine` {line} of the first that is
 * none, from 1, with `mqm.lineTwice` {line} of one for the same errors as an earlier one, and with
 * `mqm.notWeights`.
 */
export function weightsIn(text: string): Result<MqmWeights> {
  const lines = text
    .split(/\r\n|\n/)
    .map((line, n) => ({ words: line.trim().split(/\s+/), number: n + 1 }))
    .filter(({ words }) => words[0] !== '')
  const parsed = parseWeights(lines.map(({ words }) => weightOf(words)))
  if (parsed.ok) return ok(parsed.value)
  return { ok: false, failure: withLine(parsed.failure, lines) }
}

/** Whatever stands there, for `parseWeights` to judge: no word is passed over. */
function weightOf(words: readonly string[]): Record<string, unknown> {
  const named = words.slice(0, -1)
  const isSeverity = (word: string) => MQM_SEVERITIES.some(({ id }) => id === word.toLowerCase())
  const severities = named.filter(isSeverity).map((word) => word.toLowerCase())
  const categories = named.filter((word) => !isSeverity(word)).map((word) => word.toLowerCase())
  const last = words.at(-1) ?? ''
  return {
    ...(categories.length > 0 && { category: categories.join(' ') }),
    ...(severities.length > 0 && { severity: severities.join(' ') }),
    // A comma is taken for a point, as most languages write it.
    points: /^\d+([.,]\d+)?$/.test(last) ? Number(last.replace(',', '.')) : last,
  }
}

function withLine({ code, args }: Failure, lines: readonly { readonly number: number }[]): Failure {
  const known = OF_LINES[code]
  if (known === undefined) return { code, args }
  const number = Number(args.number)
  return { code: known, args: { line: lines[number - 1]?.number ?? number } }
}

/** What is said of a weight, said of the line that it stands in. */
const OF_LINES: Readonly<Partial<Record<string, string>>> = {
  'mqm.badWeight': 'mqm.badLine',
  'mqm.weightTwice': 'mqm.lineTwice',
}
