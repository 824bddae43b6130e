import { equal } from '@/lib/inline/content'
import type { Content } from '@/lib/model/content'
import { ok, type Result } from '@/lib/model/result'
import type { Edits } from '../format'
import { withoutMarks } from '../new-units'
import { type Patch, patched } from '../patch'
import type { TextOriginal } from '../text-file'
import { before, eachText, type MarkdownSkeleton, type Spot, type Text } from './read'
import { rewritten } from './rewrite'
import { settled, spelling } from './spell'
import { labelsOf, lineStart } from './tree'

/** The file with other texts. */
export function writtenMarkdown(
  { text, units, skeleton: { spots } }: TextOriginal<MarkdownSkeleton>,
  given: Edits,
): Result<string> {
  const edits = withoutMarks(given)
  const changed = spots.filter((_, n) => {
    const unit = units[n]
    const content = unit && edits.targets.get(unit.id)
    return content && !equal(content, unit.content)
  })
  const found = textsAt(text, new Set(changed.map(({ start }) => start)))
  if (!found.ok) return found
  const byStart = found.value
  const labels = changed.length > 0 ? labelsOf(text) : new Set<string>()
  const patches: Patch[] = []
  // From the end, because what goes before an end that is gone is the end itself.
  let tail = text.length
  for (const [n, unit] of [...units.entries()].reverse()) {
    const spot = spots[n]
    const content = edits.targets.get(unit.id)
    if (!spot || (content && equal(content, unit.content))) continue
    if (content) {
      patches.push(rewritten(text, { spot, content, found: byStart.get(spot.start), labels }))
      continue
    }
    const gone = removed(text, spot, tail)
    tail = gone.tail
    patches.push(gone.patch)
  }
  const spotOf = (id: string | null) => spots[units.findIndex((unit) => unit.id === id)]
  const isThere = (n: number) => edits.targets.has(units[n]?.id ?? '')
  const first = spots.find(({ in: place }, n) => place !== 'cell' && isThere(n))
  const added = edits.added.map(({ after, content }): Patch => {
    const spot = spotOf(after)
    if (spot) return following(text, spot, content)
    return first ? leading(text, first, content) : atEnd(text, content)
  })
  return ok(patched(text, [...patches, ...added]))
}

/** The texts that begin at some offsets, by these. */
function textsAt(text: string, starts: ReadonlySet<number>): Result<ReadonlyMap<number, Text>> {
  const texts = new Map<number, Text>()
  if (starts.size === 0) return ok(texts)
  const take = (one: Text) => {
    if (starts.has(one.start)) texts.set(one.start, one)
  }
  const read = eachText(text, { take, takeOlder: take })
  return read.ok ? ok(texts) : read
}

/**
 * A block by itself leaves the file with its lines and the blank ones after it. `tail` is where the
 * file ends, without what is gone from its end.
 */
function removed(text: string, { start, end, block, in: place }: Spot, tail: number) {
  const from = lineStart(text, block[0])
  const isAlone = /^[ \t]*$/.test(text.slice(from, block[0]))
  const isItem = place === 'item' && !isParted(text, from)
  // An item without words would be a line of the paragraph before it, or its underline.
  if (!isAlone || place === 'cell' || place === 'item' || place === 'other')
    return { patch: { start, end, text: isItem ? NOTHING : '' }, tail }
  // The blank lines after it stay where none before it part what is left.
  const lines = isParted(text, from) ? WITH_BLANK_LINES : LINE
  const rest = lines.exec(text.slice(block[1]))?.[0] ?? ''
  const to = block[1] + rest.length
  const parts = place === 'heading' && lines === LINE && !/^[ \t]*[\r\n]/.test(text.slice(to))
  if (to < tail)
    return { patch: { start: from, end: to, text: parts ? newlineOf(text) : '' }, tail }
  // The last one leaves the end of the file as it is, and takes the blank lines before it.
  let head = from
  while (head > 0 && /[ \t\r\n]/.test(text[head - 1] ?? '')) head -= 1
  return { patch: { start: head, end: Math.min(block[1], tail), text: '' }, tail: head }
}

/** Whether a blank line stands before a line, or nothing. */
function isParted(text: string, at: number): boolean {
  if (at === 0) return true
  const end = at - (text.startsWith('\r\n', at - 2) ? 2 : 1)
  return before(text, end).trim() === ''
}

const NOTHING = '<!-- -->'
const LINE = /^[ \t]*(?:\r\n|[\r\n])?/
const WITH_BLANK_LINES = /^[ \t]*(?:(?:\r\n|[\r\n])[ \t]*(?=[\r\n]|$))*(?:\r\n|[\r\n])?/

function following(text: string, { start, end, block, in: place }: Spot, content: Content): Patch {
  const written = spelling(content, place)(content)
  if (place === 'cell') return { start: end, end, text: `<br>${written}` }
  const at = place === 'onlyItem' ? end : block[1]
  const close = place === 'onlyItem' ? closeAfter(text, end, block[1]) : 0
  const lead = before(text, place === 'onlyItem' ? block[0] : Math.min(start, block[0]))
  const newline = newlineOf(text)
  const safe = settled(written, 'paragraph')
  if (place === 'onlyItem') {
    const marker = lead + text.slice(block[0], start)
    const mark = /^[ \t>]*(?:[*+-]|\d+[.)])[ \t]+/.exec(marker)?.[0] ?? marker
    const next = mark.replace(/\d+/, (number) => String(Number(number) + 1))
    return { start: at + close, end: at + close, text: newline + next + safe }
  }
  const prefix = lead.replace(/[^>\s]/g, ' ')
  return { start: at, end: at, text: `${newline}${prefix.trimEnd()}${newline}${prefix}${safe}` }
}

/** What ends an item after its text: the closing mark of what is round all of it. */
function closeAfter(text: string, end: number, blockEnd: number): number {
  return text.slice(end, blockEnd).trimEnd().length
}

function leading(text: string, { start, block, in: place }: Spot, content: Content): Patch {
  const written = settled(spelling(content, place)(content), 'paragraph')
  const at = lineStart(text, Math.min(start, block[0]))
  const newline = newlineOf(text)
  const lead = /^[ \t]*>[ \t>]*/.exec(text.slice(at, start))?.[0] ?? ''
  return { start: at, end: at, text: `${lead}${written}${newline}${lead.trimEnd()}${newline}` }
}

function atEnd(text: string, content: Content): Patch {
  const written = settled(spelling(content, 'paragraph')(content), 'paragraph')
  const newline = newlineOf(text)
  const gap = text.trim() === '' ? '' : /[\r\n]$/.test(text) ? newline : newline + newline
  return { start: text.length, end: text.length, text: gap + written + (gap === '' ? '' : newline) }
}

function newlineOf(text: string): string {
  return /\r\n|[\r\n]/.exec(text)?.[0] ?? '\n'
}
