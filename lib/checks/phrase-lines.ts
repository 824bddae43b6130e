import { fail, ok, type Result } from '@/lib/model/result'
import type { PhraseEntry } from './lists'

/**
 * A project's own list of wordings, one a line: what the source says, what is wrong for it in the target,
 * what is right, and a note, with tabs between them. Source and note may be left out, as may the right
 * wording where there is no single one; several are separated by `;`. Empty lines and those that begin
 * with `#` are left out. All but the note are patterns: see `patternSet`.
 *
 * Fails with `phrases.badLine` and its number, from 1, at the first line without a wrong wording.
 */
export function parsePhraseLines(text: string): Result<readonly PhraseEntry[]> {
  const entries: PhraseEntry[] = []
  for (const [index, line] of text.split(/\r\n|\r|\n/).entries()) {
    if (line.trim() === '' || line.startsWith('#')) continue
    const entry = entryOf(line)
    if (!entry) return fail('phrases.badLine', { line: index + 1 })
    entries.push(entry)
  }
  return ok(entries)
}

const FIELDS = 4

function entryOf(line: string): PhraseEntry | null {
  const fields = line.split('\t')
  const [source = '', wrong = '', right = '', note = ''] = fields.map((field) => field.trim())
  const target = listOf(wrong)
  if (fields.length > FIELDS || target.length === 0) return null
  const from = listOf(source)
  return {
    kind: 'own',
    ...(from.length > 0 ? { source: from } : {}),
    target,
    instead: listOf(right),
    ...(note ? { note } : {}),
  }
}

function listOf(field: string): readonly string[] {
  return field
    .split(';')
    .map((one) => one.trim())
    .filter(Boolean)
}
