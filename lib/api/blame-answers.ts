/** A stretch `[start, end)` of a segment's newest text, and the state that it came from. */
export interface BlameSpan {
  readonly start: number
  readonly end: number
  /** Of this segment, or of one that it was merged or split from. */
  readonly segment: string
  readonly revision: number
  /** A person's id; null for the machine. */
  readonly author: string | null
  /** When the state was made; null for the import. */
  readonly at: string | null
}

export interface BlameAnswer {
  /** Number of the newest revision: that text is tiled by the spans, in order. */
  readonly revision: number
  readonly spans: readonly BlameSpan[]
  /** Words by author, the most first. */
  readonly words: readonly { readonly author: string | null; readonly count: number }[]
}
