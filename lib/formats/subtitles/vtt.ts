import type { Warning } from '@/lib/model/file'
import { ok } from '@/lib/model/result'
import { type Atom, type Spelled, spelledOf } from '../spelling'
import { tagCoder } from '../tag-codes'
import { textFormat } from '../text-file'
import { type CueSkeleton, type CueStyle, readCues, writtenCues } from './read'

/** WebVTT, and what calls itself so without its first line. Notes, styles and regions stay. */
export const vtt = textFormat<CueSkeleton>({
  id: 'vtt',
  extensions: ['.vtt'],
  mediaType: 'text/vtt',
  insertsUnits: false,
  removesUnits: false,
  parse: (text) => {
    const read = readCues(text, STYLE)
    if (!read.ok) return read
    const { warnings = [], ...rest } = read.value
    return ok({ ...rest, warnings: [...headerMissing(text), ...warnings], kept: keptOf(text) })
  },
  serialize: (original, edits) => writtenCues(original, edits, STYLE),
})

function headerMissing(text: string): Warning[] {
  const isThere = text.trim() === '' || text.startsWith('WEBVTT')
  return isThere ? [] : [{ code: 'subtitles.noHeader', args: { line: 1 } }]
}

function keptOf(text: string): Warning[] {
  const count = (text.match(/(?:^|[\r\n])(?:NOTE|STYLE|REGION)(?=[ \t\r\n]|$)/g) ?? []).length
  return count > 0 ? [{ code: 'kept.cueBlocks', args: { count } }] : []
}

const STYLE: CueStyle = {
  endsAtBlank: true,
  read: readVtt,
  escape: (text) =>
    text
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('\u200e', '&lrm;')
      .replaceAll('\u200f', '&rlm;'),
  // An empty line would end the cue, an arrow would begin another.
  mend: (words) =>
    words
      .replace(/(\r\n|\n|\r(?!\n))(?:\r\n|\n|\r(?!\n))+/g, '$1')
      .replaceAll('-->', '--&gt;')
      .replace(/^(?:\r\n|[\r\n])+/, ''),
}

function readVtt(raw: string, asSpelled: boolean): Spelled | null {
  const code = tagCoder()
  const pieces = raw.match(asSpelled ? EACH : PIECES) ?? []
  return spelledOf(
    pieces.map((piece): Atom => {
      if (piece.startsWith('&')) return { shown: ENTITIES.get(piece) ?? piece, raw: piece }
      if (!CODED.test(piece)) return { shown: piece, raw: piece }
      return { raw: piece, shown: code({ ...tagOf(piece), data: piece }) }
    }),
  )
}

/** A tag by its name, without classes and the like; times, overrides and what has no name stand alone. */
function tagOf(piece: string) {
  const [, slash, name] = /^<(\/?)([a-z]+)/i.exec(piece) ?? []
  if (!name) return { name: piece.slice(1, -1), kind: 'alone' as const }
  return { name: name.toLowerCase(), kind: slash ? ('close' as const) : ('open' as const) }
}

const EACH = /<[^<>]*>|\{\\[^{}]*\}|&(?:amp|lt|gt|nbsp|lrm|rlm);|[^]/g
const PIECES = /<[^<>]*>|\{\\[^{}]*\}|&(?:amp|lt|gt|nbsp|lrm|rlm);|[^<{&]+|[^]/g
const CODED = /^(?:<[^<>]*>|\{\\[^{}]*\})$/

const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['&amp;', '&'],
  ['&lt;', '<'],
  ['&gt;', '>'],
  ['&nbsp;', '\u00a0'],
  ['&lrm;', '\u200e'],
  ['&rlm;', '\u200f'],
])
