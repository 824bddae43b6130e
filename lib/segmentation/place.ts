/** A place where a sentence may begin, with enough text around it to judge. */
export interface Place {
  /** Up to 80 code units before it, without white space at its end. */
  readonly left: string
  /** Up to 80 code units from it on. */
  readonly right: string
  /** Whether white space stands between the two. */
  readonly hasSpace: boolean
  /** The sentence so far is no longer than this window, and this is all of it. */
  readonly sentence: string
}

export function placeAt(text: string, at: number, sentenceStart: number): Place {
  const before = text.slice(Math.max(0, at - WINDOW), at)
  const left = before.trimEnd()
  return {
    left,
    right: text.slice(at, at + WINDOW),
    hasSpace: left.length < before.length,
    sentence: text.slice(Math.max(sentenceStart, at - WINDOW), at).trim(),
  }
}

const WINDOW = 80
