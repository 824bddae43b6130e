import { createScanner, type JSONPath, printParseErrorCode, visit } from 'jsonc-parser'
import { notStorable } from '@/lib/inline/content'
import type { Unit, Warning } from '@/lib/model/file'
import { fail, type Failure, ok, type Result } from '@/lib/model/result'
import type { Layout } from '../laid-out'
import { lineOf } from '../line-of'
import { MAX_NESTING } from '../limits'
import { pointerOf, uniqueIds } from '../pointer'
import { fileStartOf, isWords } from '../spelling'
import type { TextRead } from '../text-file'
import { contentOfString } from './literal'

/** Where the text of each unit stands, without its quotes. */
export interface JsonSkeleton extends Layout {
  readonly ranges: readonly (readonly [start: number, end: number])[]
}

/**
 * The words of a JSON file. Fails with `json.tooDeep` {line, max}, `text.notStorable` {offset}, or
 * with what is wrong: `json.…Expected`, `json.badString`, `json.badToken`, each with the `line`.
 */
export function readJson(text: string): Result<TextRead<JsonSkeleton>> {
  const offset = notStorable(text)
  if (offset !== null) return fail('text.notStorable', { offset })
  const tooDeep = offsetOfTooDeep(text)
  if (tooDeep !== null)
    return fail('json.tooDeep', { line: lineOf(text, tooDeep), max: MAX_NESTING })
  return text.trim() === '' ? ok({ units: [], skeleton: { ranges: [] } }) : strings(text)
}

/** The parser calls itself for each level: what nests too deep must not reach it. */
function offsetOfTooDeep(text: string): number | null {
  const scanner = createScanner(text, true)
  let depth = 0
  while (scanner.getPosition() < text.length) {
    scanner.scan()
    if (scanner.getTokenLength() !== 1) continue
    const token = text[scanner.getTokenOffset()] ?? ''
    if (token === '{' || token === '[') depth += 1
    if (token === '}' || token === ']') depth -= 1
    if (depth > MAX_NESTING) return scanner.getTokenOffset()
  }
  return null
}

function strings(text: string): Result<TextRead<JsonSkeleton>> {
  const reading = readingOf(text)
  const failures: Failure[] = []
  visit(
    text,
    {
      onLiteralValue: (value, offset, length, _line, _column, path) =>
        reading.take(value, offset, length, path),
      onError: (error, offset) => {
        // A tab or another control character in a string: nobody is the worse for it.
        const name = printParseErrorCode(error)
        if (name === 'InvalidCharacter' || failures.length > 0) return
        const at = Math.min(offset, text.trimEnd().length)
        failures.push({ code: FAILURES[name] ?? 'json.badToken', args: { line: lineOf(text, at) } })
      },
    },
    { allowTrailingComma: true },
  )
  const [failure] = failures
  return failure ? { ok: false, failure } : ok(reading.result())
}

function readingOf(text: string) {
  const units: Unit[] = []
  const ranges: (readonly [number, number])[] = []
  const warnings: Warning[] = []
  const unique = uniqueIds()
  let count = 0
  return {
    take(value: unknown, offset: number, length: number, path: () => JSONPath) {
      const place = path()
      if (typeof value !== 'string' || !isWords(value) || isMetadata(place)) {
        count += 1
        return
      }
      const range = { start: offset + 1, end: offset + length - 1 }
      const content = contentOfString(text.slice(range.start, range.end))
      if (!content) {
        count += 1
        warnings.push({ code: 'json.notStorable', args: { line: lineOf(text, offset) } })
        return
      }
      const fileStart = fileStartOf(text, range, content)
      units.push({ id: unique(pointerOf(place)), kind: 'string', content, fileStart })
      ranges.push([range.start, range.end])
    },
    result: (): TextRead<JsonSkeleton> => ({
      units,
      skeleton: { ranges },
      warnings,
      kept: count > 0 ? [{ code: 'kept.values', args: { count } }] : [],
    }),
  }
}

/** ARB says things about a message under its key with `@`; JSON-LD names types so. */
function isMetadata(path: JSONPath): boolean {
  return path.some((key) => typeof key === 'string' && key.startsWith('@'))
}

const FAILURES: Readonly<Record<string, string>> = {
  ValueExpected: 'json.valueExpected',
  PropertyNameExpected: 'json.nameExpected',
  ColonExpected: 'json.colonExpected',
  CommaExpected: 'json.commaExpected',
  CloseBraceExpected: 'json.endExpected',
  CloseBracketExpected: 'json.endExpected',
  EndOfFileExpected: 'json.moreAfterEnd',
  UnexpectedEndOfString: 'json.badString',
  InvalidEscapeCharacter: 'json.badString',
  InvalidUnicode: 'json.badString',
}
