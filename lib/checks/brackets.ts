import type { Found, SegmentCheck } from './check'
import type { View } from './view'

/** Brackets pair in the target, and what the source puts in brackets has them still. */
export const brackets: SegmentCheck<'lone' | 'lost'> = {
  id: 'brackets',
  tier: 1,
  kinds: {
    lone: { mqm: 'fluency/punctuation', severity: 'warning' },
    lost: { mqm: 'fluency/punctuation', severity: 'hint' },
  },
  examples: [
    {
      sourceLang: 'de',
      targetLang: 'en',
      source: 'Der Hafen (im Norden) bleibt offen.',
      wrong: 'The harbour (in the north stays open.',
      right: 'The harbour (in the north) stays open.',
    },
    {
      sourceLang: 'en',
      targetLang: 'zh',
      source: 'The harbour (in the north) stays open.',
      wrong: '港口在北部）继续开放。',
      right: '港口（在北部）继续开放。',
    },
  ],
  run(view) {
    const { source, target } = view
    if (!ANY.test(target) && !ANY.test(source)) return []
    const alone = loneIn(target)
    if (alone.length > 0)
      return loneIn(source).length >= alone.length ? [] : alone.map((at) => foundAt(view, at))
    return isLost(source, target) ? [{ kind: 'lost', target: null, source: bracketed(source) }] : []
  },
}

const ANY = /[()（）[\]［］【】{}]/u
const MARKS = /[()（）[\]［］【】{}]/gu
const CLOSING: Readonly<Partial<Record<string, string>>> = {
  ...{ ')': '(', '）': '(', ']': '[', '］': '[', '】': '【', '}': '{' },
}
const SAME: Readonly<Partial<Record<string, string>>> = { '（': '(', '［': '[' }

/** Offsets of brackets without a mate. `a)` and `1)` number a list, `:)` smiles. */
function loneIn(text: string): number[] {
  const open: { readonly mark: string; readonly at: number }[] = []
  const alone: number[] = []
  for (const { index, 0: mark } of text.matchAll(MARKS)) {
    const opener = CLOSING[mark]
    if (opener === undefined) open.push({ mark: SAME[mark] ?? mark, at: index })
    else if (open.at(-1)?.mark === opener) open.pop()
    else if (!NUMBERING.test(text.slice(Math.max(0, index - 6), index))) alone.push(index)
  }
  const smiles = ({ at }: { readonly at: number }) =>
    /[:;]-?$/u.test(text.slice(Math.max(0, at - 2), at))
  return [...alone, ...open.filter((one) => !smiles(one)).map(({ at }) => at)]
}

const NUMBERING = /(?:^|[\s,;.(])(?:\p{L}{1,2}|[ivx]{1,4}|\d{1,3})$|[:;]-?$/iu

function foundAt({ target }: View, at: number): Found<'lone'> {
  const [start, end] =
    CLOSING[target.charAt(at)] === undefined
      ? [at, at + 1 + (/^\S{0,24}/u.exec(target.slice(at + 1))?.[0].length ?? 0)]
      : [at - (/\S{0,24}$/u.exec(target.slice(Math.max(0, at - 24), at))?.[0].length ?? 0), at + 1]
  return { kind: 'lone', target: { start, end }, args: { found: target.slice(start, end) } }
}

/** The source has brackets and the target none, nor dashes or commas in their place. */
function isLost(source: string, target: string): boolean {
  const inside = bracketed(source)
  return (
    target !== '' &&
    inside !== null &&
    inside.end - inside.start > 6 &&
    !ANY.test(target) &&
    !/[–—]/u.test(target)
  )
}

function bracketed(text: string) {
  const found = /[(（][^()（）]{1,200}[)）]/u.exec(text)
  return found ? { start: found.index, end: found.index + found[0].length } : null
}
