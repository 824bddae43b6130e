import { fromText, notStorable, plainText } from '@/lib/inline/content'
import { CODE, type Content } from '@/lib/model/content'
import type { Unit } from '@/lib/model/file'
import { fail, ok, type Result } from '@/lib/model/result'
import { type Block, kindOf } from './kinds'
import { type Line, linesOf } from './lines'
import type { Edits, Hints } from './format'
import { textFormat, type TextOriginal, type TextRead } from './text-file'
import { wrapsOf } from './wraps'

/**
 * The rest of a plain text: blank lines at the start, then for each unit the white space before and
 * after it, line ends and blank lines included.
 */
export interface TextSkeleton {
  readonly head: string
  readonly around: readonly (readonly [indent: string, after: string])[]
}

/**
 * Plain text. A line is a unit, a paragraph, heading or list item; lines that a hard wrap joins are
 * one, with their line ends as codes. Fails with `text.notStorable` {offset}.
 */
export const text = textFormat<TextSkeleton>({
  id: 'text',
  extensions: ['.txt', '.text'],
  mediaType: 'text/plain',
  insertsUnits: true,
  removesUnits: true,
  parse: plainUnits,
  serialize: rewritten,
})

/** The units of a text that was decoded, or typed. */
export function plainUnits(
  text: string,
  { isByLines = false }: Pick<Hints, 'isByLines'> = {},
): Result<TextRead<TextSkeleton>> {
  const offset = notStorable(text)
  if (offset !== null) return fail('text.notStorable', { offset })
  const { head, lines } = linesOf(text)
  const blocks = blocksOf(lines, isByLines ? lines.map(() => false) : wrapsOf(lines))
  const units = blocks.map((block, n) => unitOf(block, blocks[n + 1], n))
  const around = blocks.map(({ indent, after }) => [indent, after] as const)
  return ok({ units, skeleton: { head, around } })
}

/** The text of the file with other targets. */
export function rewritten(
  { units, skeleton }: Omit<TextOriginal<TextSkeleton>, 'text' | 'encoding'>,
  { targets, added }: Pick<Edits, 'targets' | 'added'>,
): Result<string> {
  const separator = separatorOf(skeleton)
  const textsAfter = (unit: string | null) =>
    added.filter(({ after }) => after === unit).map(({ content }) => written(content, separator))
  const end = skeleton.around.at(-1)?.[1] ?? ''
  const kept = units.flatMap(({ id }, n) => {
    const content = targets.get(id)
    const [indent, after] = skeleton.around[n] ?? ['', '']
    if (!content) return []
    const texts = [indent + written(content, separator), ...textsAfter(id)]
    return { text: texts.join(separator), after }
  })
  if (kept.length === 0) return ok(skeleton.head + textsAfter(null).join(separator) + end)
  const first = textsAfter(null).map((text) => text + separator)
  const rest = kept.map(({ text, after }, n) => text + (n === kept.length - 1 ? end : after))
  return ok([skeleton.head, ...first, ...rest].join(''))
}

/** A target as it stands in the file; a new-paragraph mark inside it begins a paragraph. */
function written({ text, codes }: Content, separator: string): string {
  let n = 0
  return text.replaceAll(CODE, () => {
    const code = codes[n]
    n += 1
    return code?.kind === 'newUnit'
      ? separator
      : plainText({ text: CODE, codes: code ? [code] : [] })
  })
}

/** What most often stands between two units of the file: its own line ends, once or twice. */
function separatorOf({ around }: TextSkeleton): string {
  const between = around.slice(0, -1).map(([, after]) => lineEndsOf(after).join(''))
  const counts = new Map<string, number>()
  for (const one of between) counts.set(one, (counts.get(one) ?? 0) + 1)
  const [most] = [...counts].sort((a, b) => b[1] - a[1])
  if (most) return most[0]
  const [newline = '\n'] = lineEndsOf(around[0]?.[1] ?? '')
  return newline + newline
}

function lineEndsOf(text: string): string[] {
  return text.match(/\r\n|[\r\n\u2028\u2029]/g) ?? []
}

interface Joined extends Block {
  readonly lines: readonly Line[]
  readonly indent: string
  readonly after: string
}

function blocksOf(lines: readonly Line[], wraps: readonly boolean[]): Joined[] {
  const starts = lines.flatMap((_, n) => (n > 0 && wraps[n - 1] ? [] : [n]))
  return starts.map((start, n) => joined(lines.slice(start, starts[n + 1])))
}

function joined(lines: readonly Line[]): Joined {
  const [first, last] = [lines[0], lines.at(-1)]
  if (!first || !last) throw new Error('a block has no lines')
  const inner = lines.map((line) => line.indent + line.text + line.after).join('')
  const text = inner.slice(first.indent.length, inner.length - last.after.length)
  const { indent, blankBefore } = first
  const { after, blankAfter } = last
  return { lines, text, indent, after, blankBefore, blankAfter, isSingle: lines.length === 1 }
}

function unitOf(block: Joined, next: Joined | undefined, n: number): Unit {
  const content = fromText(block.text)
  if (!content.ok) throw new Error('the whole text was judged before its parts')
  const fileStart = block.lines[0]?.start ?? null
  return { id: String(n + 1), kind: kindOf(block, next), content: content.value, fileStart }
}
