import type { SegmentCheck } from './check'
import { type View, type Word } from './view'

/** No phrase is repeated on the spot beyond the source: `the last bus the last bus`. */
export const repeatedPhrase: SegmentCheck<'repeated'> = {
  id: 'repeated-phrase',
  tier: 3,
  kinds: { repeated: { mqm: 'accuracy/addition', severity: 'error' } },
  examples: [
    {
      sourceLang: 'de',
      targetLang: 'en',
      source: 'Es fehlt nur noch der letzte Zug.',
      wrong: 'Only the last train the last train is missing.',
      right: 'Only the last train is missing.',
    },
    {
      sourceLang: 'en',
      targetLang: 'zh',
      source: 'What is missing is the last train.',
      wrong: '缺少的是最后一班列车最后一班列车。',
      right: '缺少的是最后一班列车。',
    },
    {
      sourceLang: 'en',
      targetLang: 'ru',
      source: 'We waited for a long, long time.',
      wrong: 'Мы ждали очень долго ждали очень долго.',
      right: 'Мы ждали очень, очень долго.',
    },
  ],
  run(view) {
    return runsIn(view.target, view.targetWords())
      .filter((run) => !isInSource(view, run))
      .map(({ start, end, once, isParted }) => ({
        kind: 'repeated',
        severity: isParted ? 'warning' : 'error',
        target: { start, end },
        args: { found: view.target.slice(once.start, once.end) },
        fixes: [{ start, end, text: '', safe: false }],
      }))
  },
}

/** A phrase said again at once: where its copies stand, and the phrase itself before them. */
interface Run {
  readonly start: number
  readonly end: number
  readonly once: { readonly start: number; readonly end: number }
  readonly length: number
  readonly copies: number
  readonly isParted: boolean
}

/** Words that a phrase may have. */
const LONGEST = 12

function runsIn(text: string, words: readonly Word[]): Run[] {
  const runs: Run[] = []
  let n = 0
  while (n < words.length) {
    const run = runAt(text, words, n)
    if (run) runs.push(run)
    n += run ? run.length * (run.copies + 1) : 1
  }
  return runs
}

/** The repetition that begins at a word: the shortest phrase of two words or more. */
function runAt(text: string, words: readonly Word[], first: number): Run | null {
  for (let length = 2; length <= LONGEST && first + 2 * length <= words.length; length += 1) {
    let copies = 0
    while (isCopy(words, first, length, copies + 1)) copies += 1
    if (copies === 0) continue
    const [head, last, next] = [words[first], words[first + length - 1], words[first + length]]
    const end = words[first + length * (copies + 1) - 1]
    if (!head || !last || !next || !end || !isPhrase(words.slice(first, first + length))) continue
    const between = text.slice(last.end, next.start)
    return {
      ...{ start: last.end, end: end.end, once: { start: head.start, end: last.end } },
      ...{ length, copies, isParted: /\S/u.test(between) },
    }
  }
  return null
}

function isCopy(words: readonly Word[], first: number, length: number, copy: number): boolean {
  for (let n = 0; n < length; n += 1) {
    const [one, other] = [words[first + n], words[first + n + length * copy]]
    if (!one || one.key !== other?.key) return false
  }
  return true
}

/** Not one word twice (another check's), nor numbers as in a table. */
function isPhrase(words: readonly Word[]): boolean {
  const keys = new Set(words.map(({ key }) => key))
  const letters = words.reduce((sum, { key }) => sum + key.length, 0)
  return keys.size > 1 && letters >= 4 && words.some(({ key }) => !/^[\p{N}\p{P}.,]+$/u.test(key))
}

/**
 * The source repeats too, or commas part the copies of a short phrase, as rhetoric does (`no more, no more`).
 */
function isInSource(view: View, { isParted, length, once }: Run): boolean {
  const { source, sourceWords, target, targetBase } = view
  if (isParted && length < 3) return true
  // Hindi `से कम से कम`: "at least" after a postposition.
  if (targetBase === 'hi' && length === 2 && target.slice(once.start, once.end) === 'से कम')
    return true
  if (source === '') return false
  const words = sourceWords()
  return words.some((_, n) => runAt(source, words, n) !== null) || (isParted && isDoubled(words))
}

function isDoubled(words: readonly Word[]): boolean {
  return words.some(({ key }, n) => key === words[n + 1]?.key)
}
