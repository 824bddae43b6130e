import type { SegmentCheck } from './check'

/** An agency between slashes stands close to them: `/SIA/`, not `/ SIA /`. */
export const slashedAgency: SegmentCheck<'spaced'> = {
  id: 'slashed-agency',
  tier: 3,
  kinds: { spaced: { mqm: 'fluency/typography', severity: 'warning' } },
  examples: [
    {
      targetLang: 'en',
      wrong: 'HARBOUR, May 4. / NPA /. The port reopens.',
      right: 'HARBOUR, May 4. /NPA/. The port reopens.',
    },
    { targetLang: 'uk', wrong: 'ХАРКІВ, 5 травня. /УНА /', right: 'ХАРКІВ, 5 травня. /УНА/' },
    { targetLang: 'ar', wrong: 'المدينة، 4 مايو. / سنا /.', right: 'المدينة، 4 مايو. /سنا/.' },
  ],
  run({ target }) {
    if (!target.includes('/')) return []
    return Array.from(
      target.matchAll(SPACED),
      ({ index, 0: whole, 1: before = '', 2: name = '' }) => {
        const place = { start: index + before.length, end: index + whole.length }
        const text = `/${name}/`
        return {
          kind: 'spaced',
          target: place,
          args: { found: target.slice(place.start, place.end), expected: text },
          fixes: [{ ...place, text, safe: true }],
          confidence: 0.95,
        }
      },
    )
  },
}

// At an edge of the text or beside a full stop, as in datelines, and so not `AC / DC / AC`. A name in
// capitals, or of a script without them.
const SPACED =
  /(^\s*|[.,)]\s{1,2})\/(?=\s|\S{1,16}\s)\s?((?:[\p{Lu}\p{N}-]{2,12}|[\p{Lo}\p{M}]{2,14})(?:\s(?:[\p{Lu}\p{N}-]{2,12}|[\p{Lo}\p{M}]{2,14}))?)\s?\/(?=\s*(?:[.,:—–-]|$))(?<=\s\/|\/\s[^/]*\/)/gu
