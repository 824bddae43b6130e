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
  remember(instance)
  // React's translator copies, for each component that asks for words, all that is the instance's own;
  // of an heir that is next to nothing.
  return Object.create(instance) as i18n
}

/** Words are put together once: a screen asks for the same hundreds of them again and again. */
function remember(instance: i18n): void {
  const known = new Map<string, unknown>()
  const ask = instance.t
  const t = (...asked: Parameters<typeof ask>): unknown => {
    const name = nameOf(asked)
    if (name === null) return ask(...asked)
    if (!known.has(name)) {
      if (known.size >= MOST_KNOWN) known.clear()
      known.set(name, ask(...asked))
    }
    return known.get(name)
  }
  Object.assign(instance, { t })
}

const MOST_KNOWN = 5_000

/** What is asked for, where it is a key with plain arguments; else null. */
function nameOf([key, options = {}, ...rest]: readonly unknown[]): string | null {
  if (typeof key !== 'string' || rest.length > 0) return null
  if (typeof options !== 'object' || options === null) return null
  let name = key
  for (const [option, value] of Object.entries(options)) {
    if (value === undefined) continue
    if (typeof value !== 'string' && typeof value !== 'number') return null
    name += `\u001f${option} ${typeof value} ${value}`
  }
  return name
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
