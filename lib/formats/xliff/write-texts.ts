import type { Content } from '@/lib/model/content'
import type { Unit } from '@/lib/model/file'
import type { Range } from '@/lib/model/range'
import { ok, type Result } from '@/lib/model/result'
import type { Status } from '@/lib/model/review'
import { type Patch, patched } from '../patch'
import { unescapeXml } from '../xml/escape'
import type { XliffVersion } from './root'
import type { InTarget, NoSegment, NoSegments, NoTarget, Place, XliffSkeleton } from './skeleton'
import { contentPatch, tagAt, tagLike, valueIn } from './tags'
import { stateOfNew1 } from './write-status'
import { written } from './written'

/** A unit as it was read, and what has become of it. */
export interface Member<P extends Place = Place> {
  readonly n: number
  readonly unit: Unit
  readonly place: P
  readonly content: Content
  readonly status: Status
  readonly isChanged: boolean
}

/** The file that is written again. */
export interface Rewriting {
  readonly text: string
  readonly version: XliffVersion
  readonly skeleton: XliffSkeleton
  readonly encoding: string
  /** Of codes that a target spells in its own way: by unit and code, how. */
  readonly spellings: ReadonlyMap<number, ReadonlyMap<number, string>>
}

/** What changes in the targets of units that share one tag; `status` is theirs, null where it stays. */
export function textPatches(
  group: readonly Member[],
  status: Status | null,
  rewriting: Rewriting,
): Result<readonly Patch[]> {
  const unsegmented = group.filter(isUnsegmented)
  if (unsegmented.length > 0) return segmentedTarget(unsegmented, status, rewriting)
  const patches: Patch[] = []
  for (const member of group) {
    const needsTarget = member.place.kind === 'none' && newState(status, rewriting) !== null
    if (!member.isChanged && !needsTarget) continue
    const content = writtenOf(member, rewriting)
    if (!content.ok) return content
    patches.push(patchOf(member.place, content.value, status, rewriting))
  }
  return ok(patches)
}

function isUnsegmented(member: Member): member is Member<NoSegments> {
  return member.place.kind === 'unsegmented'
}

function patchOf(
  place: InTarget | NoTarget | NoSegment | NoSegments,
  content: string,
  status: Status | null,
  rewriting: Rewriting,
): Patch {
  const { text } = rewriting
  switch (place.kind) {
    case 'none':
      return newTarget(place, content, status, rewriting)
    case 'segment':
      return newSegment(text, place, content)
    case 'text':
    case 'unsegmented':
      return filled(text, place, content)
  }
}

/** No `<` stands in a tag, so that the one before the place begins the element that it is in. */
function filled(text: string, { start, end }: Range, content: string): Patch {
  const isInEmptyTag = start === end && text.endsWith('/>', start)
  if (isInEmptyTag) return contentPatch(tagAt(text, text.lastIndexOf('<', start - 1)), content)
  return { start, end, text: asBefore(text.slice(start, end), content) }
}

/** A text that was one CDATA section stays one, if it can. */
function asBefore(raw: string, content: string): string {
  const isCdata = raw.startsWith(CDATA) && raw.indexOf(']]>') === raw.length - 3
  if (!isCdata || /<|&#|\]\]&gt;/.test(content)) return content
  return `${CDATA}${unescapeXml(content)}]]>`
}

const CDATA = '<![CDATA['

function newSegment(text: string, { source, at }: NoSegment, content: string): Patch {
  const { start, end, isSelfClosing, name } = tagAt(text, source)
  const open = isSelfClosing ? `${text.slice(start, end - 2).trimEnd()}>` : text.slice(start, end)
  return { start: at, end: at, text: `${open}${content}</${name}>` }
}

/** A target after its source, on a line of its own if the source has one. */
function newTarget(
  { source, at }: Pick<NoTarget, 'source' | 'at'>,
  content: string,
  status: Status | null,
  rewriting: Rewriting,
): Patch {
  const { text, skeleton } = rewriting
  const tag = tagAt(text, source)
  const state = newState(status, rewriting)
  const space = valueIn(text, tag, 'xml:space')
  const lang = valueIn(text, tag, 'xml:lang') === null ? null : skeleton.targetLang
  const { open, close } = tagLike(text, tag, 'target', [
    ...(lang === null ? [] : [['xml:lang', lang] as const]),
    ...(space === null ? [] : [['xml:space', space] as const]),
    ...(state === null ? [] : [['state', state] as const]),
  ])
  return { start: at, end: at, text: `${indentBefore(text, source)}${open}${content}${close}` }
}

function newState(status: Status | null, { version }: Rewriting): string | null {
  return status !== null && version === 1 ? stateOfNew1(status) : null
}

function indentBefore(text: string, at: number): string {
  let start = at
  while (start > 0 && /[ \t\r\n]/.test(text.charAt(start - 1))) start -= 1
  return /(?:\r\n|\r|\n)[ \t]*$/.exec(text.slice(start, at))?.[0] ?? ''
}

/** A target made as the segmented source is, its segments with their own texts. */
function segmentedTarget(
  members: readonly Member<NoSegments>[],
  status: Status | null,
  rewriting: Rewriting,
): Result<readonly Patch[]> {
  const [first] = members
  const isNeeded =
    members.some(({ isChanged }) => isChanged) || newState(status, rewriting) !== null
  if (!first || !isNeeded) return ok([])
  const { text } = rewriting
  const { source, sourceEnd, target, at } = first.place
  const patches: Patch[] = []
  for (const member of members) {
    const content = writtenOf(member, rewriting)
    if (!content.ok) return content
    patches.push(filled(text, member.place, content.value))
  }
  const inner = insideWith(text, tagAt(text, source).end, sourceEnd, patches)
  if (target === null) return ok([newTarget({ source, at }, inner, status, rewriting)])
  const tag = tagAt(text, target)
  if (tag.isSelfClosing) return ok([contentPatch(tag, inner)])
  return ok([{ start: at, end: text.indexOf('</', at), text: inner }])
}

/** A stretch of the file with patches. */
function insideWith(text: string, start: number, end: number, patches: readonly Patch[]): string {
  const own = patches.map((patch) => ({
    ...patch,
    start: patch.start - start,
    end: patch.end - start,
  }))
  return patched(text.slice(start, end), own)
}

function writtenOf({ n, unit, content }: Member, rewriting: Rewriting): Result<string> {
  const { version, encoding, spellings } = rewriting
  const { id, content: read } = unit
  return written(content, {
    ...{ version, encoding, unit: id, codes: read.codes },
    spellings: spellings.get(n) ?? NONE,
  })
}

const NONE: ReadonlyMap<number, string> = new Map()
