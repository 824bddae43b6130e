import type { Found, SegmentCheck } from './check'
import { decodedEntities } from './entities'
import { redecoded } from './redecoded'
import type { View } from './view'

type Kind = 'garbled' | 'lost' | 'entity'

/**
 * The text was decoded as it was encoded: no `â€™` for an apostrophe, no U+FFFD where a letter was lost, no
 * `&nbsp;` of HTML, unless the source has it too.
 */
export const mojibake: SegmentCheck<Kind> = {
  id: 'mojibake',
  tier: 2,
  kinds: {
    garbled: { mqm: 'fluency/character-encoding', severity: 'error' },
    lost: { mqm: 'fluency/character-encoding', severity: 'error' },
    entity: { mqm: 'fluency/character-encoding', severity: 'error' },
  },
  examples: [
    { targetLang: 'en', wrong: 'The shipâ€™s bell', right: 'The ship’s bell' },
    { targetLang: 'fr', wrong: 'Le cafÃ© est fermÃ©.', right: 'Le café est fermé.' },
    { targetLang: 'ru', wrong: 'РџРѕСЂС‚ закрыт.', right: 'Порт закрыт.' },
    { targetLang: 'en', wrong: 'Tom &amp;amp; Ann', right: 'Tom & Ann' },
  ],
  run: (view) => [...garbledIn(view), ...lostIn(view), ...entitiesIn(view)],
}

function garbledIn({ target }: View): Found<Kind>[] {
  return redecoded(target).map(({ start, end, text }) => ({
    kind: 'garbled',
    target: { start, end },
    args: { found: target.slice(start, end), expected: text },
    fixes: [{ start, end, text, safe: true }],
    confidence: 0.97,
  }))
}

function lostIn({ target, source }: View): Found<Kind>[] {
  if (!target.includes('\ufffd') || source.includes('\ufffd')) return []
  return Array.from(
    target.matchAll(/[\p{L}\p{N}]{0,20}\ufffd[\p{L}\p{N}\ufffd]{0,20}/gu),
    (match) => ({
      kind: 'lost',
      target: { start: match.index, end: match.index + match[0].length },
      args: { found: match[0] },
    }),
  )
}

function entitiesIn({ target, source }: View): Found<Kind>[] {
  return decodedEntities(target)
    .filter(({ start, end }) => !source.includes(target.slice(start, end)))
    .map(({ start, end, text }) => ({
      kind: 'entity',
      target: { start, end },
      args: { found: target.slice(start, end), expected: text },
      fixes: [{ start, end, text, safe: true }],
    }))
}
