import type { Fix } from '@/lib/model/finding'
import type { Range } from '@/lib/model/range'
import type { Found, SegmentCheck } from './check'
import { type Quotation, quotationsOf } from './quotation-pairs'
import type { QuoteMark } from './quote-sides'
import {
  bare,
  type QuotePair,
  quotesAround,
  type QuotesHere,
  quotesOf,
  viewsAround,
} from './quote-styles'
import type { View } from './view'

type Kind = 'foreign' | 'mixed' | 'reversed' | 'straight'

/**
 * Quotation marks have a form that the target's language prints, and the same at both ends. Where spaces
 * and marks are exchanged, or one of a pair is missing, is another question.
 */
export const quotationMarks: SegmentCheck<Kind> = {
  id: 'quotation-marks',
  tier: 2,
  kinds: {
    foreign: { mqm: 'locale-convention/typography', severity: 'warning' },
    mixed: { mqm: 'fluency/typography', severity: 'warning' },
    reversed: { mqm: 'fluency/typography', severity: 'warning' },
    straight: { mqm: 'fluency/typography', severity: 'warning' },
  },
  examples: [
    { targetLang: 'en', wrong: 'She said: «We waited».', right: 'She said: “We waited”.' },
    { targetLang: 'en', wrong: '“We waited," she said.', right: '“We waited,” she said.' },
    { targetLang: 'en', wrong: 'A ”quiet” harbour.', right: 'A “quiet” harbour.' },
    { targetLang: 'de', wrong: '« Wir warten », sagte er.', right: '„Wir warten“, sagte er.' },
    {
      targetLang: 'fr',
      wrong: '“Nous attendons”, dit-elle.',
      right: '«\u00a0Nous attendons\u00a0», dit-elle.',
    },
    { targetLang: 'ru', wrong: 'Судно “Волна” ушло.', right: 'Судно «Волна» ушло.' },
    { targetLang: 'pl', wrong: 'Prom „Fala“ odpłynął.', right: 'Prom „Fala” odpłynął.' },
    { targetLang: 'ja', wrong: '彼は"待つ"と言った。', right: '彼は「待つ」と言った。' },
  ],
  run(view) {
    // What the text around uses is asked only where something is not right anyhow.
    const inGeneral = ANY_MARK.test(view.target) ? quotesOf(view.targetLang) : null
    if (!inGeneral) return []
    if (!view.target.includes('"') && wrongMarks(view, inGeneral).length === 0) return []
    const here = quotesAround(view) ?? inGeneral
    const { text, start } = view.targetParagraph()
    return wrongMarks(view, here).map((wrong) => ({
      ...found(wrong, text, start),
      ...(wrong.kind !== 'foreign' && isHabit(view) ? { severity: 'hint' } : {}),
    }))
  },
}

function wrongMarks(view: View, here: QuotesHere): Wrong[] {
  const { text, start } = view.targetParagraph()
  const end = start + view.target.length
  return quotationsOf(text, here.inner)
    .flatMap((one) => wrongIn(one, here, text))
    .filter(({ mark }) => mark.start >= start && mark.end <= end)
}

/** A text that exchanges marks everywhere around has no custom to keep to: no slip stands out. */
function isHabit(view: View): boolean {
  let slips = 0
  for (const one of viewsAround(view)) slips += slipsIn(one)
  return slips >= HABIT_FROM
}

const HABIT_FROM = 4

function slipsIn(view: View): number {
  const known = slips.get(view)
  if (known !== undefined) return known
  const here = ANY_MARK.test(view.target) ? quotesOf(view.targetLang) : null
  const wrong = here
    ? quotationsOf(view.target, here.inner).flatMap((one) => wrongIn(one, here, view.target))
    : []
  const count = wrong.filter(({ kind }) => kind !== 'foreign').length
  slips.set(view, count)
  return count
}

const slips = new WeakMap<View, number>()

const ANY_MARK = /["“”„‟«»「」『』〝〟＂‚]|,,|<<|>>|''|``/u

interface Wrong {
  readonly kind: Kind
  readonly mark: QuoteMark
  /** What should stand there. */
  readonly half: string
  readonly isOpening: boolean
  readonly isSure: boolean
}

function wrongIn({ open, close, depth }: Quotation, here: QuotesHere, text: string): Wrong[] {
  const allowed = depth === 0 ? here.outer : here.inner
  if (open && close) return wrongInPair([open, close], allowed, here, depth)
  const mark = open ?? close
  if (!mark || !mark.isSpaced) return []
  const at = open ? 0 : 1
  if (allowed.some((pair) => bare(pair[at]) === mark.glyph)) return []
  const isReversed = here.inner.some((pair) => bare(pair[1 - at] ?? '') === mark.glyph)
  // A mark that should be on the other side may only have lost its place: `plan, ”he said`.
  const isMisplaced = isReversed && (!open || /[,.!?…]\s$/u.test(text.slice(0, mark.start)))
  if (isMisplaced || mark.glyph === "''") return []
  const kind = isReversed ? 'reversed' : 'foreign'
  const half = here.expected[at]
  return [{ kind, mark, half, isOpening: open !== null, isSure: open !== null && depth === 0 }]
}

function wrongInPair(
  [open, close]: readonly [QuoteMark, QuoteMark],
  allowed: readonly QuotePair[],
  here: QuotesHere,
  depth: number,
): Wrong[] {
  const isPair = ([a, b]: QuotePair) => bare(a) === open.glyph && bare(b) === close.glyph
  const isStraight = open.glyph === '"' && close.glyph === '"'
  if (allowed.some(isPair) && !(isStraight && here.isTypographic && depth === 0)) return []
  const wrong = (kind: Kind, half: string, isOpening: boolean): Wrong => ({
    ...{ kind, mark: isOpening ? open : close, half, isOpening, isSure: true },
  })
  if (isStraight && here.isTypographic)
    return [wrong('straight', here.expected[0], true), wrong('straight', here.expected[1], false)]
  const sure = depth === 0 ? here.sure : here.inner
  const opened = sure.find(([a]) => bare(a) === open.glyph && isTypographic(open))
  const closed = sure.find(([, b]) => bare(b) === close.glyph && isTypographic(close))
  const straight = isTypographic(open) ? close : open
  const isMixed = open.glyph === '"' || close.glyph === '"'
  if (isMixed && (opened ?? closed) && !here.isStraight) {
    const half = straight === open ? closed?.[0] : opened?.[1]
    return half === undefined ? [] : [wrong('mixed', half, straight === open)]
  }
  if (isMixed && (opened ?? closed)) return [wrong('mixed', '"', straight !== open)]
  if (opened) return [wrong(closed ? 'mixed' : kindOf(close, allowed, 0), opened[1], false)]
  if (closed) return [wrong(kindOf(open, allowed, 1), closed[0], true)]
  // ‚ is typed for a comma, and its ‘ for an apostrophe.
  if (open.glyph === '‚' && close.glyph !== '‘') return []
  const [a, b] = replacement(here, depth, open.glyph === '‚')
  const kind = `${open.glyph}${close.glyph}` === '”“' ? 'reversed' : 'foreign'
  return [wrong(kind, a, true), wrong(kind, b, false)]
}

/** What closes where it should open, or opens where it should close, is reversed. */
function kindOf({ glyph }: QuoteMark, allowed: readonly QuotePair[], at: 0 | 1): Kind {
  return allowed.some((pair) => bare(pair[at]) === glyph) ? 'reversed' : 'foreign'
}

/** Inside a quotation the language's inner marks are due, and single ones where single ones stood. */
function replacement({ expected, inner }: QuotesHere, depth: number, isSingle: boolean): QuotePair {
  if (depth === 0 && !isSingle) return expected
  return inner.find(([a]) => bare(a) !== bare(expected[0])) ?? expected
}

function isTypographic({ glyph }: QuoteMark): boolean {
  return glyph !== '"'
}

function found({ kind, mark, half, isOpening, isSure }: Wrong, text: string, shift: number) {
  const gap = isOpening
    ? (/^[\s\u2060]+/u.exec(text.slice(mark.end, mark.end + 3))?.[0].length ?? 0)
    : -(/[\s\u2060]+$/u.exec(text.slice(Math.max(0, mark.start - 3), mark.start))?.[0].length ?? 0)
  const place = { start: mark.start + Math.min(0, gap), end: mark.end + Math.max(0, gap) }
  const fix: Fix = { start: place.start - shift, end: place.end - shift, text: half, safe: isSure }
  return {
    kind,
    target: moved(shownAt(place, isOpening, text), -shift),
    args: { found: mark.glyph, expected: bare(half) },
    fixes: [fix],
  } satisfies Found<Kind>
}

/** The mark with the word that it opens, or with the punctuation after it. */
function shownAt({ start, end }: Range, isOpening: boolean, text: string): Range {
  const after = text.slice(end, end + LONGEST_SHOWN)
  const shown = isOpening ? /^[\p{L}\p{M}\p{N}’-]*/u.exec(after) : /^[.,;:!?…]*/u.exec(after)
  return { start, end: end + (shown?.[0].length ?? 0) }
}

const LONGEST_SHOWN = 30

function moved({ start, end }: Range, by: number): Range {
  return { start: start + by, end: end + by }
}
