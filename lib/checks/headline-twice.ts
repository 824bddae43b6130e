import type { DocumentCheck, FoundInDocument } from './check'
import { gluedPart, type Headline, headlinesIn } from './headlines'
import { plainOf } from './plain'

/** No headline stands twice in a row while the source has it once. */
export const headlineTwice: DocumentCheck<'equal' | 'alike'> = {
  id: 'headline-twice',
  tier: 3,
  kinds: {
    equal: { mqm: 'accuracy/addition', severity: 'warning' },
    alike: { mqm: 'accuracy/addition', severity: 'warning' },
  },
  examples: [
    {
      sourceLang: 'de',
      targetLang: 'en',
      source: ['Hafen öffnet im Frühjahr wieder', ''],
      wrong: ['Port to reopen in spring', '¶Port to reopen in spring'],
      right: ['Port to reopen in spring', ''],
    },
    {
      sourceLang: 'en',
      targetLang: 'es',
      source: ['Port to reopen in spring', ''],
      wrong: ['El puerto reabre en primavera | Economía', '¶El puerto reabre en primavera'],
      right: ['El puerto reabre en primavera', '¶Los pescadores celebran la noticia'],
    },
  ],
  runDocument: ({ views }) => copiesIn(views).map(({ copy, isEqual }) => found(copy, isEqual)),
}

/** A headline that repeats the one just before it. */
export interface Copy {
  readonly copy: Headline
  readonly first: Headline
  readonly isEqual: boolean
}

export function copiesIn(views: Parameters<typeof headlinesIn>[0]): Copy[] {
  const headlines = headlinesIn(views)
  return headlines.flatMap((copy, n) => {
    for (const first of [headlines[n - 1], headlines[n - 2]]) {
      if (!first || !isNear(first, copy) || copy.words < FEWEST_WORDS) continue
      const isEqual = first.plain === copy.plain
      if ((isEqual || isAlike(first, copy)) && !isTwiceInSource(first, copy))
        return [{ copy, first, isEqual }]
    }
    return []
  })
}

const FEWEST_WORDS = 3

function isNear(first: Headline, copy: Headline): boolean {
  return copy.view.index - first.view.index <= 2
}

/** One is the other with a section glued to it. */
function isAlike(first: Headline, copy: Headline): boolean {
  const headOf = ({ text }: Headline) => plainOf(gluedPart(text)?.head ?? '')
  return headOf(first) === copy.plain || headOf(copy) === first.plain
}

function isTwiceInSource(first: Headline, copy: Headline): boolean {
  const [one, other] = [first.view.source, copy.view.source]
  if (first.view !== copy.view) return one !== '' && other !== ''
  return one.split(/[\r\n\uFFFC]+/u).filter((line) => line.trim() !== '').length > 1
}

function found(
  { view, text, start, end }: Headline,
  isEqual: boolean,
): FoundInDocument<'equal' | 'alike'> {
  const isWhole = start === 0 && end === view.target.length
  return {
    segment: view.index,
    kind: isEqual ? 'equal' : 'alike',
    target: { start, end },
    args: { found: text.length > 60 ? `${text.slice(0, 59)}…` : text },
    fixes: [{ start, end, text: '', safe: isEqual && isWhole && view.source === '' }],
    confidence: isEqual ? 0.95 : 0.85,
  }
}
