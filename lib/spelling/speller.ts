/** Knows how the words of one language are spelled. */
export interface Speller {
  readonly knows: (word: string) => boolean
  /** What may be meant, best first. Up to a second for a long word: for one that a person looks at. */
  readonly suggest: (word: string) => readonly string[]
}
