import { notStorable, plainText } from '@/lib/inline/content'
import type { Content } from '@/lib/model/content'
import type { Unit } from '@/lib/model/file'
import { fail, ok, type Result } from '@/lib/model/result'
import type { Edits } from '../format'
import { patched } from '../patch'
import { changed, fileStartOf, respelledAsRead, type Spelled } from '../spelling'
import type { TextOriginal, TextRead } from '../text-file'
import { cuesOf } from './cues'

/** Where the words of each cue stand. */
export interface CueSkeleton {
  readonly ranges: readonly (readonly [start: number, end: number])[]
}

/** How a kind of subtitles writes the words of a cue. */
export interface CueStyle {
  readonly endsAtBlank: boolean
  /** Null where a character cannot be stored. `asSpelled`: with the spelling of each character. */
  readonly read: (raw: string, asSpelled: boolean) => Spelled | null
  readonly escape: (text: string) => string
  /** Mends what would end the cue or begin another. */
  readonly mend: (words: string) => string
}

/** The cues of a file. Fails with `text.notStorable` {offset} and `subtitles.noTimes`. */
export function readCues(text: string, style: CueStyle): Result<TextRead<CueSkeleton>> {
  const offset = notStorable(text)
  if (offset !== null) return fail('text.notStorable', { offset })
  const { ranges, warnings, hasTimes } = cuesOf(text, style)
  if (!hasTimes && text.trim() !== '' && !text.startsWith('WEBVTT'))
    return fail('subtitles.noTimes', { line: 1 })
  const read = ranges.flatMap((range) => {
    const spelled = style.read(text.slice(range.start, range.end), false)
    return spelled ? [{ range, content: spelled.content }] : []
  })
  const units = read.map(({ range, content }, n): Unit => {
    const fileStart = fileStartOf(text, range, content)
    return { id: String(n + 1), kind: 'cue', content, fileStart }
  })
  const places = read.map(({ range: { start, end } }) => [start, end] as const)
  return ok({ units, skeleton: { ranges: places }, warnings })
}

/** The file with other words in its cues; times, numbers and all else stay. */
export function writtenCues(
  { text, units, skeleton }: TextOriginal<CueSkeleton>,
  edits: Edits,
  style: CueStyle,
): Result<string> {
  const patches = changed(units, skeleton.ranges, edits, (content, { start, end }) => {
    const spelled = style.read(text.slice(start, end), true)
    const spell = (middle: Content) => spelt(middle, style)
    const read = (raw: string) => style.read(raw, false)?.content
    return style.mend(spelled ? respelledAsRead(spelled, content, spell, read) : spell(content))
  })
  return ok(patched(text, patches))
}

function spelt({ text, codes }: Content, { escape }: CueStyle): string {
  let n = 0
  return text.replace(/\uFFFC|[^\uFFFC]+/g, (one) => {
    if (one !== '\uFFFC') return escape(one)
    const code = codes[n++]
    return plainText({ text: one, codes: code ? [code] : [] })
  })
}
