import { foundBy } from '@/lib/checks/finding-of'
import { grammar, grammarOf, type GrammarSettings } from '@/lib/checks/grammar'
import { projectChecksOf } from '@/lib/checks/project-texts'
import { ownWords } from '@/lib/checks/settings'
import { isTooLong } from '@/lib/checks/too-long'
import { viewDocument } from '@/lib/checks/view'
import { openGrammar } from '@/lib/grammar/harper'
import type { CheckRequest } from './check-messages'
import { createRunner } from './check-runner'

/*
 * Asks for the grammar of the active segment in a thread of its own: the 16 MB of its library, which
 * are loaded here, keep no other check waiting.
 */
const hear = createRunner<GrammarSettings>({
  load: async ({ targetLang, project }) => {
    const checks = projectChecksOf(project)
    const words = ownWords(checks, targetLang)
    return { words, terms: checks.terms ?? [], grammar: await openGrammar(targetLang) }
  },
  check: (document, index, settings) => {
    const view = viewDocument(document).views[index]
    if (!view || isTooLong(view)) return []
    return foundBy(grammar, view, null, () => grammarOf(view, settings))
  },
  elsewhere: () => [],
  missing: () => [],
  say: (answer) => self.postMessage(answer),
  later: (run) => setTimeout(run),
})

self.addEventListener('message', ({ data }: MessageEvent<CheckRequest>) => hear(data))

// What a promise was refused with is no error of the worker to the page, unless it is thrown.
self.addEventListener('unhandledrejection', ({ reason }) => {
  setTimeout(() => {
    throw reason
  })
})
