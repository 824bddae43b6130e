/** A line that is not blank, and the white space around it. */
export interface Line {
  /** The words, without outer white space. */
  readonly text: string
  /** Offset of `text` in the file. */
  readonly start: number
  /** White space before the words. */
  readonly indent: string
  /** White space after the words, with the line's end and every blank line that follows. */
  readonly after: string
  readonly blankBefore: boolean
  readonly blankAfter: boolean
}

export interface Lines {
  /** Blank lines at the start. */
  readonly head: string
  /** `head` and, of each line, indent, text and what comes after: joined, they are the file. */
  readonly lines: readonly Line[]
}

/** The lines of a file; those that are blank go with the line above them. */
export function linesOf(text: string): Lines {
  const all = text.match(LINE) ?? []
  const lines: Line[] = []
  let head = ''
  let start = 0
  for (const line of all) {
    const last = lines.at(-1)
    if (line.trim() !== '') lines.push(lineOf(line, start, last))
    else if (last) lines[lines.length - 1] = withBlank(last, line)
    else head += line
    start += line.length
  }
  return { head, lines }
}

const LINE = /[^\r\n\u2028\u2029]*(?:\r\n|[\r\n\u2028\u2029])|[^\r\n\u2028\u2029]+$/g

function lineOf(line: string, start: number, previous: Line | undefined): Line {
  const indent = line.slice(0, line.length - line.trimStart().length)
  const text = line.trim()
  return {
    text,
    start: start + indent.length,
    indent,
    after: line.slice(indent.length + text.length),
    blankBefore: previous?.blankAfter ?? true,
    blankAfter: false,
  }
}

function withBlank(line: Line, blank: string): Line {
  return { ...line, after: line.after + blank, blankAfter: true }
}
