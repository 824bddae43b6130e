import type { Found, SegmentCheck } from './check'
import table from './lists/reporting-verbs.json'
import type { View, Word } from './view'
import { wordTable } from './word-table'

/** One verb reports what was said: not `he added. recalled.`, nor `said the minister told.` */
export const reportingVerb: SegmentCheck<'doubled'> = {
  id: 'reporting-verb',
  tier: 3,
  languages: Object.keys(table),
  kinds: { doubled: { mqm: 'fluency/grammar', severity: 'error' } },
  examples: [
    {
      targetLang: 'en',
      wrong: '“The harbour stays open,” she added. recalled.',
      right: '“The harbour stays open,” she added. Nobody recalled why.',
    },
    {
      targetLang: 'en',
      wrong: '“The harbour stays open,” said the mayor told.',
      right: '“The harbour stays open,” the mayor told us.',
    },
    {
      targetLang: 'de',
      wrong: '„Der Hafen bleibt offen“, sagte die Bürgermeisterin erklärte.',
      right: '„Der Hafen bleibt offen“, sagte die Bürgermeisterin, die das erklärte.',
    },
    {
      targetLang: 'ru',
      wrong: '«Порт открыт», — добавил он. напомнил.',
      right: '«Порт открыт», — добавил он. Мэр напомнил об этом.',
    },
  ],
  run(view) {
    const verbs = verbsOf(view.targetBase)
    const words = view.targetWords()
    return words.flatMap((word, n) => {
      if (!verbs.has(word.key)) return []
      const second = words.slice(n + 1, n + 2 + BETWEEN).find(({ key }) => verbs.has(key))
      return second && isDoubled(view, word, second) ? [foundAt(view, word, second)] : []
    })
  },
}

const verbsOf = wordTable(table)
/** Words that may stand between the verbs: who speaks. */
const BETWEEN = 4

function isDoubled({ target }: View, first: Word, second: Word): boolean {
  const between = target.slice(first.end, second.start)
  const after = target.slice(second.end)
  // `he added. recalled.`: the second verb alone is a sentence, with its speaker at most.
  const isTorn = /^(?:\s\S+){0,3}[.,]\s+$/u.test(between) && /^\p{Ll}/u.test(second.text)
  if (isTorn && /\.\s+$/u.test(between)) return /^(?:\s\S+){0,2}\s*(?:[.!]|$)/u.test(after)
  if (first.key === second.key && between.trim() === '') return false
  const isEnd = /^\s*(?:[.!]|$)/u.test(after)
  if (!isEnd || !/^(?:\s+[\p{L}\p{M}’'-]+){0,4}\s+$/u.test(between)) return false
  return isAfterQuote(target, first)
}

/** Right after what was said: `…”, said`, `…», — сказал`. */
function isAfterQuote(target: string, { start }: Word): boolean {
  return /[”“»"」’][,.!?]?\s*(?:[–—-]\s*)?(?:\p{L}+\s+){0,3}$/u.test(
    target.slice(Math.max(0, start - 40), start),
  )
}

function foundAt({ target }: View, first: Word, second: Word): Found<'doubled'> {
  const start = second.end - first.start <= 40 ? first.start : second.start
  return {
    kind: 'doubled',
    target: { start, end: second.end },
    args: { first: first.text, second: second.text, found: target.slice(start, second.end) },
  }
}
