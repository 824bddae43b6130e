import { createInstance, type i18n, type InitOptions } from 'i18next'
import type { Resources } from './messages'
import { type Locale, type Namespace, tagOf } from './settings'

/**
 * A translator of its own, never a shared one: two requests at once speak two languages.
 * The first namespace is the default.
 */
export function createTranslator(locale: Locale, resources: Resources): i18n {
  const instance = createInstance()
  void instance.init(optionsOf(locale, resources))
  return instance
}

function optionsOf(locale: Locale, resources: Resources): InitOptions {
  const lng = tagOf(locale)
  const ns = Object.keys(resources) as Namespace[]
  return {
    lng,
    fallbackLng: false,
    ns,
    defaultNS: ns[0] ?? 'common',
    resources: { [lng]: { ...resources } },
    keySeparator: false,
    nsSeparator: false,
    initAsync: false,
    returnNull: false,
    // React escapes; elsewhere plain text is wanted.
    interpolation: { escapeValue: false },
    react: { useSuspense: false },
  }
}
