import names from '@/lib/i18n/messages/en/findings.json'

const NAME = '.name'

/**
 * The ids of all checks, for whoever needs to know them and nothing else: the registry brings every
 * check with its tables along, which costs a second of loading. A test holds the two together.
 */
export const CHECK_IDS: ReadonlySet<string> = new Set(
  Object.keys(names).flatMap((key) => (key.endsWith(NAME) ? [key.slice(0, -NAME.length)] : [])),
)
