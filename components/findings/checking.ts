import { checkedText } from '@/lib/checks/segments'
import { NOTHING_SET, type ProjectTexts } from '@/lib/checks/project-texts'
import type { Content } from '@/lib/model/content'
import type { Desk } from '../review/desk'
import { rankOf } from '../review/document-cache'
import type { DocumentStore } from '../review/document-store'
import type { CheckRequest } from './check-messages'
import { windowAt } from './checked-window'
import { createChecker, startCheckWorker } from './checker'
import { startGrammar } from './checking-grammar'
import { findingsOn } from './findings-on-screen'
import type { KnownSettings } from './known-settings'
import { linesOf } from './my-words'
import { createTogether } from './together'

/** Starts the workers that check the active segment; gives what ends them. */
export function startChecking(desk: Desk): () => void {
  const { store } = desk
  const { sourceLang, targetLang } = store.state().info
  const findings = findingsOn(store)
  const together = createTogether(
    ({ segment, source, target, codes, findings: found, elsewhere }) =>
      findings.checked(segment, { source, target, codes }, found, elsewhere),
  )
  const checker = createChecker({
    start: startCheckWorker,
    onAnswer: (answer) => {
      together.checked(answer)
      const { missing } = answer
      if (missing.length + findings.missing.get().length > 0) findings.missing.set(missing)
    },
    onOff: () => findings.isOff.set(true),
  })
  const state = findings.grammar
  const grammar = startGrammar({ state, together, targetLang, begun: () => checkActive(desk) })
  const ask = (request: CheckRequest) => {
    checker.ask(request)
    grammar.ask(request)
  }
  asking.set(store, ask)
  const { known } = findings.settings
  const begin = () => {
    const { project } = known.get()
    ask({ kind: 'settings', sourceLang, targetLang, project: textsFor(known.get()) })
    if (project) grammar.switchTo(project.on.includes('grammar'))
  }
  begin()
  const end = known.subscribe(begin)
  return () => {
    end()
    asking.delete(store)
    checker.end()
    grammar.end()
  }
}

/** What the project has set, with the reader's own words beside its own. */
function textsFor({ project, mine }: KnownSettings): ProjectTexts {
  const texts = project ?? NOTHING_SET
  return mine.length === 0 ? texts : { ...texts, words: `${texts.words}\n${linesOf(mine)}` }
}

/** Checks the active segment as it stands now, with what was typed into it. */
export function checkActive({ store, screen }: Desk): void {
  const { shown, info } = store.state()
  const segment = screen().active
  const around = windowAt(shown, rankOf(shown, segment), info)
  if (!around) return
  asking.get(store)?.({ kind: 'window', segment, ...around })
  const typed = store.unsaved.get(segment)
  if (typed) checkTyped(store, segment, typed.text)
}

/** Checks a text that is being typed; it costs the typing one message. */
export function checkTyped(store: DocumentStore, segment: string, text: Content): void {
  asking.get(store)?.({ kind: 'text', segment, target: checkedText(text), codes: text.codes })
}

const asking = new WeakMap<DocumentStore, (request: CheckRequest) => void>()
