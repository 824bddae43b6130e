import type { Fix } from '@/lib/model/finding'
import type { Range } from '@/lib/model/range'
import { joinerOf } from '@/lib/text/joiner'
import type { Found, SegmentCheck } from './check'
import { type PlacedMark, quotedParagraph } from './quotations'
import { shapeOf } from './quote-marks'
import type { View } from './view'

/** No quotation mark and space have changed places: `yes, ”he said`, `yes “, he said`, `said“ Yes`. */
export const quoteSpace: SegmentCheck<Kind> = {
  id: 'quote-space',
  tier: 3,
  kinds: {
    closing: { mqm: 'fluency/punctuation', severity: 'error' },
    opening: { mqm: 'fluency/punctuation', severity: 'error' },
  },
  examples: [
    {
      targetLang: 'en',
      wrong: '“The market is open, ”he added.',
      right: '“The market is open,” he added.',
    },
    {
      targetLang: 'de',
      wrong: '„Der Markt ist offen, “sagte er.',
      right: '„Der Markt ist offen“, sagte er.',
    },
    {
      targetLang: 'fr',
      wrong: '«\u00A0Le marché est ouvert, »dit-il.',
      right: '«\u00A0Le marché est ouvert\u00A0», dit-il.',
    },
    {
      targetLang: 'en',
      wrong: '“The market is open “, he added.',
      right: '“The market is open,” he added.',
    },
    { targetLang: 'ru', wrong: 'Он сказал« Рынок открыт».', right: 'Он сказал «Рынок открыт».' },
  ],
  run(view) {
    if (!MAYBE.test(view.target)) return []
    const paragraph = quotedParagraph(view)
    const at = paragraph.views.indexOf(view)
    const here = paragraph.target.filter(({ segment }) => segment === at)
    return here.flatMap((mark) => {
      const slip = mark.role === 'open' ? slippedOpening(view, mark) : slippedClosing(view, mark)
      return slip ? [foundAt(view, mark, slip)] : []
    })
  },
}

type Kind = 'closing' | 'opening'

const MAYBE = /\s[“”«»"]|[“«"]\s/u

/** What stands wrong around a mark, and what should stand there. */
interface Slip extends Range {
  readonly text: string
}

/** `said“ Yes`. */
function slippedOpening({ target, targetBase }: View, { start, char }: PlacedMark): Slip | null {
  if (joinerOf(targetBase) === '') return null
  const after = /^\s+(?=[\p{L}\p{N}])/u.exec(target.slice(start + 1, start + 4))
  if (!after || !/[\p{L}\p{N},:]$/u.test(target.slice(0, start))) return null
  const inner = targetBase === 'fr' && char === '«' ? after[0] : ''
  return { start, end: start + 1 + after[0].length, text: ` ${char}${inner}` }
}

/** `yes, ”he said` and `yes “, he said`. */
function slippedClosing(view: View, mark: PlacedMark): Slip | null {
  const { target, targetBase } = view
  const { start } = mark
  const [before = '', stop = ''] =
    /([,.!?…]?)\s+$/u.exec(target.slice(Math.max(0, start - 4), start)) ?? NOT_FOUND
  if (before === '') return null
  const [, comma = ''] = /^([,;.،؛])(?![.,])/u.exec(target.slice(start + 1, start + 3)) ?? NOT_FOUND
  const isGlued = /^\p{L}/u.test(target.slice(start + 1, start + 3))
  const isBeforeComma = comma !== '' && stop === '' && !spacedInside(mark, targetBase)
  if (!isBeforeComma && !(isGlued && (stop !== '' || mark.mate !== null))) return null
  return {
    start: start - before.length,
    end: start + 1 + comma.length,
    text: closed(stop + comma, mark, targetBase) + (isGlued ? ' ' : ''),
  }
}

const NOT_FOUND = ['']

/** A closing mark with the stop that belongs to it, in the order that the language has. */
function closed(stop: string, mark: PlacedMark, base: string): string {
  const char = mark.char === '“' && shapeOf('“', base) === 'open' ? '”' : mark.char
  const closing = spacedInside(mark, base) ? `\u00A0${char}` : char
  const isOutside = /[,;،؛]/u.test(stop) && !STOP_INSIDE.has(base)
  return isOutside || stop === ';' ? closing + stop : stop + closing
}

/** Commas stand inside the quotation marks. */
const STOP_INSIDE = new Set(['en', 'tr', 'az', 'hi', 'mr', 'id', 'ms', 'vi'])

function spacedInside({ char }: PlacedMark, base: string): boolean {
  return base === 'fr' && char === '»'
}

function foundAt({ target }: View, mark: PlacedMark, { start, end, text }: Slip): Found<Kind> {
  const word = /^\p{L}{0,20}/u.exec(target.slice(end, end + 20))?.[0] ?? ''
  const place = { start, end: end + word.length }
  const fix: Fix = { start, end, text, safe: mark.mate !== null }
  return {
    kind: mark.role === 'open' ? 'opening' : 'closing',
    target: place,
    args: { found: target.slice(place.start, place.end).trim(), expected: text.trim() + word },
    fixes: [fix],
    confidence: 0.95,
  }
}
