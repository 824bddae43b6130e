import { codeErrors, hasCodeErrors } from '@/lib/inline/code-errors'
import { codeLabels } from '@/lib/inline/code-label'
import { codeKey, slice } from '@/lib/inline/content'
import { repaired } from '@/lib/inline/repair-codes'
import { CODE, type Code, type Content } from '@/lib/model/content'
import type { Fix } from '@/lib/model/finding'
import type { Range } from '@/lib/model/range'
import type { Found, SegmentCheck } from './check'
import { checkedText } from './segments'

type Kind = 'missing' | 'doubled' | 'order'

/**
 * The inline codes that are expected stand in the target, as often and in order. It is what the reducer
 * asks before a text is approved, told while one types; the fix of each finding mends all of them.
 */
export const markup: SegmentCheck<Kind> = {
  id: 'markup',
  tier: 1,
  provesLink: true,
  kinds: {
    missing: { mqm: 'accuracy/omission', severity: 'error' },
    doubled: { mqm: 'accuracy/addition', severity: 'error' },
    order: { mqm: 'accuracy/mistranslation', severity: 'error' },
  },
  examples: [
    {
      ...{ sourceLang: 'en', targetLang: 'de', source: 'Open the ⟦b⟧north⟦/b⟧ gate.' },
      ...{ wrong: 'Öffne das ⟦b⟧Nordtor.', right: 'Öffne das ⟦b⟧Nordtor⟦/b⟧.' },
    },
    {
      ...{ sourceLang: 'en', targetLang: 'ru', source: 'See ⟦img/⟧ on the quay.' },
      ...{ wrong: 'Смотри ⟦img/⟧ на ⟦img/⟧ причале.', right: 'Смотри ⟦img/⟧ на причале.' },
    },
    {
      ...{ sourceLang: 'en', targetLang: 'fr', source: 'The ⟦i⟧tide⟦/i⟧ turns.' },
      ...{ wrong: 'La ⟦/i⟧marée⟦i⟧ tourne.', right: 'La ⟦i⟧marée⟦/i⟧ tourne.' },
    },
  ],
  run({ source, target: text, targetCodes = [], expectedCodes: expected, cameApproved }) {
    if (!expected || cameApproved) return []
    // Line ends are codes too, and are shown to checks as what they are.
    const target = { text: text.replaceAll('\n', CODE), codes: targetCodes }
    const errors = codeErrors(target, expected)
    if (!hasCodeErrors(errors)) return []
    const fixes = fixesFor(target, repaired(target, expected))
    const found = (kind: Kind, codes: readonly Code[], place: Place): Found<Kind>[] =>
      codes.length === 0 ? [] : [{ kind, args: { codes: codeLabels(codes) }, fixes, ...place }]
    const at = (places: readonly number[]) => places.flatMap((place) => targetCodes[place] ?? [])
    const isSource = checkedText(expected.model) === source
    return [
      ...found('missing', errors.missing, {
        source: isSource ? placeOf(expected.model, errors.missing) : null,
      }),
      ...found('doubled', at(errors.surplus), { target: nth(target, errors.surplus.at(-1)) }),
      ...found('order', at(errors.misplaced), { target: nth(target, errors.misplaced[0]) }),
    ]
  },
}

type Place = Pick<Found, 'source' | 'target'>

/** What differs, as one fix with its codes. */
function fixesFor(from: Content, to: Content): Fix[] {
  const [before, after] = [atomsOf(from), atomsOf(to)]
  const shorter = Math.min(before.length, after.length)
  let start = 0
  while (start < shorter && before[start] === after[start]) start += 1
  let tail = 0
  while (tail < shorter - start && before.at(-1 - tail) === after.at(-1 - tail)) tail += 1
  const put = slice(to, start, after.length - tail)
  const [text, end] = [checkedText(put), before.length - tail]
  const codes = put.codes.filter(({ kind }) => kind !== 'lineEnd')
  return [{ start, end, text, codes, safe: false }]
}

/** The characters of a text, for each code its key. */
function atomsOf({ text, codes }: Content): string[] {
  let n = 0
  return text.split('').map((character) => {
    const code = character === CODE ? codes[n++] : undefined
    return code ? codeKey(code) : character
  })
}

/** Where the first of some codes stands in a text. */
function placeOf({ text, codes }: Content, [sought]: readonly Code[]): Range | null {
  const place = sought ? codes.findIndex((code) => codeKey(code) === codeKey(sought)) : -1
  return place < 0 ? null : nth({ text, codes }, place)
}

function nth({ text }: Content, place = 0): Range {
  let start = text.indexOf(CODE)
  for (let n = 0; n < place; n += 1) start = text.indexOf(CODE, start + 1)
  return { start, end: start + 1 }
}
