import type { z } from 'zod'
import { decode } from '@/lib/encoding/decode'
import { fail, ok, type Result } from '@/lib/model/result'
import { inFile, readInput } from './files'

/** One line of a JSON Lines file, with its number from 1. */
export interface JsonLine<T> {
  readonly value: T
  readonly line: number
}

/**
 * The lines of a JSON Lines file, blank ones left out. Fails with `cli.badJson` {file, line} at the
 * first line that is no JSON of the shape asked for.
 */
export async function readJsonLines<T>(
  path: string,
  shape: z.ZodType<T>,
): Promise<Result<{ file: string; lines: JsonLine<T>[] }>> {
  const input = await readInput(path)
  if (!input.ok) return input
  const { shown: file, bytes } = input.value
  const decoded = decode(bytes, { encoding: 'utf-8' })
  if (!decoded.ok) return inFile(decoded, file)
  const lines: JsonLine<T>[] = []
  for (const [n, line] of decoded.value.text.split(/\r?\n/).entries()) {
    if (line.trim() === '') continue
    const parsed = shape.safeParse(jsonOf(line))
    if (!parsed.success) return fail('cli.badJson', { file, line: n + 1 })
    lines.push({ value: parsed.data, line: n + 1 })
  }
  return ok({ file, lines })
}

function jsonOf(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}
