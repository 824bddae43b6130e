import type { TFunction } from 'i18next'
import type { Doubt } from '@/lib/model/bitext'

/**
 * What still holds of a doubt: once a person has changed the text, its length and words are no longer
 * those that the aligner doubted.
 */
export function standing(doubt: Doubt | null, isChanged: boolean): Doubt | null {
  if (!doubt || !isChanged) return doubt
  return doubt.rival && { length: null, source: [], target: [], rival: doubt.rival }
}

/** Why a link is doubtful, as sentences: how sure it is, and each reason that is known. */
export function doubtSentences(
  t: TFunction<'review'>,
  locale: string,
  confidence: number,
  doubt: Doubt | null,
): string[] {
  const first = t('doubt.sure', { percent: percentOf(locale, confidence) })
  if (!doubt) return [first]
  const reasons = [
    ...lengthReason(t, locale, doubt.length),
    ...wordsReason(t, locale, 'doubt.notInTarget', doubt.source),
    ...wordsReason(t, locale, 'doubt.notInSource', doubt.target),
    ...(doubt.rival ? [t(`doubt.rival.${doubt.rival}`)] : []),
  ]
  return [first, ...(reasons.length > 0 ? reasons : [t('doubt.unknown')])]
}

function lengthReason(t: TFunction<'review'>, locale: string, times: number | null): string[] {
  return times === null ? [] : [t('doubt.length', { percent: percentOf(locale, times) })]
}

function percentOf(locale: string, share: number): string {
  return new Intl.NumberFormat(locale, { style: 'percent' }).format(share)
}

/** Words of a text may run the other way than the sentence round them: each is isolated. */
function wordsReason(
  t: TFunction<'review'>,
  locale: string,
  key: string,
  words: readonly string[],
): string[] {
  if (words.length === 0) return []
  const isolated = words.map((word) => `\u2068${word}\u2069`)
  const list = new Intl.ListFormat(locale, { type: 'unit' }).format(isolated)
  return [t(key, { words: list })]
}
