import { type Atom, type Spelled, spelledOf } from '../spelling'
import { tagCoder } from '../tag-codes'
import { textFormat } from '../text-file'
import { isTimes } from './cues'
import { type CueSkeleton, type CueStyle, readCues, writtenCues } from './read'

/**
 * SubRip. Tags that players know and overrides in braces, `{\an8}`, are codes. The format has no
 * escapes: a tag that a reviewer types is one.
 */
export const srt = textFormat<CueSkeleton>({
  id: 'srt',
  extensions: ['.srt'],
  mediaType: 'application/x-subrip',
  insertsUnits: false,
  removesUnits: false,
  parse: (text) => readCues(text, STYLE),
  serialize: (original, edits) => writtenCues(original, edits, STYLE),
})

const STYLE: CueStyle = {
  endsAtBlank: false,
  read: readSrt,
  escape: (text) => text,
  mend: (words) =>
    words.replace(/[^\r\n]+/g, (line) => (isTimes(line) ? line.replace('>', ' >') : line)),
}

function readSrt(raw: string, asSpelled: boolean): Spelled | null {
  const code = tagCoder()
  const pieces = raw.match(asSpelled ? EACH : PIECES) ?? []
  const atoms = pieces.flatMap((piece): Atom | readonly Atom[] => {
    const [, slash, name] = TAG.exec(piece) ?? []
    if (name)
      return {
        raw: piece,
        shown: code({ name: name.toLowerCase(), kind: slash ? 'close' : 'open', data: piece }),
      }
    if (OVERRIDE.test(piece))
      return { raw: piece, shown: code({ name: piece.slice(1, -1), kind: 'alone', data: piece }) }
    return Array.from({ length: piece.length }, (_, n) => ({
      shown: piece[n] ?? '',
      raw: piece[n] ?? '',
    }))
  })
  return spelledOf(atoms)
}

const EACH = /<[^<>\r\n]*>|\{[^{}\r\n]*\}|[^]/g
const PIECES = /<[^<>\r\n]*>|\{[^{}\r\n]*\}|[^<{]+|[^]/g
const TAG = /^<(\/?)(i|b|u|s|em|strong|font|span|c|v|ruby|rt|lang)(?:[\s.][^<>]*)?>$/i
// Of Advanced SubStation Alpha, and of MicroDVD.
const OVERRIDE = /^\{(?:\\[^{}]*|[a-z]:[^{}]*)\}$/i
