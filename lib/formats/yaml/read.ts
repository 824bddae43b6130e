import {
  Composer,
  type CST,
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  Parser,
  type Scalar,
  type YAMLError,
} from 'yaml'
import { fromText, notStorable } from '@/lib/inline/content'
import type { Unit, Warning } from '@/lib/model/file'
import { fail, ok, type Result } from '@/lib/model/result'
import type { Layout } from '../laid-out'
import { lineOf } from '../line-of'
import { MAX_NESTING } from '../limits'
import { pointerOf, uniqueIds } from '../pointer'
import { fileStartOf, isWords } from '../spelling'
import type { TextRead } from '../text-file'

export interface YamlSkeleton extends Layout {
  readonly spots: readonly Spot[]
}

/** Where a value stands with its quotes or header, how it is written, and whether in brackets. */
export type Spot = readonly [start: number, end: number, style: Style, inFlow: boolean]

export type Style = 'plain' | 'single' | 'double' | 'literal' | 'folded'

/**
 * The words of a YAML file. Fails with `text.notStorable` {offset}, `yaml.tooDeep` {line, max}, or
 * with what is wrong: `yaml.tab`, `yaml.indent`, `yaml.missing`, `yaml.start` or `yaml.broken`
 * {column}, each with the `line`.
 */
export function readYaml(text: string): Result<TextRead<YamlSkeleton>> {
  const offset = notStorable(text)
  if (offset !== null) return fail('text.notStorable', { offset })
  const tokens = Array.from(new Parser().parse(text))
  const tooDeep = offsetOfTooDeep(tokens)
  if (tooDeep !== null)
    return fail('yaml.tooDeep', { line: lineOf(text, tooDeep), max: MAX_NESTING })
  const composer = new Composer({ uniqueKeys: false, prettyErrors: false, schema: 'core' })
  const documents = Array.from(composer.compose(tokens, false, text.length))
  const [error] = documents.flatMap(({ errors }) => errors)
  return error ? failureOf(text, error) : ok(valuesOf(text, documents))
}

/** The composer calls itself for each level: what nests too deep must not reach it. */
function offsetOfTooDeep(tokens: readonly CST.Token[]): number | null {
  const left: { token: CST.Token; depth: number }[] = tokens.map((token) => ({ token, depth: 0 }))
  for (let next = left.pop(); next; next = left.pop()) {
    const { token, depth } = next
    if (depth > MAX_NESTING) return token.offset
    if (token.type === 'document' && token.value) left.push({ token: token.value, depth })
    if (!('items' in token)) continue
    for (const { key, value } of token.items) {
      if (key) left.push({ token: key, depth: depth + 1 })
      if (value) left.push({ token: value, depth: depth + 1 })
    }
  }
  return null
}

function failureOf(text: string, { code, pos, message }: YAMLError) {
  const at = Math.min(pos[0], text.trimEnd().length)
  const line = lineOf(text, at)
  // A list in brackets that never ends is first of all not indented enough.
  const known = message.includes('end with') ? 'yaml.missing' : FAILURES[code]
  if (known) return fail(known, { line })
  const before = text.slice(0, at)
  const lineEnd = Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\r'))
  return fail('yaml.broken', { line, column: at - lineEnd })
}

const FAILURES: Readonly<Record<string, string | undefined>> = {
  TAB_AS_INDENT: 'yaml.tab',
  BAD_INDENT: 'yaml.indent',
  MISSING_CHAR: 'yaml.missing',
  BAD_SCALAR_START: 'yaml.start',
}

function valuesOf(text: string, documents: readonly Document.Parsed[]): TextRead<YamlSkeleton> {
  const units: Unit[] = []
  const spots: Spot[] = []
  const unique = uniqueIds()
  let count = 0
  const take = (node: Scalar, path: Path, inFlow: boolean) => {
    const [start, end] = node.range ?? [0, 0]
    const style = STYLES[node.type ?? ''] ?? 'plain'
    const value = typeof node.value === 'string' ? node.value.replace(/\n+$/, '') : ''
    const content = fromText(value)
    if (!isText(node, style) || !isWords(value) || !content.ok) {
      if (end > start) count += 1
      return
    }
    const fileStart = fileStartOf(text, { start, end }, content.value)
    units.push({ id: unique(pointerOf(path)), kind: 'string', content: content.value, fileStart })
    spots.push([start, end, style, inFlow])
  }
  const visit = (node: unknown, path: Path, inFlow: boolean) => {
    if (isScalar(node)) take(node, path, inFlow)
    else if (isSeq(node))
      node.items.forEach((item, n) => visit(item, [...path, n], inFlow || node.flow === true))
    else if (isMap(node))
      for (const { key, value } of node.items)
        visit(value, [...path, nameOf(key)], inFlow || node.flow === true)
  }
  documents.forEach(({ contents }, n) => visit(contents, n === 0 ? [] : [`#${n + 1}`], false))
  const kept: Warning[] = count > 0 ? [{ code: 'kept.values', args: { count } }] : []
  return { units, skeleton: { spots }, kept }
}

type Path = readonly (string | number)[]

function nameOf(key: unknown): string {
  if (isScalar(key)) return String(key.value)
  return isAlias(key) ? `*${key.source}` : '?'
}

/** Not where a tag says that it is something else, nor a word that older YAML takes for true or false. */
function isText({ tag, value }: Scalar, style: Style): boolean {
  if (style === 'plain' && /^(?:y|n|yes|no|on|off)$/i.test(String(value))) return false
  return tag === undefined || tag === '!' || tag === 'tag:yaml.org,2002:str'
}

const STYLES: Readonly<Record<string, Style | undefined>> = {
  PLAIN: 'plain',
  QUOTE_SINGLE: 'single',
  QUOTE_DOUBLE: 'double',
  BLOCK_LITERAL: 'literal',
  BLOCK_FOLDED: 'folded',
}
