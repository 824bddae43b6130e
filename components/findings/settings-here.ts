import type { CheckSettingsAnswer } from '@/lib/api/findings-answers'
import { NOTHING_SET, type ProjectTexts, withWord } from '@/lib/checks/project-texts'
import { switchedTo } from '@/lib/checks/switches'
import { settingsName } from '@/lib/checks/version'
import type { Result } from '@/lib/model/result'
import { createExternalStore, type ExternalStore } from '../review/external-store'
import type { FindingsCalls, SettingsChange } from './findings-calls'
import type { createSending } from './in-turn'
import { knownSettings, type KnownSettings, NOTHING_KNOWN } from './known-settings'
import type { MyWords } from './my-words'

/** What is set for the checks on this page: of the project, as the server has it, and the reader's own. */
export interface SettingsHere {
  readonly known: Pick<ExternalStore<KnownSettings>, 'get' | 'subscribe'>
  /** Changes it at once, then on the server; taken back where that refuses. */
  readonly change: (change: SettingsChange) => void
  /** What the server has set has this name: it is asked for where that is news. */
  readonly heardOf: (name: string) => void
  /** Asks for what the project has set, and follows the reader's own words; gives what ends that. */
  readonly start: () => () => void
}

export interface SettingsParts {
  readonly calls: Pick<FindingsCalls, 'settings' | 'change'>
  readonly mine: MyWords
  readonly lang: string
  readonly sending: ReturnType<typeof createSending>
}

export function createSettingsHere({ calls, mine, lang, sending }: SettingsParts): SettingsHere {
  const known = createExternalStore<KnownSettings>(NOTHING_KNOWN)
  // While a change is on its way, what the server says is older than what is shown.
  let unsent = 0
  let asking: Promise<void> | null = null
  let isStale = false
  const put = (project: ProjectTexts | null, words = known.get().mine) =>
    known.set(knownSettings(lang, project, words))
  const came = (answer: Result<CheckSettingsAnswer>) => {
    if (answer.ok && unsent === 0) put(textsOf(answer.value))
  }
  const isAskedAgain = () => isStale
  const read = async (): Promise<void> => {
    isStale = false
    came(await calls.settings())
    if (isAskedAgain()) return read()
    asking = null
  }
  const ask = () => {
    isStale = true
    asking ??= read()
  }
  return {
    known,
    change: (change) => {
      unsent += 1
      put(changed(known.get().project ?? NOTHING_SET, change))
      const call = async () => {
        const answer = await calls.change(change)
        if (answer.ok || answer.failure.code !== 'server.unreachable') unsent -= 1
        came(answer)
        return answer
      }
      sending(call, () => put(changed(known.get().project ?? NOTHING_SET, opposite(change))))
    },
    heardOf: (name) => {
      const { project } = known.get()
      if (unsent === 0 && (!project || settingsName(project) !== name)) ask()
    },
    start: () => {
      const takeMine = () => {
        const words = mine.get()
        if (words.join() !== known.get().mine.join()) put(known.get().project, words)
      }
      takeMine()
      ask()
      return mine.watch(takeMine)
    },
  }
}

function changed(texts: ProjectTexts, change: SettingsChange): ProjectTexts {
  if ('word' in change) return withWord(texts, change.word, change.known)
  return { ...texts, ...switchedTo(texts, change.check, !change.off) }
}

function opposite(change: SettingsChange): SettingsChange {
  return 'word' in change ? { ...change, known: !change.known } : { ...change, off: !change.off }
}

function textsOf({ off, on, phrases, terms, words }: CheckSettingsAnswer): ProjectTexts {
  return { off, on, phrases, terms, words }
}
