import type { ApiClient } from '@/lib/api/client'
import type { DismissalView, FindingsAnswer } from '@/lib/api/findings-answers'
import type { Result } from '@/lib/model/result'

/** A dismissal as it is asked for: the server says when and by whom. */
export type NewDismissal = Omit<DismissalView, 'by' | 'at'>

/** What the findings of a document ask of the server. */
export interface FindingsCalls {
  readonly read: () => Promise<Result<FindingsAnswer>>
  readonly dismiss: (dismissals: readonly NewDismissal[]) => Promise<Result<unknown>>
  readonly takeBack: (ids: readonly string[]) => Promise<Result<unknown>>
  /** Switches a check off for the project, or on again. */
  readonly switchCheck: (check: string, isOff: boolean) => Promise<Result<unknown>>
}

export function callsTo(
  client: ApiClient,
  document: string,
  project: string | null,
): FindingsCalls {
  return {
    read: () => client.findings(document),
    dismiss: (dismissals) => client.dismiss(document, { dismissals: [...dismissals] }),
    takeBack: (ids) => client.undismiss(document, ids),
    switchCheck: (check, off) => client.changeCheckSettings(project, { check, off }),
  }
}
