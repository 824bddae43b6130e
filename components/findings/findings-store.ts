import type { DismissalScope, FindingView } from '@/lib/api/findings-answers'
import { sharedKey } from '@/lib/checks/key'
import type { Finding } from '@/lib/model/finding'
import type { Warning } from '@/lib/model/file'
import type { Failure } from '@/lib/model/result'
import { createExternalStore, type ExternalStore } from '../review/external-store'
import { whenBack } from '../review/when-back'
import type { FindingsCalls, NewDismissal } from './findings-calls'
import {
  answerCame,
  type CheckedTexts,
  checkedHere,
  dismissalsKept,
  dismissalsTakenBack,
  dismissed,
  type FindingsState,
  isSaidOtherwise,
  NO_FINDINGS,
  settingsSet,
} from './findings-state'
import { createSending } from './in-turn'
import type { MyWords } from './my-words'
import { createSettingsHere, type SettingsHere } from './settings-here'

/** The finding whose card is open. */
export interface OpenFinding {
  readonly segment: string
  readonly key: string
  /** Rises each time that its fixes are asked for: then the card takes the focus. */
  readonly ask: number
}

/** The findings of a document in the browser, outside React. */
export interface FindingsStore {
  readonly state: Pick<ExternalStore<FindingsState>, 'get' | 'subscribe'>
  readonly open: ExternalStore<OpenFinding | null>
  /** Do checks run beside the page? Not any more once their worker has died twice. */
  readonly isOff: ExternalStore<boolean>
  /** Resolves once the server's findings have come, or could not be had. */
  readonly ready: () => Promise<void>
  readonly refresh: () => void
  /** The server has other findings now, known by their number: they are asked for in a moment. */
  readonly heardOf: (findings: number) => void
  readonly checked: (
    segment: string,
    texts: CheckedTexts,
    found: readonly Finding[],
    elsewhere: readonly string[],
  ) => void
  /** Dismisses at once and tells the server; gives the ids of the dismissals. */
  readonly dismiss: (what: readonly Dismissing[], scope: DismissalScope) => readonly string[]
  readonly takeBack: (ids: readonly string[]) => void
  /** What is set for checks here: the project's, and the reader's own words. */
  readonly settings: Pick<SettingsHere, 'known' | 'change'>
  readonly mine: MyWords
  /** What could not be loaded beside the page: the rest is checked all the same. */
  readonly missing: ExternalStore<readonly Warning[]>
  /** How the worker for English grammar stands. */
  readonly grammar: ExternalStore<GrammarState>
  /** Starts what goes on in the background; gives what ends it. */
  readonly start: (onFailure: (failure: Failure) => void) => () => void
}

export interface Dismissing {
  readonly segment: string
  readonly finding: FindingView
}

/** `none`: the target is of another language, or it is not known yet what the project has set. */
export type GrammarState = 'none' | 'off' | 'loading' | 'on' | 'failed'

export interface FindingsParts {
  readonly calls: FindingsCalls
  readonly mine: MyWords
  /** Language of the target. */
  readonly lang: string
  readonly me: string
  readonly now: () => string
  readonly newId: () => string
}

export function createFindingsStore(parts: FindingsParts): FindingsStore {
  const { calls, mine, lang, me, now, newId } = parts
  const state = createExternalStore<FindingsState>(NO_FINDINGS)
  const become = (next: FindingsState) => state.set(next)
  const sending = createSending(() => onFailure)
  const settings = createSettingsHere({ calls, mine, lang, sending })
  const takeSettings = () => become(settingsSet(state.get(), settings.known.get()))
  let onFailure: (failure: Failure) => void = () => undefined
  let reading: Promise<void> | null = null
  let isStale = false
  let active: string | null = null

  const isAskedAgain = () => isStale
  const read = async (): Promise<void> => {
    isStale = false
    const answer = await calls.read()
    if (answer.ok) {
      become(answerCame(state.get(), answer.value, active))
      settings.heardOf(answer.value.settings)
    } else become({ ...state.get(), failure: answer.failure })
    if (isAskedAgain()) return read()
    reading = null
  }
  const refresh = () => {
    isStale = true
    reading ??= read()
  }
  let timer: ReturnType<typeof setTimeout> | undefined
  const refreshSoon = () => {
    timer ??= setTimeout(() => {
      timer = undefined
      refresh()
    }, GATHER_MS)
  }
  const heardOf = (findings: number) => {
    if (findings !== state.get().answer?.findings) refreshSoon()
  }
  // The server's word did not touch what was worked on; what has been left since gives way to the next.
  const leave = (left: string) => {
    if (isSaidOtherwise(state.get(), left)) refreshSoon()
  }
  return {
    ...{ state, refresh, heardOf, settings, mine },
    open: createExternalStore<OpenFinding | null>(null),
    isOff: createExternalStore(false),
    missing: createExternalStore<readonly Warning[]>(NONE_MISSING),
    grammar: createExternalStore<GrammarState>('none'),
    ready: async () => {
      if (state.get().answer === null) await (reading ??= read())
    },
    checked: (segment, texts, found, elsewhere) => {
      if (active !== null && active !== segment) leave(active)
      active = segment
      const isElsewhere = (check: string) => elsewhere.includes(check)
      become(checkedHere(state.get(), segment, texts, found, isElsewhere))
    },
    dismiss: (what, scope) => {
      const fresh = dismissalsOf(what, scope, newId)
      const at = now()
      become(
        dismissed(
          state.get(),
          fresh.map((one) => ({ ...one, by: me, at })),
        ),
      )
      const ids = fresh.map(({ id }) => id)
      const back = () => become(dismissalsTakenBack(state.get(), ids))
      sending(() => calls.dismiss(fresh), back)
      return ids
    },
    takeBack: (ids) => {
      become(dismissalsTakenBack(state.get(), ids))
      sending(
        () => calls.takeBack(ids),
        () => become(dismissalsKept(state.get(), ids)),
      )
    },
    start: (listener) => {
      onFailure = listener
      const ends = [settings.known.subscribe(takeSettings), settings.start(), whenBack(refresh)]
      refresh()
      return () => ends.forEach((end) => end())
    },
  }
}

/** One for each finding, or for the whole document one for each key. */
function dismissalsOf(
  what: readonly Dismissing[],
  scope: DismissalScope,
  newId: () => string,
): readonly NewDismissal[] {
  const known = new Set<string>()
  return what.flatMap(({ segment, finding }) => {
    const { check, kind } = finding
    const key = scope === 'document' ? sharedKey(finding.key) : finding.key
    if (scope === 'document' && known.has(key)) return []
    known.add(key)
    return [
      { id: newId(), scope, segment: scope === 'document' ? null : segment, check, kind, key },
    ]
  })
}

const NONE_MISSING: readonly Warning[] = []

/** While the server checks a document it tells of each piece. */
const GATHER_MS = 300
