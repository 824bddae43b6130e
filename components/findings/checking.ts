import { checkedText } from '@/lib/checks/segments'
import { NOTHING_SET, type ProjectTexts } from '@/lib/checks/project-texts'
import type { Content } from '@/lib/model/content'
import type { Desk } from '../review/desk'
import { rankOf } from '../review/document-cache'
import type { DocumentStore } from '../review/document-store'
import { windowAt } from './checked-window'
import { createChecker, type Checker, startCheckWorker } from './checker'
import { findingsOn } from './findings-on-screen'
import type { KnownSettings } from './known-settings'
import { linesOf } from './my-words'

/** Starts the worker that checks the active segment; gives what ends it. */
export function startChecking({ store }: Desk): () => void {
  const { sourceLang, targetLang } = store.state().info
  const findings = findingsOn(store)
  const checker = createChecker({
    start: startCheckWorker,
    onAnswer: ({ segment, source, target, findings: found, elsewhere, missing }) => {
      findings.checked(segment, { source, target }, found, elsewhere)
      if (missing.length + findings.missing.get().length > 0) findings.missing.set(missing)
    },
    onOff: () => findings.isOff.set(true),
  })
  checkers.set(store, checker)
  const { known } = findings.settings
  const begin = () =>
    checker.ask({ kind: 'settings', sourceLang, targetLang, project: textsFor(known.get()) })
  begin()
  const end = known.subscribe(begin)
  return () => {
    end()
    checkers.delete(store)
    checker.end()
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
  checkers.get(store)?.ask({ kind: 'window', segment, ...around })
  const typed = store.unsaved.get(segment)
  if (typed) checkTyped(store, segment, typed.text)
}

/** Checks a text that is being typed; it costs the typing one message. */
export function checkTyped(store: DocumentStore, segment: string, text: Content): void {
  checkers.get(store)?.ask({ kind: 'text', segment, target: checkedText(text) })
}

const checkers = new WeakMap<DocumentStore, Checker>()
