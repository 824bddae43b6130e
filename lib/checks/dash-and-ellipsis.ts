import { rowFor } from './by-language'
import type { Found, SegmentCheck } from './check'
import table from './lists/dashes.json'
import { viewsAround } from './quote-styles'
import type { View } from './view'

type Kind = 'hyphen' | 'dots'

/**
 * A hyphen between spaces stands for a dash, and three full stops for an ellipsis. Both are common, so this
 * is a hint, save where the text around has the dash all but always; of dots only where it has the one
 * character.
 */
export const dashAndEllipsis: SegmentCheck<Kind> = {
  id: 'dash-and-ellipsis',
  tier: 2,
  kinds: {
    hyphen: { mqm: 'locale-convention/typography', severity: 'hint' },
    dots: { mqm: 'locale-convention/typography', severity: 'hint' },
  },
  examples: [
    { targetLang: 'de', wrong: 'Der Hafen - im Norden.', right: 'Der Hafen – im Norden.' },
    { targetLang: 'ru', wrong: 'Порт - это море.', right: 'Порт — это море.' },
    { targetLang: 'en', wrong: 'Wait… and then...', right: 'Wait… and then…' },
  ],
  run: (view) => [...hyphensIn(view), ...dotsIn(view)],
}

const HYPHEN = /(?<=[\p{L}\p{M}\p{N}"”»“’).,!?%] )(?<mark>--?)(?= [\p{L}\p{N}"“«„(¿¡])/gu

function hyphensIn(view: View): Found<Kind>[] {
  const dashes = rowFor<string>(table, view.targetLang)
  if (!dashes || !/ --? /.test(view.target)) return []
  const { expected, isRule } = customOf(view, dashes)
  return Array.from(view.target.matchAll(HYPHEN), ({ index: start, 0: mark }): Found<Kind>[] => {
    const [before, after] = [
      view.target[start - 2] ?? '',
      view.target[start + mark.length + 1] ?? '',
    ]
    if (/\d/.test(before) && /\d/.test(after)) return []
    const place = { start, end: start + mark.length }
    const fixes = [{ ...place, text: expected, safe: false }]
    const severity = isRule ? ('warning' as const) : ('hint' as const)
    return [{ kind: 'hyphen', target: place, args: { found: mark, expected }, fixes, severity }]
  }).flat()
}

/** The dash that the text around has, else the language's first; and whether it all but always has it. */
function customOf(view: View, dashes: string): { expected: string; isRule: boolean } {
  const text = viewsAround(view)
    .map(({ target }) => target)
    .join('\n')
  const countOf = (mark: string) => text.split(` ${mark} `).length - 1
  const used = Array.from(dashes).find((dash) => countOf(dash) > 0)
  if (used === undefined) return { expected: dashes.charAt(0), isRule: false }
  return { expected: used, isRule: countOf(used) >= Math.max(RULE, RULE * countOf('-')) }
}

/** How many dashes for each hyphen make it a slip. */
const RULE = 4

function dotsIn(view: View): Found<Kind>[] {
  if (!/(?<!\.)\.{3}(?!\.)/.test(view.target)) return []
  if (!viewsAround(view).some(({ target }) => target.includes('…'))) return []
  return Array.from(view.target.matchAll(/(?<!\.)\.{3}(?!\.)/g), ({ index: start }) => {
    const place = { start, end: start + 3 }
    const fixes = [{ ...place, text: '…', safe: false }]
    return { kind: 'dots', target: place, args: { found: '...', expected: '…' }, fixes }
  })
}
