import type { Person } from '@/lib/model/review'
import { STATUSES } from '@/lib/model/review'
import type { Store } from '@/lib/store/open'
import type { Engine } from '@/lib/workers/engine'
import type { Embed } from './embeddings'
import type { LanguageTool } from './languagetool'

/** What every workflow is given: who asks, and everything that is not pure. */
export interface Context {
  readonly store: Store
  readonly person: Person
  readonly engine: Engine
  /** Sentence embeddings, where the server has been told of a model. */
  readonly embeddings?: Embed
  /** Where the server has been told of one. */
  readonly languageTool?: LanguageTool
  /** The time, ISO 8601 in UTC. */
  readonly now: () => string
  /** A new id, unique everywhere. */
  readonly newId: () => string
}

/**
 * The one person of a personal installation. The second approval is another person's by its
 * meaning, so nothing becomes final here.
 */
export const REVIEWER: Person = {
  id: 'local',
  name: 'Reviewer',
  mayCause: STATUSES.filter((status) => status !== 'final'),
  mayReopen: true,
}
