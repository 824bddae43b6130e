/**
 * Every figure of the method that was measured and not derived, in one place.
 *
 * Chosen on the development data that README.md names, by trying one or a few at a time against the
 * mean over language pairs; the surface is flat, so that a tenth more or less of any of them changes
 * no set by more than its noise (.002 to .01). Probabilities are 0 to 1, scores natural logarithms.
 */
export const WEIGHTS = {
  // What a score is made of.
  length: 1.8,
  /** Words, before and after the text itself has taught anything. */
  wordsFirst: 0.75,
  words: 0.75,

  // Lengths: deviation of ln(target / source) of a bead, what short ones add, and of chance.
  deviation: 0.28,
  deviationShort: 1.6,
  background: 0.66,

  // Beads by type, in thousandths, both ways round; how many beads this belief is worth against those
  // of the text, and how far it tilts to the side with more sentences.
  types: {
    '1-1': 820,
    '1-0': 25,
    '1-2': 50,
    '1-3': 9.5,
    '1-4': 3,
    '2-2': 11,
    '2-3': 2,
    '2-4': 0.26,
    '3-3': 2.1,
    '3-4': 0.12,
    '4-4': 0.18,
  },
  typesWorth: 115,
  tilt: 1.8,
  /** What a sentence that repeats the one before it gains by being left alone. */
  repeat: 2.6,

  // Learning words.
  /** Observations that a likeness of 1 is worth. */
  likeness: 1.5,
  discount: 0.4,
  /** How many of its meetings a pair must do without, because one of them may be the bead judged. */
  leaveOut: 1,
  emptyWord: 0.5,
  /** A pair must stand together so often, and so many times as often as chance would have it. */
  together: 1.01,
  lift: 2,
  /** Links less likely than this teach nothing. */
  leastLink: 0.2,
  /** Words in a larger share of all sentences teach nothing. */
  common: 0.4,

  // Explaining words: how surely a word seen often enough is explained, how often it must be seen for
  // half of that, and the same for one that is alike, and for a number.
  expectedSeen: 0.56,
  halfSeen: 2.5,
  expectedAlike: 0.67,
  expectedNumber: 0.89,
  /** How many sightings that belief is worth against how often it was explained elsewhere in the text. */
  expectedWorth: 4,
  /** Gain, as a factor over chance, that any sentence gives any word. */
  floor: 0.19,
  /** Pairs with a smaller gain or probability explain nothing. */
  leastGain: 4,
  leastProbability: 0.022,

  // Junctions of sentences: how often each kind stands inside a bead when it is not a place of its own,
  // how often the two sides agree on it, and what these beliefs are worth in beads.
  insideOpen: 0.4,
  insideLowered: 0.041,
  insideBorder: 0.034,
  agreeOpen: 0.3,
  agreeBare: 0.27,
  agreeBorder: 0.94,
  insideWorth: 20,
  agreeWorth: 30,
  sameKind: 0.8,
  otherKind: -1,

  /** What embeddings are worth, from chance (0) to the same vector (1), and where they say nothing. */
  similarity: 8,
  halfAlike: 0.45,

  /** Counts from the shipped tables and from memories, against those of the text itself. */
  tables: 0.52,
  memory: 1,

  // What leaving a sentence alone must gain above nothing, in sentences: a false alarm costs trust.
  alone: 0.33,
} as const
