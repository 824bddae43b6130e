import { fail, ok, type Result } from '@/lib/model/result'

/** What a project demands: how a term of the source is rendered, and how it must not be. */
export interface Term {
  readonly source: string
  /** The required rendering; '' where only some are forbidden. */
  readonly target: string
  readonly forbidden: readonly string[]
  /** Whether capitals must be as in `target`. */
  readonly matchCase: boolean
  readonly note: string
}

/**
 * A project's term list: one term a line, parts separated by tabs: source, target, forbidden renderings
 * (several are separated by `|`), note. A target that begins with `=` must have its capitals. Lines that
 * are empty or begin with `#` are skipped. Fails with `terms.badLine` at a line without a rendering.
 */
export function parseTerms(text: string): Result<readonly Term[]> {
  const terms: Term[] = []
  for (const [n, line] of text.split(/\r\n|[\r\n]/).entries()) {
    if (line.trim() === '' || line.startsWith('#')) continue
    const term = termOf(line)
    if (!term) return fail('terms.badLine', { line: n + 1 })
    terms.push(term)
  }
  return ok(terms)
}

/** The list as text, the way `parseTerms` reads it. */
export function serializeTerms(terms: readonly Term[]): string {
  return terms.map((term) => `${lineOf(term)}\n`).join('')
}

function lineOf({ source, target, forbidden, matchCase, note }: Term): string {
  const parts = [source, matchCase ? `=${target}` : target, forbidden.join('|'), note]
  return parts.join('\t').replace(/\t+$/, '')
}

function termOf(line: string): Term | null {
  const [source = '', written = '', forbidden = '', ...notes] = line
    .split('\t')
    .map((part) => part.trim())
  const matchCase = written.startsWith('=')
  const target = (matchCase ? written.slice(1) : written).trim()
  const wrong = forbidden
    .split('|')
    .map((part) => part.trim())
    .filter((part) => part !== '')
  if (source === '' || (target === '' && wrong.length === 0)) return null
  return { source, target, forbidden: wrong, matchCase, note: notes.join(' ').trim() }
}
