import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { LANGUAGES, PAIRS } from './lists'

const patterns = z.array(z.string().trim().min(1))

const Entry = z.strictObject({
  kind: z.enum(['falseFriend', 'literal', 'calque']),
  source: patterns.min(1).optional(),
  near: patterns.min(1).optional(),
  unless: patterns.min(1).optional(),
  target: patterns.min(1),
  instead: patterns,
  from: z.string(),
})

const FOLDER = 'lib/checks/lists'

describe('the lists of wordings', () => {
  it('are those that are loaded by name', () => {
    expect(namesIn('pairs')).toEqual(PAIRS)
    expect(namesIn('languages')).toEqual(LANGUAGES)
  })

  it.each(PAIRS)('of %s have one entry a line, each of a known source', (pair) => {
    const path = `${FOLDER}/pairs/${pair}.json`
    const text = readFileSync(path, 'utf8')
    const { references } = JSON.parse(text) as { references: Record<string, string> }
    const lines = text.split('\n')
    const start = lines.indexOf('"phrases": [')
    const broken = lines.slice(start + 1, -3).flatMap((line, n) => {
      const entry = Entry.safeParse(read(line.replace(/,$/, '')))
      const isSound = entry.success && entry.data.from in references
      return isSound ? [] : [`${path}:${start + n + 2}: ${line}`]
    })
    expect(broken).toEqual([])
  })
})

/** Names without `.json`; none when there is no folder, as Git keeps no empty ones. */
function namesIn(folder: string): string[] {
  const files = readdirSync(FOLDER).includes(folder) ? readdirSync(`${FOLDER}/${folder}`) : []
  return files.map((file) => file.replace('.json', '')).sort()
}

function read(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch (error) {
    if (error instanceof SyntaxError) return null
    throw error
  }
}
