import type { Found, SegmentCheck } from './check'
import type { View } from './view'

type Kind = 'missing' | 'breaking'

/**
 * French sets `; : ! ?` and the inner side of « » apart by a space that does not break. Canada does so
 * only at the colon and the quotation marks. A missing space is wrong; one that breaks is what most
 * keyboards give.
 * Source: Lexique des règles typographiques en usage à l'Imprimerie nationale, "Ponctuation".
 */
export const frenchSpaces: SegmentCheck<Kind> = {
  id: 'french-spaces',
  tier: 2,
  languages: ['fr'],
  kinds: {
    missing: { mqm: 'locale-convention/typography', severity: 'warning' },
    breaking: { mqm: 'locale-convention/typography', severity: 'hint' },
  },
  examples: [
    { targetLang: 'fr', wrong: 'Pourquoi si longtemps?', right: 'Pourquoi si longtemps\u00a0?' },
    {
      targetLang: 'fr',
      wrong: 'Il dit: «Nous attendons».',
      right: 'Il dit\u00a0: «\u00a0Nous attendons\u00a0».',
    },
  ],
  run(view) {
    const marks = MARKS.test(view.target) ? [...view.target.matchAll(PLACES)] : []
    return marks.flatMap((match) => foundAt(match, view))
  },
}

const MARKS = /[;:!?«»]/
const PLACES =
  /(?<=[\p{L}\p{M}\p{N})\]%€”"’.…])(?<gap> ?)(?<mark>[;!?»]|:(?=[\s\u00a0]|$))(?![\p{L}\p{N}/=])|(?<=^|[\s(\[’'])(?<open>«)(?<space> ?)(?=[\p{L}\p{N}(…“"‘])/gu

function foundAt(match: RegExpExecArray, view: View): Found<Kind>[] {
  const { index, 0: all, groups = {} } = match
  const { gap = '', mark, open, space = '' } = groups
  const isOpening = open !== undefined
  const found = open ?? mark ?? ''
  if (view.targetLang === 'fr-CA' && /[;!?]/.test(found)) return []
  if (!isOpening && isName(index + gap.length, view)) return []
  const text = isOpening ? `${found}\u00a0` : spaceBefore(found, view) + found
  const isMissing = (isOpening ? space : gap) === ''
  const place = { start: index, end: index + all.length }
  return [
    {
      kind: isMissing ? 'missing' : 'breaking',
      target: place,
      args: { found },
      fixes: [{ ...place, text, safe: isMissing }],
    },
  ]
}

/** The narrow space where the paragraph has it, else the one that every font knows. */
function spaceBefore(mark: string, view: View): string {
  const isNarrow = mark !== ':' && view.targetParagraph().text.includes('\u202f')
  return isNarrow ? '\u202f' : '\u00a0'
}

/** `Yahoo!`, as the source writes it too. */
function isName(at: number, { source, target }: View): boolean {
  const name = /\p{Lu}[\p{L}\p{N}]*$/u.exec(target.slice(Math.max(0, at - 30), at))?.[0]
  return name !== undefined && name.length > 2 && source.includes(name + (target[at] ?? ''))
}
