import type { Range } from '@/lib/model/range'
import { isClose } from '@/lib/text/close-languages'
import type { Found, SegmentCheck } from './check'
import { foreignRuns } from './foreign-script'
import { leftWords } from './left-words'
import type { View, Word } from './view'

type Kind = 'segment' | 'script' | 'words'

/** Nothing is left in the source's language: no segment, no word, no letters of another script. */
export const untranslated: SegmentCheck<Kind> = {
  id: 'untranslated',
  tier: 1,
  kinds: {
    segment: { mqm: 'accuracy/untranslated', severity: 'error' },
    script: { mqm: 'accuracy/untranslated', severity: 'error' },
    words: { mqm: 'accuracy/untranslated', severity: 'warning' },
  },
  examples: [
    {
      ...{ sourceLang: 'ru', targetLang: 'en', source: 'Подробный график есть на сайте.' },
      wrong: 'Подробный график is on the website.',
      right: 'A detailed schedule is on the website.',
    },
    {
      ...{ sourceLang: 'en', targetLang: 'fr', source: 'Entry is free for children.' },
      wrong: 'L’entrée est free pour les enfants.',
      right: 'L’entrée est gratuite pour les enfants.',
    },
    {
      ...{ sourceLang: 'de', targetLang: 'es', source: 'Der Zug hält nicht in jedem Dorf.' },
      wrong: 'Der Zug hält nicht in jedem Dorf.',
      right: 'El tren no para en todos los pueblos.',
    },
    {
      ...{ sourceLang: 'zh', targetLang: 'de', source: '图书馆周一休息。' },
      wrong: 'Die 图书馆 ist montags geschlossen.',
      right: 'Die Bibliothek ist montags geschlossen.',
    },
    {
      ...{ sourceLang: 'en', targetLang: 'uk', source: 'The museum will open again in spring.' },
      wrong: 'Музей знову will open навесні.',
      right: 'Музей знову відкриється навесні.',
    },
  ],
  run(view, settings) {
    const { source, target } = view
    if (source === '' || target === '' || isClose(view.sourceLang, view.targetLang)) return []
    if (isCopied(view))
      return [{ kind: 'segment', target: wholeOf(target), source: wholeOf(source) }]
    const runs = foreignRuns(target, view.targetLang)
    if (runs.length > 0) return runs.map((run) => foundAt('script', run, view))
    return leftWords(view, settings).map((run) => foundAt('words', run, view))
  },
}

function foundAt(kind: Kind, run: Range, { source, target }: View): Found<Kind> {
  const found = target.slice(run.start, run.end)
  const at = source.indexOf(found)
  return {
    ...{ kind, target: run, args: { found } },
    source: at < 0 ? null : { start: at, end: at + found.length },
  }
}

function wholeOf(text: string): Range {
  return { start: 0, end: Math.min(text.length, LONGEST_SPAN) }
}

// A finding points at a place rather than at a whole paragraph.
const LONGEST_SPAN = 40

/** Whether nearly all words are the source's own, and enough of them are no names, numbers or codes. */
function isCopied(view: View): boolean {
  const words = view.targetWords().filter(({ text }) => LETTERS.test(text))
  if (words.length < FEWEST || words.length > 4 * view.sourceWords().length) return false
  const own = new Set(view.sourceWords().map(({ key }) => key))
  const copied = words.filter(({ key }) => own.has(key))
  return copied.length >= MOST * words.length && copied.filter(isPlain).length >= FEWEST - 1
}

function isPlain({ text, key }: Word): boolean {
  return text === key && text.length > 1
}

const LETTERS = /^\p{L}+$/u
const FEWEST = 4
const MOST = 0.85
