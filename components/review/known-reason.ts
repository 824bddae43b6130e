import reviewEn from '@/lib/i18n/messages/en/review.json'
import reviewRu from '@/lib/i18n/messages/ru/review.json'
import type { LOCALES } from '@/lib/i18n/settings'
import { type Reason, reasonKey, REASONS } from './reasons'

/**
 * The usual reason that a stored text is the wording of, in any locale; null for own words. Reasons
 * are stored as sentences in the sender's language, so that exports and other tools can read them.
 */
export function knownReason(text: string): Reason | null {
  return KNOWN.get(text.trim()) ?? null
}

const MESSAGES: Readonly<
  Record<(typeof LOCALES)[number], Readonly<Record<ReturnType<typeof reasonKey>, string>>>
> = { en: reviewEn, ru: reviewRu }

const KNOWN: ReadonlyMap<string, Reason> = new Map(
  Object.values(MESSAGES).flatMap((messages) =>
    REASONS.map((reason) => [messages[reasonKey(reason)], reason] as const),
  ),
)
