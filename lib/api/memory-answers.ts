/*
 * What projects have learnt and what they were told. The project of documents without one is null:
 * they have a memory and settings too.
 */

/** A memory: what the documents of a project have taught of two languages, by their subtags. */
export interface MemorySummary {
  readonly project: string | null
  readonly sourceLang: string
  readonly targetLang: string
  /** Those that have taught it and are not deleted. */
  readonly documents: number
  readonly segments: number
  /** When a document taught it last, ISO 8601 in UTC. */
  readonly fedAt: string
}

/** By name of project, then by language. */
export interface MemoriesAnswer {
  readonly memories: readonly MemorySummary[]
}

export interface MemoryInfo extends MemorySummary {
  /** Pairs of words in all, the unsure ones with them. */
  readonly pairs: number
  /** What is kept of it in the store. */
  readonly bytes: number
  /** The surest pairs, the surest first. */
  readonly best: readonly WordPair[]
  /** The last changed first. */
  readonly taughtBy: readonly MemoryDocument[]
}

export interface WordPair {
  /** The commonest forms of each word; an ellipsis at the end says that it is cut to its beginning. */
  readonly source: readonly string[]
  readonly target: readonly string[]
  /** 0 to 1. */
  readonly sure: number
}

export interface MemoryDocument {
  readonly id: string
  readonly title: string
  readonly segments: number
  readonly fedAt: string
}

export interface ResetAnswer {
  /** How many documents were made to forget. */
  readonly forgotten: number
}

export interface ProjectSettingsAnswer {
  readonly project: string | null
  /** What ends no sentence though a full stop follows. */
  readonly abbreviations: readonly string[]
  /** Null when nothing was ever set. */
  readonly changedAt: string | null
}
