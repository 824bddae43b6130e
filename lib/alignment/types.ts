import type { Bead, FoundBead } from '@/lib/model/bitext'
import type { UnitKind } from '@/lib/model/file'
import type { LexiconCounts } from './lexicon-counts'
import type { Place } from './stretch'

/** A sentence as the aligner sees it; `unit` is the position of its unit on its side, ascending. */
export interface AlignSentence {
  readonly text: string
  readonly unit: number
  readonly kind: UnitKind
}

/** The two sides of a text. */
export interface Text {
  readonly source: readonly AlignSentence[]
  readonly target: readonly AlignSentence[]
  /** Embeddings of the sentences, one a sentence and all of one length. */
  readonly vectors?: Vectors
  /** Beads that a person has confirmed, ascending on both sides: they stay, and teach. */
  readonly confirmed?: readonly ConfirmedBead[]
}

export interface ConfirmedBead extends Pick<Bead, 'source' | 'target'> {
  /** The sentences before it on either side: without it a bead of one side stands right after the last. */
  readonly from?: Place
}

export interface Vectors {
  readonly source: readonly Float32Array[]
  readonly target: readonly Float32Array[]
}

export interface AlignOptions {
  readonly sourceLang: string
  readonly targetLang: string
  /** Whether units are evidence (default). Not so when each line of a file was made a unit. */
  readonly structure?: boolean
  /** What the shipped tables know of the words of the two languages: see `tablesFor`. */
  readonly tables?: LexiconCounts | null
  /** What earlier texts of the project have taught. */
  readonly memory?: LexiconCounts | null
  /** Called now and then with the share done, 0 to 1, ascending; 1 at the end. */
  readonly onProgress?: (done: number) => void
  /** Aborting makes the alignment throw the signal's reason at the next pass. */
  readonly signal?: AbortSignal
}

/** Aligned texts, and what they have taught of the words of their languages. */
export interface Aligned {
  /** Of each text the beads, which tile its two lists of sentences in order. */
  readonly beads: readonly (readonly FoundBead[])[]
  readonly learnt: LexiconCounts
}
