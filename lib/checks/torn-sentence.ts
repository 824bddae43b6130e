import type { Found, SegmentCheck } from './check'
import words from './lists/never-last.json'
import { type Sentence, sentencesIn } from './sentences'
import type { View } from './view'
import { wordTable } from './word-table'

/**
 * No full stop tears a sentence in two. A stop before a small letter is one only where the target has
 * more sentences than the source: elsewhere a capital is missing, which is another question.
 */
export const tornSentence: SegmentCheck<'torn'> = {
  id: 'torn-sentence',
  tier: 3,
  kinds: { torn: { mqm: 'fluency/grammar', severity: 'error' } },
  examples: [
    {
      sourceLang: 'de',
      targetLang: 'en',
      source: 'Sie sprach bei der Eröffnung der neuen Brücke.',
      wrong: 'She spoke at the opening. of the new bridge.',
      right: 'She spoke at the opening of the new bridge.',
    },
    {
      sourceLang: 'en',
      targetLang: 'ru',
      source: 'The court heard approx. five witnesses in the case.',
      wrong: 'Суд выслушал ок. пяти свидетелей. по делу.',
      right: 'Суд выслушал ок. пяти свидетелей по делу.',
    },
    {
      sourceLang: 'ru',
      targetLang: 'en',
      source: 'Дожди размыли горную дорогу.',
      wrong: 'The rains washed away the. Mountain road.',
      right: 'The rains washed away the mountain road.',
    },
    {
      sourceLang: 'en',
      targetLang: 'es',
      source: ['The mayor promised new trams before the end of the year.', ''],
      wrong: ['El alcalde prometió nuevos tranvías.', 'antes de fin de año.'],
      right: ['El alcalde prometió nuevos tranvías', 'antes de fin de año.'],
    },
  ],
  run(view) {
    const inside = tearsIn(view).map((tear) => foundInside(view, tear))
    return isTornOff(view) ? [foundAtStart(view), ...inside] : inside
  },
}

/** Sentences torn from the next one, where the source has fewer sentences. */
export function tearsIn({ source, sourceBase, target, targetBase }: View): Sentence[] {
  if (!STOP.test(target)) return []
  const sentences = sentencesIn(target, targetBase)
  const torn = sentences.filter(
    (one, at) => one.isTorn || (at < sentences.length - 1 && isUnfinished(one, target, targetBase)),
  )
  if (torn.length === 0) return []
  return sentences.length > sentencesIn(source, sourceBase).length ? torn : []
}

const STOP = /\.\s+\p{L}/u

const neverLast = wordTable(words)

/** Whether a sentence ends with a word that none ends with: `cut off the.` */
function isUnfinished({ end }: Sentence, text: string, base: string): boolean {
  const [, last = ''] = /(?:^|\s)(\p{L}+)\.$/u.exec(text.slice(Math.max(0, end - 24), end)) ?? []
  return last !== '' && neverLast(base).has(last)
}

/** The segment goes on with a sentence that the one before it broke off, and has no source of its own. */
export function isTornOff(view: View): boolean {
  const { previous, target, targetBase, targetStartsUnit } = view
  if (!previous || targetStartsUnit || !/^(?!\p{Script=Georgian})\p{Ll}/u.test(target)) return false
  if (view.source !== '' && previous.source !== '') return false
  const joined = `${previous.target} ${target.slice(0, 40)}`
  return sentencesIn(joined, targetBase).some(
    ({ isTorn, end }) => isTorn && end === previous.target.length,
  )
}

function foundInside({ target }: View, { end }: Sentence): Found<'torn'> {
  const before = /[^\s]{1,24}$/u.exec(target.slice(Math.max(0, end - 24), end))?.[0] ?? ''
  const after = /^\s+[^\s]{1,15}/u.exec(target.slice(end, end + 20))?.[0] ?? ''
  const place = { start: end - before.length, end: end + after.length }
  const stop = /\.+$/.exec(before)?.[0].length ?? 1
  return {
    kind: 'torn',
    target: place,
    args: { found: target.slice(place.start, place.end) },
    fixes: [{ start: end - stop, end, text: '', safe: false }],
  }
}

function foundAtStart({ target }: View): Found<'torn'> {
  const word = /^[^\s]{1,40}/u.exec(target)?.[0] ?? ''
  return { kind: 'torn', target: { start: 0, end: word.length }, args: { found: word } }
}
