import { z } from 'zod'
import type { LexiconCounts } from './lexicon-counts'

/** Counts as text, to be kept: a pair a line would be twice as long. Rounded to hundredths. */
export function countsText({ pairs, seen }: LexiconCounts): string {
  const rounded = (count: number) => Math.round(count * 100) / 100
  const kept: Kept = {
    version: VERSION,
    pairs: pairs.map(([source, target, f, b]) => [source, target, rounded(f), rounded(b)]),
    source: [...seen[0]].map(([word, count]) => [word, rounded(count)]),
    target: [...seen[1]].map(([word, count]) => [word, rounded(count)]),
  }
  return JSON.stringify(kept)
}

/**
 * The counts that a text keeps; null when it is none, or was made by a version whose tokens were cut
 * otherwise: those would never meet the words of today.
 */
export function countsFromText(text: string): LexiconCounts | null {
  const parsed = keptSchema.safeParse(jsonOf(text))
  if (!parsed.success) return null
  const { pairs, source, target } = parsed.data
  return { pairs, seen: [new Map(source), new Map(target)] }
}

// To be raised when tokens of the same text change.
const VERSION = 1

const count = z.number().min(0)
const keptSchema = z.object({
  version: z.literal(VERSION),
  pairs: z.array(z.tuple([z.string(), z.string(), count, count])),
  source: z.array(z.tuple([z.string(), count])),
  target: z.array(z.tuple([z.string(), count])),
})
type Kept = z.infer<typeof keptSchema>

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}
