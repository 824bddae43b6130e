import type { Fix } from '@/lib/model/finding'
import type { Found, SegmentCheck } from './check'
import table from './lists/doubled-words.json'
import type { View } from './view'
import { wordTable } from './word-table'

/**
 * No word stands twice in a row, unless the source says it twice or the language does: "that that",
 * "nous nous", "yavaş yavaş". Where a language doubles words freely this is a hint. Repeated phrases are
 * another question.
 */
export const doubledWord: SegmentCheck<'doubled'> = {
  id: 'doubled-word',
  tier: 2,
  kinds: { doubled: { mqm: 'fluency/duplication', severity: 'warning' } },
  examples: [
    { targetLang: 'en', wrong: 'The pilot pilot lasts a year.', right: 'The pilot lasts a year.' },
    {
      targetLang: 'fr',
      wrong: 'La tour compte dix dix vitres.',
      right: 'La tour compte dix vitres.',
    },
    { targetLang: 'ru', wrong: 'Паром идёт в в порт.', right: 'Паром идёт в порт.' },
    { targetLang: 'zh', wrong: '图书馆图书馆今天开门。', right: '图书馆今天开门。' },
    {
      targetLang: 'ja',
      wrong: '駅前のホテルホテルに泊まった。',
      right: '駅前のホテルに泊まった。',
    },
  ],
  run(view) {
    const found = WITHOUT_SPACES.has(view.targetBase)
      ? doubledIdeographs(view.target)
      : doubledWords(view)
    return found.length > 0 && isDoubled(view.source) ? [] : found
  },
}

const WITHOUT_SPACES = new Set(['zh', 'yue', 'ja'])
const rightTwice = wordTable(table.rightTwice)
const oneLetter = wordTable(table.oneLetter)
const FREE = new Set(table.free.split(' '))

const DOUBLED =
  /(?<![\p{L}\p{M}\p{N}_'’@#./\\-])(\p{L}[\p{L}\p{M}’']*)((?:[ \u00a0]+\1)+)(?![\p{L}\p{M}\p{N}_'’@-]|\.\p{L})/giu

function doubledWords({ source, target, targetBase }: View): Found<'doubled'>[] {
  return Array.from(target.matchAll(DOUBLED), ({ index, 0: all, 1: word = '' }) => {
    const key = word.toLowerCase()
    if (rightTwice(targetBase).has(key) || rightTwice('*').has(key)) return []
    if (key.length === 1 && !(oneLetter(targetBase).has(word) && all === all.toLowerCase()))
      return []
    const isCapitalised = /^\p{Lu}/u.test(all.slice(word.length).trim())
    // German nouns have a capital: there a name is what the source says too.
    const isNoun = targetBase === 'de' && !source.includes(word)
    const isName = isCapitalised && !isNoun && word !== word.toUpperCase()
    return [found(index, all, word, FREE.has(targetBase) || isName, !isCapitalised)]
  }).flat()
}

// Numerals and adverbs may be said twice; onomatopoeia is shorter.
const IDEOGRAPHS =
  /(?<word>(?![一二三四五六七八九十百千万〇两很好多])\p{Script=Han}{2,8}|[\p{Script=Katakana}ー]{3,12})\k<word>(?![\p{Script=Katakana}ーし々])|(?<particle>を)を|(?<ending>ました|でした|である|します|します)\k<ending>/gu

function doubledIdeographs(target: string): Found<'doubled'>[] {
  return Array.from(target.matchAll(IDEOGRAPHS), ({ index, 0: all }) => {
    const word = all.slice(0, all.length / 2)
    const isRight = (new Set(word).size === 1 && word !== 'を') || rightTwice('zh').has(word)
    return isRight ? [] : [found(index, all, word, false)]
  }).flat()
}

function found(
  start: number,
  all: string,
  word: string,
  isHint: boolean,
  isSafe = true,
): Found<'doubled'> {
  const end = start + all.length
  const fix: Fix = { start: start + word.length, end, text: '', safe: !isHint && isSafe }
  return {
    ...{ kind: 'doubled', target: { start, end }, args: { found: word }, fixes: [fix] },
    ...(isHint ? { severity: 'hint' } : {}),
  }
}

/** A name such as Bora Bora, in whatever script the source writes it, or a word said twice on purpose. */
function isDoubled(source: string): boolean {
  return source.search(DOUBLED) >= 0 || /([\p{Script=Han}\p{Script=Katakana}]{2,8})\1/u.test(source)
}
