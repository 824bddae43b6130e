import type { Warning } from '@/lib/model/file'
import type { Finding } from '@/lib/model/finding'
import type { Failure } from '@/lib/model/result'
import { messagesOf } from './messages'
import { sentenceOf } from './sentence'
import { isLocale, tagOf } from './settings'
import { createTranslator } from './translator'

/**
 * A failure as a sentence that says what happened and what to do, for programs without a page.
 * An unknown locale is English.
 */
export function message(locale: string, failure: Failure): string {
  return sentence(locale, 'failures', failure)
}

/** A warning as a sentence, likewise. */
export function warningMessage(locale: string, warning: Warning): string {
  return sentence(locale, 'warnings', warning)
}

/** Tells what is wrong where a check says so: `check`, `kind` and their arguments as a sentence. */
export function findingSentences(
  locale: string,
): (finding: Pick<Finding, 'check' | 'kind' | 'args'>) => string {
  const known = isLocale(locale) ? locale : 'en'
  const { t } = createTranslator(known, messagesOf(known, ['findings']))
  return ({ check, kind, args }) =>
    sentenceOf({ t, language: tagOf(known) }, 'findings', { code: `${check}.${kind}`, args })
}

function sentence(locale: string, namespace: 'failures' | 'warnings', of: Failure | Warning) {
  const known = isLocale(locale) ? locale : 'en'
  const { t } = createTranslator(known, messagesOf(known, [namespace]))
  return sentenceOf({ t, language: tagOf(known) }, namespace, of)
}
