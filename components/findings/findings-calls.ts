import type { ApiClient } from '@/lib/api/client'
import type { CheckSettingsAnswer, DismissalView, FindingsAnswer } from '@/lib/api/findings-answers'
import type { CheckSwitchRequest, WordRequest } from '@/lib/api/findings-requests'
import type { Result } from '@/lib/model/result'

/** A dismissal as it is asked for: the server says when and by whom. */
export type NewDismissal = Omit<DismissalView, 'by' | 'at'>

/** A change of what the project has set, from the card of a finding. */
export type SettingsChange = CheckSwitchRequest | WordRequest

/** What the findings of a document ask of the server. */
export interface FindingsCalls {
  readonly read: () => Promise<Result<FindingsAnswer>>
  readonly dismiss: (dismissals: readonly NewDismissal[]) => Promise<Result<unknown>>
  readonly takeBack: (ids: readonly string[]) => Promise<Result<unknown>>
  /** What the project has set for its checks. */
  readonly settings: () => Promise<Result<CheckSettingsAnswer>>
  /** Changes it, and gives what is set then. */
  readonly change: (change: SettingsChange) => Promise<Result<CheckSettingsAnswer>>
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
    settings: () => client.checkSettings(project),
    change: (change) => client.changeCheckSettings(project, change),
  }
}
