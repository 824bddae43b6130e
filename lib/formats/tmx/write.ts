import { equal } from '@/lib/inline/content'
import { EMPTY } from '@/lib/model/content'
import { ok, type Result } from '@/lib/model/result'
import type { Status } from '@/lib/model/review'
import type { Edits } from '../format'
import { type Patch, patched } from '../patch'
import type { TextOriginal } from '../text-file'
import { escapeAttribute } from '../xml/escape'
import { writtenSegment } from './segment'

/** Where a unit's target stands, or beside which text it would. */
export type TmxSpot = TargetSpot & {
  /** Of what our property of a status says, and that; files of before it was kept do not say it. */
  readonly status?: readonly [start: number, end: number, said?: Status]
}

type TargetSpot =
  /** Start of the `seg`, end of its start tag, start of its end tag; end of it all. */
  | { readonly unit: string; readonly seg: readonly [number, number, number, number] }
  /** Of the source: start and end of the `tuv`'s start tag, start and end of the `seg`, end of the `tuv`. */
  | { readonly unit: string; readonly beside: readonly [number, number, number, number, number] }

export interface TmxSkeleton {
  /** The language of a target that is not there yet, as the file would write it. */
  readonly lang: string | null
  readonly spots: readonly TmxSpot[]
}

/** The file with other targets; one that was not there comes after the source, indented as that is. */
export function writeTmx(
  { text, units, skeleton }: TextOriginal<TmxSkeleton>,
  { targets, statuses }: Edits,
): Result<string> {
  const before = new Map(units.map(({ id, content }) => [id, content]))
  const patches: Patch[] = []
  for (const spot of skeleton.spots) {
    const was = before.get(spot.unit)
    const now = targets.get(spot.unit) ?? EMPTY
    // Of a text that is not there nothing is said.
    if (now.text !== '') patches.push(...statusPatch(text, spot, statuses.get(spot.unit)))
    if (!was || equal(was, now)) continue
    const written = writtenSegment(now, spot.unit)
    if (!written.ok) return written
    patches.push(
      'seg' in spot
        ? inside(text, spot.seg, written.value)
        : beside(text, spot.beside, skeleton.lang ?? '', written.value),
    )
  }
  return ok(patched(text, patches))
}

function statusPatch(text: string, { status: place }: TmxSpot, now: Status | undefined): Patch[] {
  if (!place || now === undefined) return []
  const [start, end, said] = place
  return (said ?? text.slice(start, end).trim()) === now ? [] : [{ start, end, text: now }]
}

function inside(
  text: string,
  [start, openEnd, closeStart, end]: readonly [number, number, number, number],
  written: string,
): Patch {
  if (openEnd < end) return { start: openEnd, end: closeStart, text: written }
  const tag = text.slice(start, end)
  const open = tag.replace(/\s*\/>$/, '>')
  return { start, end, text: `${open}${written}</${nameOf(tag)}>` }
}

function beside(
  text: string,
  [start, openEnd, segStart, segEnd, end]: readonly [number, number, number, number, number],
  lang: string,
  written: string,
): Patch {
  const [tuv, seg] = [nameOf(text.slice(start, openEnd)), nameOf(text.slice(segStart, segEnd))]
  const attribute = /\slang\s*=/.test(text.slice(start, openEnd)) ? 'lang' : 'xml:lang'
  const white = (from: number, to: number, pattern: RegExp) =>
    pattern.exec(text.slice(Math.max(from, 0), to))?.[0] ?? ''
  const before = white(start - 200, start, /\s*$/)
  const inner = white(openEnd, segStart, /\s*$/)
  const after = white(segEnd, end, /^\s*/)
  const made = `<${tuv} ${attribute}="${escapeAttribute(lang)}">${inner}<${seg}>${written}</${seg}>${after}</${tuv}>`
  return { start: end, end, text: before + made }
}

function nameOf(tag: string): string {
  return /^<([^\s/>]+)/.exec(tag)?.[1] ?? ''
}
