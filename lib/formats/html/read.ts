import { notStorable } from '@/lib/inline/content'
import type { Unit, UnitKind, Warning } from '@/lib/model/file'
import type { Content } from '@/lib/model/content'
import type { Range } from '@/lib/model/range'
import { fail, ok, type Result } from '@/lib/model/result'
import { fileStartOf } from '../spelling'
import type { TextRead } from '../text-file'
import { isForReaders, kindOf, PLAIN } from './elements'
import { hasWords, isWordsValue, type Piece, piecesIn } from './pieces'
import { type Element, type Run, runsOf, trimmed } from './runs'
import { contentOfRun, contentOfText, type Mode } from './spell'
import type { Attribute } from './tokens'

export interface HtmlSkeleton {
  readonly spots: readonly Spot[]
}

/** Where a text stands, how, and in which element by itself: its start, and that of what is in it, and the ends. */
export type Spot = readonly [
  start: number,
  end: number,
  mode: Mode,
  quote: Attribute['quote'],
  element: readonly [start: number, openEnd: number, closeStart: number, end: number] | null,
]

/** The texts of a page. Fails with `text.notStorable` {offset} and `html.noText`. */
export function readHtml(html: string): Result<TextRead<HtmlSkeleton>> {
  const offset = notStorable(html)
  if (offset !== null) return fail('text.notStorable', { offset })
  const pieces = piecesIn(html)
  const found = [
    ...runsOf(html, pieces).flatMap((run) => textOfRun(html, run)),
    ...pieces.flatMap((piece) => textsOfAttributes(html, piece)),
  ].sort((a, b) => a.start - b.start)
  if (found.length === 0) return fail('html.noText', { line: 1 })
  const units = found.map((text, n): Unit => {
    const { kind, content } = text
    return { id: String(n + 1), kind, content, fileStart: fileStartOf(html, text, content) }
  })
  return ok({ units, skeleton: { spots: found.map(spotOf) }, kept: keptOf(pieces) })
}

interface Text extends Range {
  readonly kind: UnitKind
  readonly content: Content
  readonly mode: Mode
  readonly quote: Attribute['quote']
  readonly element: Element | null
}

function textOfRun(html: string, run: Run): Text | readonly [] {
  const found = trimmed(html, run.pieces)
  if (!found) return []
  const { start, end, pieces } = found
  const isPlain = PLAIN.has(run.block)
  const mode = isPlain && run.block === 'title' ? 'plain' : run.isPre ? 'pre' : 'flow'
  const content = contentOfRun(html, pieces, mode)
  if (!hasWords(content.text)) return []
  const base = { start, end, quote: '' as const, element: run.element }
  return { ...base, kind: kindOf(run.block), content, mode: isPlain ? 'plain' : mode }
}

function textsOfAttributes(html: string, { name: element, attributes }: Piece): Text[] {
  const valueOf = (name: string) => attributes.find((one) => one.name === name)?.value
  return attributes.flatMap(({ name, value, quote, start, end }) => {
    if (!isForReaders(element, name, valueOf) || !isWordsValue(value)) return []
    const mode = 'attribute'
    const content = contentOfText(html.slice(start, end), mode)
    return { start, end, kind: 'string', content, mode, quote, element: null }
  })
}

function spotOf({ start, end, mode, quote, element }: Text): Spot {
  const place =
    element && ([element.start, element.openEnd, element.closeStart, element.end] as const)
  return [start, end, mode, quote, place]
}

function keptOf(pieces: readonly Piece[]): Warning[] {
  const count = (why: Piece['kept']) => pieces.filter(({ kept }) => kept === why).length
  const counts = [
    { code: 'kept.code', args: { count: count('code') } },
    { code: 'kept.notTranslated', args: { count: count('notTranslated') } },
  ]
  return counts.filter(({ args }) => args.count > 0)
}
