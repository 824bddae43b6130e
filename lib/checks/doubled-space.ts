import type { SegmentCheck } from './check'

/** No two spaces stand in a row. Spaces at the edges are the segment's own business. */
export const doubledSpace: SegmentCheck<'doubled'> = {
  id: 'doubled-space',
  tier: 2,
  kinds: { doubled: { mqm: 'fluency/typography', severity: 'warning' } },
  examples: [{ targetLang: 'en', wrong: 'The  ferry left.', right: 'The ferry left.' }],
  run: ({ target }) =>
    Array.from(target.matchAll(SPACES), ({ index, 0: spaces }) => ({
      kind: 'doubled',
      target: { start: index, end: index + spaces.length },
      fixes: [{ start: index, end: index + spaces.length, text: ' ', safe: true }],
      confidence: 0.98,
    })),
}

const SPACES = /(?<=\S) {2,}(?=\S)/gu
