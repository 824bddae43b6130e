import { concatAll, isAllGlue, length } from '@/lib/inline/content'
import { type Content, EMPTY } from '@/lib/model/content'
import type { Range } from '@/lib/model/range'
import type { XmlElement } from '../xml/nodes'
import { wordChild } from './names'
import type { Inner, InnerParagraph, Reading } from './nodes'
import { childrenOf } from './paragraph-nodes'
import type { RunFormat } from './run-format'
import { contentOf, type Token, tokensOf } from './tokens'

/** A paragraph as it is read, and what is needed to write it with another text. */
export interface Paragraph {
  readonly element: XmlElement
  readonly properties: XmlElement | null
  /** All that stands in it: what is not shown at its start, the unit's content, what is not shown at its end. */
  readonly before: Content
  readonly content: Content
  readonly after: Content
  /** In order, with the stretch of all this that each one is. */
  readonly children: readonly (Range & { readonly from: number; readonly to: number })[]
  /** What of all this came with tracked changes that were in the file: their start tags. */
  readonly insertions: readonly Insertion[]
  /** What of all this has notes of earlier changes of its format: those notes. */
  readonly changes: readonly Insertion[]
  readonly base: RunFormat
  /** Codes, by their `data`, that the file cannot do without. */
  readonly required: ReadonlySet<string>
  /** What codes that only name it stand for, by their `data`. */
  readonly kept: ReadonlyMap<string, Kept>
  /** The paragraphs in its text boxes. */
  readonly innerParagraphs: readonly InnerParagraph[]
}

/** A stretch of a paragraph that somebody inserted or changed earlier, and the XML that says so. */
export interface Insertion extends Range {
  readonly tag: string
}

/** XML on the level of runs; where units stand inside of it, they are to be taken as they are now. */
export interface Kept {
  readonly raw: string
  readonly inner: Inner | null
}

/** `unit` is its id, by which what is too large to be shown is found again. */
export function readParagraph(element: XmlElement, unit: string, reading: Reading): Paragraph {
  const children = childrenOf(element, reading)
  const read = tokensOf(children, reading.prefix)
  const kept = new Map<string, Kept>()
  const tokens = read.tokens.map((token, n) => named(token, unit, n, kept))
  const [from, to] = shownOf(tokens)
  const id = idsOf(tokens.slice(from, to))
  const contents = tokens.map((token) => contentOf(token, id))
  const codes = tokens.flatMap(({ code }) => code ?? [])
  return {
    element,
    properties: wordChild(element, 'pPr'),
    before: concatAll(contents.slice(0, from)),
    content: concatAll(contents.slice(from, to)),
    after: concatAll(contents.slice(to)),
    children: placedChildren(children, tokens, contents),
    insertions: stretchesOf(tokens, contents, ({ insertion }) => insertion),
    changes: stretchesOf(tokens, contents, ({ change }) => change),
    base: read.base,
    required: new Set(codes.filter((one) => one.isRequired).map(({ data }) => data)),
    kept,
    innerParagraphs: codes.flatMap(({ inner }) => inner?.paragraphs ?? []),
  }
}

/** Whether there is something to review in it. */
export function hasWords({ content }: Paragraph): boolean {
  const texts = { text: content.text.replaceAll('\uFFFC', ''), codes: [] }
  return !isAllGlue(texts)
}

// What holds other units cannot stand elsewhere twice, and pictures may be long: they are named only.
function named(token: Token, unit: string, n: number, kept: Map<string, Kept>): Token {
  const { code } = token
  if (!code || code.role || (code.data.length <= LONG && !code.inner)) return token
  const name = `<?kept ${unit} ${n}?>`
  kept.set(name, { raw: code.data, inner: code.inner })
  return { ...token, code: { ...code, data: name } }
}

const LONG = 4_000

/** Codes at the ends, and pairs around all, stay out of the unit. */
function shownOf(tokens: readonly Token[]): [number, number] {
  let [from, to] = [0, tokens.length]
  const hides = (at: number) => tokens[at]?.code?.isHideable ?? false
  for (;;) {
    while (from < to && hides(from)) from += 1
    while (to > from && hides(to - 1)) to -= 1
    const [first, last] = [tokens[from]?.code, tokens[to - 1]?.code]
    if (to - from < 2 || first?.role !== 'open' || last?.pair !== first.pair) return [from, to]
    from += 1
    to -= 1
  }
}

function idsOf(shown: readonly Token[]): (pair: number) => string {
  const ids = new Map<number, string>()
  for (const { code } of shown)
    if (code && !ids.has(code.pair)) ids.set(code.pair, String(ids.size + 1))
  return (pair) => ids.get(pair) ?? `0.${pair}`
}

function stretchesOf(
  tokens: readonly Token[],
  contents: readonly Content[],
  tagOf: (token: Token) => string | undefined,
): Insertion[] {
  const found: Insertion[] = []
  let start = 0
  for (const [n, token] of tokens.entries()) {
    const tag = tagOf(token)
    const end = start + length(contents[n] ?? EMPTY)
    const last = found.at(-1)
    if (last && last.tag === tag && last.end === start) found[found.length - 1] = { ...last, end }
    else if (tag !== undefined && end > start) found.push({ start, end, tag })
    start = end
  }
  return found
}

function placedChildren(
  children: readonly Range[],
  tokens: readonly Token[],
  contents: readonly Content[],
) {
  let at = 0
  let offset = 0
  return children.map(({ start, end }, n) => {
    const from = offset
    for (; tokens[at]?.child === n; at += 1) {
      const content = contents[at]
      if (content) offset += length(content)
    }
    return { start, end, from, to: offset }
  })
}
