import { codeKey, equal, plainText } from '@/lib/inline/content'
import type { Code, Content } from '@/lib/model/content'
import { CODE, EMPTY } from '@/lib/model/content'
import type { Unit } from '@/lib/model/file'
import { ok, type Result } from '@/lib/model/result'
import type { Edits } from '../format'
import { withoutMarks } from '../new-units'
import { type Patch, patched } from '../patch'
import { respelledAsRead, type Spelled } from '../spelling'
import type { TextOriginal } from '../text-file'
import { isInline } from './elements'
import { insertedTexts } from './insert'
import type { HtmlSkeleton, Spot } from './read'
import { escaped, type Mode, spelledRun } from './spell'

/** The page with other texts. */
export function writtenHtml(
  { text: html, units, skeleton: { spots } }: TextOriginal<HtmlSkeleton>,
  given: Edits,
): Result<string> {
  const edits = withoutMarks(given)
  const nbsp = /&(?:nbsp|#160|#[xX][aA]0);/.exec(html)?.[0] ?? '\u00a0'
  const spell = (content: Content, quote = '') => escaped(content, nbsp, quote)
  const texts = units.map((unit, n) => ({ unit, spot: spots[n] ?? NOWHERE }))
  const inner = texts.flatMap((text) => attributePatch(html, text, edits, spell))
  const outer = texts.flatMap((text) => runPatch(html, text, texts, inner, edits, spell))
  const free = inner.filter(
    (one) => !outer.some(({ start, end }) => start <= one.start && one.end <= end),
  )
  const added = insertedTexts(html, texts, edits, (content) => spell(content))
  return ok(patched(html, [...outer, ...free, ...added]))
}

/** A text and its place. */
export interface Placed {
  readonly unit: Unit
  readonly spot: Spot
}

type Spell = (content: Content, quote?: string) => string

const NOWHERE: Spot = [0, 0, 'flow', '', null]

function attributePatch(html: string, { unit, spot }: Placed, { targets }: Edits, spell: Spell) {
  const [start, end, mode, quote] = spot
  const content = targets.get(unit.id) ?? EMPTY
  if (mode !== 'attribute' || equal(content, unit.content)) return []
  const spelled = spelledRun(html.slice(start, end), mode)
  const mark = quote === '' ? '"' : quote
  const text = spelled
    ? respelledAsRead(spelled, content, (middle) => spell(middle, mark), readAs(mode))
    : spell(content, mark)
  return [{ start, end, text: quote === '' ? `"${text}"` : text }]
}

function runPatch(
  html: string,
  { unit, spot }: Placed,
  texts: readonly Placed[],
  inner: readonly Patch[],
  { targets }: Edits,
  spell: Spell,
): Patch[] {
  const [start, end, mode] = spot
  const content = targets.get(unit.id)
  if (mode === 'attribute' || (content && equal(content, unit.content))) return []
  if (!content) return [removed(html, spot, texts)]
  const spelled = spelledRun(html.slice(start, end), mode)
  if (!spelled) return [{ start, end, text: spell(content) }]
  const { raws, renamed } = withAttributes(
    spelled,
    start,
    inner.filter((one) => one.start > start && one.end < end),
  )
  const codes = content.codes.map((code) => renamed.get(codeKey(code)) ?? code)
  const before = spelled.content.codes.map((code) => renamed.get(codeKey(code)) ?? code)
  const same = { content: { text: spelled.content.text, codes: before }, raws }
  const now = { text: content.text, codes }
  return [{ start, end, text: respelledAsRead(same, now, (middle) => spell(middle), readAs(mode)) }]
}

function readAs(mode: Mode) {
  return (raw: string) => spelledRun(raw, mode)?.content
}

/** A tag inside a text may have attributes that were edited themselves. */
function withAttributes({ content, raws }: Spelled, start: number, patches: readonly Patch[]) {
  const renamed = new Map<string, Code>()
  if (patches.length === 0) return { raws, renamed }
  let at = start
  let n = 0
  const patchedRaws = raws.map((raw, place) => {
    const from = at
    at += raw.length
    const code = content.text[place] === CODE ? content.codes[n++] : undefined
    const own = patches.filter((one) => one.start >= from && one.end <= at)
    if (code?.kind !== 'inline' || own.length === 0) return raw
    const moved = own.map((one) => ({ ...one, start: one.start - from, end: one.end - from }))
    const data = patched(raw, moved)
    renamed.set(codeKey(code), { ...code, data })
    return data
  })
  return { raws: patchedRaws, renamed }
}

/** A text that is gone takes its element with it, and the line of that; texts of attributes stay. */
function removed(
  html: string,
  [start, end, mode, , element]: Spot,
  texts: readonly Placed[],
): Patch {
  const isIn = (from: number, to: number) => (one: Placed) =>
    one.spot[2] === 'attribute' && one.spot[0] >= from && one.spot[1] <= to
  if (element && !texts.some(isIn(element[0], element[3]))) {
    if (partsWords(html, element[0], element[3])) return { start, end, text: '' }
    return { ...lineOf(html, element[0], element[3]), text: '' }
  }
  const hosts = texts.filter(isIn(start, end)).map(({ spot }) => spot)
  if (hosts.length === 0) return { start, end, text: '' }
  const { content } = spelledRun(html.slice(start, end), mode) ?? { content: EMPTY }
  const values = hosts.map(([from, to]) => html.slice(from, to))
  const kept = content.codes.filter((code) => {
    const data = plainText({ text: CODE, codes: [code] })
    return values.some((value) => data.includes(value))
  })
  return { start, end, text: plainText({ text: CODE.repeat(kept.length), codes: kept }) }
}

/** Whether words would run into each other without the element between them. */
function partsWords(html: string, start: number, end: number): boolean {
  const before = html
    .slice(Math.max(0, start - NEAR), start)
    .replace(COMMENT, '')
    .trimEnd()
  const after = html
    .slice(end, end + NEAR)
    .replace(COMMENT, '')
    .trimStart()
  const [tag, name = ''] = /<\/?([a-z][\w-]*)[^<>]*>$/i.exec(before) ?? []
  const next = /^<\/?([a-z][\w-]*)/i.exec(after)?.[1]
  const isLineBefore = tag ? isInline(name.toLowerCase()) : before !== ''
  return isLineBefore && (next ? isInline(next.toLowerCase()) : after !== '')
}

const COMMENT = /<!--[^]*?-->/g

const NEAR = 300

/** An element with the line that it has for itself. */
function lineOf(html: string, start: number, end: number) {
  const before =
    /(?:\r\n|[\r\n])[ \t]*$/.exec(html.slice(Math.max(0, start - 200), start))?.[0] ?? ''
  const isLast = /^[ \t]*(?:[\r\n]|$)/.test(html.slice(end, end + 200))
  return isLast ? { start: start - before.length, end } : { start, end }
}
