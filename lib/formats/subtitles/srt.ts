import { type Atom, type Spelled, spelledOf } from '../spelling'
import { tagCoder } from '../tag-codes'
import { textFormat } from '../text-file'
import { isTimes } from './cues'
import { type CueSkeleton, type CueStyle, readCues, writtenCues } from './read'

/**
 * SubRip. Tags that players know, overrides in braces, `{\an8}`, and the line breaks and spaces that came
 * from Advanced SubStation Alpha, `\N` and `\h`, are codes. The format has no escapes: a tag that a
 * reviewer types is one.
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
    const [, slash, name] = TAG.exec(piece) ?? BRACES.exec(piece) ?? []
    if (name)
      return {
        raw: piece,
        shown: code({ name: name.toLowerCase(), kind: slash ? 'close' : 'open', data: piece }),
      }
    if (/^\\[Nh]$/.test(piece)) return { raw: piece, shown: breakCode(code, piece) }
    if (OVERRIDE.test(piece))
      return { raw: piece, shown: code({ name: piece.slice(1, -1), kind: 'alone', data: piece }) }
    return Array.from({ length: piece.length }, (_, n) => ({
      shown: piece[n] ?? '',
      raw: piece[n] ?? '',
    }))
  })
  return spelledOf(atoms)
}

/** A line break, or a space that does not break. */
function breakCode(code: ReturnType<typeof tagCoder>, data: string) {
  const one = code({ name: data, kind: 'alone', data })
  return data === '\\N' ? { ...one, means: ['lineBreak' as const] } : one
}

// Not in an address such as `C:\New\horror` or `\\server\New`, which goes on to the next space or tag.
const ADDRESS = String.raw`(?<![\p{L}\p{N}])(?:\p{L}:|\\)(?:\\[^\s<{]{0,300})?`
const BREAK = String.raw`(?=\\[Nh])(?<!${ADDRESS}|\\)\\[Nh]`
const EACH = new RegExp(String.raw`<[^<>\r\n]*>|\{[^{}\r\n]*\}|${BREAK}|[^]`, 'gu')
const PIECES = new RegExp(String.raw`<[^<>\r\n]*>|\{[^{}\r\n]*\}|${BREAK}|[^<{\\]+|[^]`, 'gu')
const TAG = /^<(\/?)(i|b|u|s|em|strong|font|span|c|v|ruby|rt|lang)(?:[\s.][^<>]*)?>$/i
// Of older programs.
const BRACES = /^\{(\/?)([bius])\}$/i
// Of Advanced SubStation Alpha, and of MicroDVD.
const OVERRIDE = /^\{(?:\\[^{}]*|[a-z]:[^{}]*)\}$/i
