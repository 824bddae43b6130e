import type { UnitKind } from '@/lib/model/file'

const names = (list: string): ReadonlySet<string> => new Set(list.split(' '))

/** Stand inside a line of text; whatever is not known, as elements of one's own, does too. */
export function isInline(name: string): boolean {
  return INLINE.has(name) || (!BLOCK.has(name) && name.includes('-'))
}

const INLINE = names(
  'a abbr acronym b bdi bdo big br cite code data del dfn em embed font i img input ins kbd mark ' +
    'meter nobr output picture progress q rb rp rt rtc ruby s samp slot small span strike strong ' +
    'source track param area sub sup time tt u var wbr svg math script style object audio video canvas iframe map applet',
)

const BLOCK = names('annotation-xml color-profile font-face missing-glyph')

/** Have no end tag. */
export const VOID = names(
  'area base basefont bgsound br col embed frame hr img input keygen link meta param source track wbr',
)

/** What is inside is no text for a reader. */
export const KEPT = names(
  'script style svg math object audio video canvas iframe noembed noframes applet xmp plaintext',
)

/** Their end tag may be left out. */
export const ENDLESS = names('p li dt dd option optgroup tr td th thead tbody tfoot')

/** Leave the file with the only text in them. */
export const DROPPED = names(
  'p li dt dd h1 h2 h3 h4 h5 h6 figcaption blockquote div caption summary',
)

/** Inside, the tokenizer knows character references but no tags. */
export const PLAIN = names('title textarea')

export const RAW = names('style xmp iframe noembed noframes')

export function kindOf(name: string): UnitKind {
  if (/^h[1-6]$/.test(name) || name === 'title') return 'heading'
  return KINDS.get(name) ?? 'paragraph'
}

const KINDS: ReadonlyMap<string, UnitKind> = new Map([
  ['li', 'listItem'],
  ['dt', 'listItem'],
  ['dd', 'listItem'],
  ['td', 'cell'],
  ['th', 'cell'],
  ['option', 'string'],
  ['button', 'string'],
  ['label', 'string'],
  ['legend', 'string'],
  ['textarea', 'string'],
])

/** Whether a reader sees or hears the value of an attribute. */
export function isForReaders(
  element: string,
  attribute: string,
  valueOf: (name: string) => string | undefined,
): boolean {
  if (READ.has(attribute)) return true
  if (attribute === 'label') return element === 'track' || element.startsWith('opt')
  if (attribute === 'value') return element === 'input' && BUTTONS.has(valueOf('type') ?? '')
  if (attribute !== 'content' || element !== 'meta') return false
  return META.has(
    (valueOf('name') ?? valueOf('property') ?? valueOf('itemprop') ?? '').toLowerCase(),
  )
}

const READ = names(
  'alt title placeholder aria-label aria-description aria-placeholder aria-roledescription ' +
    'aria-valuetext aria-braillelabel',
)
const BUTTONS = names('submit button reset')
const META = names(
  'description keywords og:title og:description og:site_name og:image:alt twitter:title ' +
    'twitter:description twitter:image:alt apple-mobile-web-app-title application-name abstract',
)
