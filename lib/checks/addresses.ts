import type { Range } from '@/lib/model/range'
import { type Address, addressesOf, looseAddresses, siteOf } from './address-patterns'
import type { Found, SegmentCheck } from './check'
import { bestPairs, leftOver, likenessOf } from './pairing'
import type { View } from './view'

type Kind = 'changed' | 'missing' | 'added'

/**
 * URLs, e-mail addresses, handles, hashtags and file names stand in the target as in the source.
 *
 * The page of another language on the same site is the same address, and a hashtag may be translated;
 * one that was moved to the next segment is there.
 */
export const addresses: SegmentCheck<Kind> = {
  id: 'addresses',
  tier: 1,
  kinds: {
    changed: { mqm: 'accuracy/mistranslation', severity: 'error' },
    missing: { mqm: 'accuracy/omission', severity: 'error' },
    added: { mqm: 'accuracy/addition', severity: 'warning' },
  },
  examples: [
    {
      ...{ sourceLang: 'de', targetLang: 'en', source: 'Fragen an info@seilbahn-tal.example.' },
      ...{ wrong: 'Questions to info@seilbahntal.example.' },
      right: 'Questions to info@seilbahn-tal.example.',
    },
    {
      ...{ sourceLang: 'en', targetLang: 'es', source: 'See https://ferry.example/en/times now.' },
      ...{ wrong: 'Véase https://fery.example/es/horarios ahora.' },
      right: 'Véase https://ferry.example/es/horarios ahora.',
    },
    {
      ...{ sourceLang: 'en', targetLang: 'ru', source: 'Open report_2027.pdf and ask @tidewatch.' },
      ...{ wrong: 'Откройте report_2072.pdf и спросите @tidewatch.' },
      right: 'Откройте report_2027.pdf и спросите @tidewatch.',
    },
  ],
  run(view) {
    if (view.source === '' || view.target === '') return []
    const [inSource, inTarget] = [addressesOf(view.source), addressesOf(view.target)]
    if (inSource.length === 0 && inTarget.length === 0) return []
    const lost = leftOver(inSource, inTarget, ({ key }) => key).filter(
      (one) => !inTarget.some((other) => isSame(one, other)),
    )
    const added = leftOver(inTarget, inSource, ({ key }) => key).filter(
      (one) => !inSource.some((other) => isSame(other, one)),
    )
    const pairs = bestPairs(
      lost,
      [...added, ...spoilt(view.target, inTarget)],
      likeness,
      LEAST_LIKE,
    )
    const isPaired = (one: Place) => pairs.some((pair) => pair.includes(one))
    return [
      ...pairs.map(([from, to]) => changed(from, to, lost.length === 1)),
      ...lost.filter((one) => !isPaired(one)).flatMap((one) => missing(one, view, inTarget)),
      ...added.filter((one) => !isPaired(one)).flatMap((one) => extra(one, view, inSource)),
    ]
  },
}

type Place = Range & { readonly text: string }

const LEAST_LIKE = 0.6

function isSame(source: Address, target: Address): boolean {
  if (source.key === target.key) return true
  if (source.kind !== target.kind) return false
  const isOtherLanguage = source.lang !== target.lang && (source.lang ?? target.lang) !== null
  return source.kind === 'url' && isOtherLanguage && siteOf(source) === siteOf(target)
}

function likeness(from: Address, to: Place): number {
  if (from.kind === 'hashtag' && !to.text.startsWith('#')) return 0
  return likenessOf(from.text.toLowerCase(), to.text.toLowerCase())
}

function spoilt(target: string, known: readonly Address[]): Place[] {
  return looseAddresses(target).filter(
    (one) => !known.some(({ start, end }) => start < one.end && one.start < end),
  )
}

function changed(from: Address, { text, start, end }: Place, safe: boolean): Found<Kind> {
  // Where the path names a language, what it should be in the target's is not known.
  const expected = from.text
  return {
    kind: 'changed',
    ...{ source: from, target: { start, end }, args: { found: text, expected } },
    fixes: [{ start, end, text: expected, safe: safe && from.lang === null }],
    confidence: 0.95,
  }
}

function missing(one: Address, view: View, inTarget: readonly Address[]): Found<Kind>[] {
  const isTranslated = one.kind === 'hashtag' && inTarget.some(({ kind }) => kind === 'hashtag')
  const isNear = [view.previous, view.next].some((near) => near?.target.includes(one.text))
  if (isTranslated || isNear) return []
  const severity = one.kind === 'hashtag' || one.kind === 'handle' ? 'warning' : 'error'
  return [{ kind: 'missing', source: one, args: { expected: one.text }, severity }]
}

function extra(one: Address, view: View, inSource: readonly Address[]): Found<Kind>[] {
  const isTranslated = one.kind === 'hashtag' && inSource.some(({ kind }) => kind === 'hashtag')
  const isNear = [view.previous, view.next].some((near) => near?.source.includes(one.text))
  if (isTranslated || isNear) return []
  return [{ kind: 'added', target: { start: one.start, end: one.end }, args: { found: one.text } }]
}
