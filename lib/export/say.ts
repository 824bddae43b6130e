import { messagesOf } from '@/lib/i18n/messages'
import { directionOfLocale, htmlLangOf, type Locale, tagOf } from '@/lib/i18n/settings'
import { languageName } from '@/lib/i18n/sentence'
import { createTranslator } from '@/lib/i18n/translator'
import type { FailureArgs } from '@/lib/model/result'
import type { Status } from '@/lib/model/review'

/** The words of exported files in one language. */
export interface Say {
  readonly lang: string
  readonly direction: 'ltr' | 'rtl'
  readonly words: (key: string, args?: FailureArgs) => string
  readonly status: (status: Status) => string
  readonly language: (tag: string) => string
  readonly number: (value: number) => string
  readonly share: (value: number) => string
  /** Day and time in UTC, which the reader is told. */
  readonly time: (at: string) => string
}

export function sayIn(locale: Locale): Say {
  const tag = tagOf(locale)
  const { t } = createTranslator(locale, messagesOf(locale, ['exported', 'common']))
  const numbers = new Intl.NumberFormat(tag)
  const shares = new Intl.NumberFormat(tag, { style: 'percent', maximumFractionDigits: 0 })
  const times = new Intl.DateTimeFormat(tag, {
    ...{ dateStyle: 'medium', timeStyle: 'short', timeZone: 'UTC' },
  })
  return {
    ...{ lang: htmlLangOf(locale), direction: directionOfLocale(locale) },
    words: (key, args = {}) => t(key, { ns: 'exported', ...args }),
    status: (status) => t(`status.${status}`, { ns: 'common' }),
    language: (lang) => languageName(tag, lang),
    number: (value) => numbers.format(value),
    share: (value) => shares.format(value),
    time: (at) => times.format(new Date(at)),
  }
}
