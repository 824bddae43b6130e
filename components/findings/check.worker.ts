import { createClient } from '@/lib/api/client'
import { projectChecksOf } from '@/lib/checks/project-texts'
import { CHECKS } from '@/lib/checks/registry'
import { checkSegment } from '@/lib/checks/run'
import { checkSettings } from '@/lib/checks/settings'
import type { CheckRequest } from './check-messages'
import { createRunner } from './check-runner'
import { fetchedDictionary } from './fetched-dictionary'

/*
 * Checks the active segment beside the page, which stays quick whatever is typed. The lists and
 * tables of the pair of languages are loaded here, once, and nowhere else; the dictionary is the server's.
 */
// A worker may have no address of its own to which others are relative.
const dictionary = fetchedDictionary(createClient(self.location.origin))
const hear = createRunner({
  load: ({ sourceLang, targetLang, project }) =>
    checkSettings(sourceLang, targetLang, projectChecksOf(project), { dictionary }),
  check: checkSegment,
  elsewhere: ({ speller }) => (speller ? ELSEWHERE : [...ELSEWHERE, 'spelling']),
  missing: ({ missing }) => missing,
  say: (answer) => self.postMessage(answer),
  later: (run) => setTimeout(run),
})

/** They read the document as a whole, or need what is loaded in other threads. */
const ELSEWHERE = [
  ...CHECKS.filter((check) => 'runDocument' in check).map(({ id }) => id),
  ...['grammar', 'languagetool'],
]

self.addEventListener('message', ({ data }: MessageEvent<CheckRequest>) => hear(data))

// What a promise was refused with is no error of the worker to the page, unless it is thrown.
self.addEventListener('unhandledrejection', ({ reason }) => {
  setTimeout(() => {
    throw reason
  })
})
