import type { Range } from '@/lib/model/range'
import type { DocumentCheck } from './check'
import { plainOf } from './plain'
import { sentencesIn } from './sentences'
import type { View } from './view'

/** No sentence is said again where the source does not say it again. */
export const repeatedSentence: DocumentCheck<'again'> = {
  id: 'repeated-sentence',
  tier: 3,
  kinds: { again: { mqm: 'accuracy/addition', severity: 'error' } },
  examples: [
    {
      sourceLang: 'de',
      targetLang: 'en',
      source: ['Der Hafen bleibt offen.', ''],
      wrong: ['The harbour will stay open.', 'The harbour will stay open.'],
      right: ['The harbour will stay open.', 'So will the docks.'],
    },
    {
      sourceLang: 'en',
      targetLang: 'ru',
      source: 'The harbour stays open.',
      wrong: 'Порт остаётся открытым. Порт остаётся открытым.',
      right: 'Порт остаётся открытым.',
    },
  ],
  runDocument: ({ views }) =>
    repeatedIn(views).map(({ view, start, end }) => {
      const text = view.target.slice(start, end)
      return {
        ...{ segment: view.index, kind: 'again', target: { start, end } },
        args: { found: text.length > 60 ? `${text.slice(0, 59)}…` : text },
        fixes: [{ start, end, text: '', safe: false }],
      }
    }),
}

/** A sentence of the target that has been said before. */
export interface Repeated extends Range {
  readonly view: View
}

interface Said extends Repeated {
  readonly plain: string
}

export function repeatedIn(views: readonly View[]): Repeated[] {
  const before = new Map<string, Said>()
  return views.flatMap((view) =>
    saidIn(view).flatMap((said) => {
      const first = before.get(said.plain)
      if (!first) before.set(said.plain, said)
      const again = first ? superfluous(first, said) : null
      return again ? [{ view: again.view, start: again.start, end: again.end }] : []
    }),
  )
}

function saidIn(view: View): Said[] {
  return sentencesIn(view.target, view.targetBase).flatMap(({ start, end }) => {
    const text = view.target.slice(start, end)
    if (text.length < SHORTEST || !STOP.test(text)) return []
    const plain = plainOf(text)
    const isLong = plain.split(' ').length >= FEWEST_WORDS || /^[^ ]{8,}$/u.test(plain)
    return isLong ? [{ view, start, end, plain }] : []
  })
}

const SHORTEST = 8
const FEWEST_WORDS = 3
const STOP = /[.!?。！？।؟…]["'”’»“)\]」』]*$/u

/** Which of two equal sentences the source does not have: the one without a source, or the later. */
function superfluous(first: Said, again: Said): Said | null {
  if (first.view === again.view) return hasMoreSentences(again.view) ? again : null
  if (again.view.source === '') return again
  if (first.view.source === '') return first
  if (hasMoreSentences(again.view)) return again
  const isNext = again.view.index - first.view.index === 1
  return isNext && plainOf(first.view.source) !== plainOf(again.view.source) ? again : null
}

function hasMoreSentences({ source, sourceBase, target, targetBase }: View): boolean {
  return sentencesIn(target, targetBase).length > sentencesIn(source, sourceBase).length
}
