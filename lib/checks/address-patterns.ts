import { baseOf } from '@/lib/text/tags'
import type { Range } from '@/lib/model/range'

export type AddressKind = 'url' | 'email' | 'handle' | 'hashtag' | 'file'

/** An address as it stands in a text; `key` is the same for two spellings of one address. */
export interface Address extends Range {
  readonly kind: AddressKind
  readonly text: string
  readonly key: string
  /** The language that a part of it names: `fr` of `fr.example.org/` and `example.org/fr/`. */
  readonly lang: string | null
}

/** URLs, e-mail addresses, handles, hashtags and file names of a text, in order. */
export function addressesOf(text: string): Address[] {
  if (!MAY_HOLD.test(text)) return []
  const found: Address[] = []
  for (const [kind, pattern] of PATTERNS)
    for (const { index, 0: match } of text.matchAll(pattern)) {
      const whole = trimmed(match)
      const range = { start: index, end: index + whole.length }
      if (!found.some((one) => one.start < range.end && range.start < one.end))
        found.push({ ...range, kind, text: whole, ...keyOf(kind, whole) })
    }
  return found.sort((a, b) => a.start - b.start)
}

/** What could be an address that was spoilt: words with dots, slashes or at signs inside. */
export function looseAddresses(text: string): (Range & { readonly text: string })[] {
  return Array.from(text.matchAll(LOOSE), ({ index, 0: match }) => {
    const whole = trimmed(match)
    return { start: index, end: index + whole.length, text: whole }
  }).filter(({ text: one }) => one.length > 4 && /[.@/_-]/.test(one))
}

const MAY_HOLD = /[@#/]|[\p{L}\p{N}]\.\p{L}/u

// Two letters that end a sentence without the space after it look like a country's domain, so the
// domains of countries need a hyphen, a digit, a path or a second dot beside them.
const GENERIC =
  'com|org|net|edu|gov|int|info|biz|app|dev|news|online|site|shop|tech|museum|travel|example|test|local'
const FILES =
  'pdf|docx?|xlsx?|pptx?|odt|rtf|csv|tsv|txt|md|json|xml|ya?ml|html?|css|js|ts|py|sql|zip|rar|tar|gz|7z|jpe?g|png|gif|svg|webp|tiff?|mp[34]|wav|avi|mov|mkv|exe|msi|dmg|apk|iso|epub|ini|log|bak'
const HOST = String.raw`(?:[a-z0-9][a-z0-9-]{0,62}\.){1,6}`
const PATH = String.raw`(?::\d{2,5})?(?:[/?#][^\s<>"'«»“”„‘’()（）。，、！？；]*)?`
const BEFORE = String.raw`(?<![\p{L}\p{N}@._/-])`

const PATTERNS: readonly (readonly [AddressKind, RegExp])[] = [
  ['email', /(?<![\w.+-])[\w.+-]{1,64}@(?:[\p{L}\p{N}-]{1,63}\.){1,6}\p{L}{2,24}/gu],
  ['url', /(?:https?|ftp):\/\/[^\s<>"«»“”„‘’（）。，、！？；]+/giu],
  ['url', new RegExp(String.raw`${BEFORE}www\.${HOST}[a-z]{2,24}${PATH}`, 'giu')],
  [
    'file',
    new RegExp(String.raw`${BEFORE}[\w-]{1,80}(?:\.[\w-]{1,30}){0,3}\.(?:${FILES})(?![\w/])`, 'gu'),
  ],
  ['url', new RegExp(String.raw`${BEFORE}${HOST}(?:${GENERIC})(?![\p{L}\p{N}_-])${PATH}`, 'gu')],
  [
    'url',
    new RegExp(
      String.raw`${BEFORE}${HOST}[a-z]{2}(?![\p{L}\p{N}_.-])/[^\s<>"«»“”„‘’()（）。，、！？；]*`,
      'gu',
    ),
  ],
  [
    'url',
    new RegExp(
      String.raw`${BEFORE}(?:[a-z0-9]+-[a-z0-9-]+|[a-z0-9-]+\.[a-z0-9-]{3,})\.[a-z]{2}(?![\p{L}\p{N}_.-])`,
      'gu',
    ),
  ],
  ['handle', /(?<![\p{L}\p{N}@._/])@[A-Za-z_]\w{1,30}/gu],
  ['hashtag', /(?<![\p{L}\p{N}&/#])#(?=[\p{N}_]*\p{L})[\p{L}\p{M}\p{N}_]{2,60}/gu],
]

const LOOSE = /[\p{L}\p{N}@][\p{L}\p{N}@._~:/?#=&%+-]{3,200}/gu

function trimmed(match: string): string {
  return match.replace(/[.,:;!?]{1,5}$/, '')
}

function keyOf(kind: AddressKind, text: string): Pick<Address, 'key' | 'lang'> {
  const lower = text.toLowerCase()
  if (kind !== 'url') return { key: lower, lang: null }
  const bare = lower
    .replace(/^[a-z]+:\/\//, '')
    .replace(/^www\./, '')
    .replace(/\/$/, '')
  const match = SUBDOMAIN.exec(bare) ?? FOLDER.exec(bare)
  const lang = match?.[1] !== undefined && isLanguage(match[1]) ? match[1] : null
  return { key: bare, lang }
}

/** The address without what differs between the languages of one site: only its domain. */
export function siteOf({ key, lang }: Address): string {
  const host = key.replace(/[/?#].*/, '')
  return lang !== null && host.startsWith(`${lang}.`) ? host.slice(lang.length + 1) : host
}

const SUBDOMAIN = /^([a-z]{2,3})\.(?=[^/]*\.)/
const FOLDER = /\/([a-z]{2}(?:[-_][a-z]{2})?)(?:[/?#]|$)/

function isLanguage(tag: string): boolean {
  const base = baseOf(tag.replace('_', '-'))
  return base !== '' && LANGUAGES.of(base) !== undefined
}

const LANGUAGES = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' })
