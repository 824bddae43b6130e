/** A place where a sentence may begin, with enough text around it to judge. */
export interface Place {
  /** Up to 80 code units before it, without white space at its end or marks of direction. */
  readonly left: string
  /** Up to 80 code units from it on, without marks of direction. */
  readonly right: string
  /** Whether white space stands between the two. */
  readonly hasSpace: boolean
  /** The sentence so far is no longer than this window, and this is all of it. */
  readonly sentence: string
}

export function placeAt(text: string, at: number, sentenceStart: number): Place {
  const before = bare(text.slice(Math.max(0, at - WINDOW), at))
  const left = before.trimEnd()
  return {
    left,
    right: bare(text.slice(at, at + WINDOW)).trimStart(),
    hasSpace: left.length < before.length,
    sentence: text.slice(Math.max(sentenceStart, at - WINDOW), at).trim(),
  }
}

const WINDOW = 80

// An editor of Arabic or Hebrew may set them around every full stop; they say nothing about
// sentences.
function bare(text: string): string {
  return text.replace(/[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]/g, '')
}
