import { directionOf } from '@/lib/text/direction'
import { likelyScript } from '@/lib/text/tags'

/** What Word must know of a language: which of its three kinds of fonts it takes, and its direction. */
export interface WordLanguage {
  readonly isRightToLeft: boolean
  /** `w:lang`, to stand in run properties. */
  readonly element: string
  /** The attribute of `w:rFonts` that names its font; '' where any font will do. */
  readonly font: string
}

/** The tag is one that was checked at the import. */
export function wordLanguage(tag: string): WordLanguage {
  const isRightToLeft = directionOf(tag) === 'rtl'
  const script = likelyScript(tag)
  const eastAsian = EAST_ASIAN[script]
  const complex = COMPLEX[script]
  const kind = eastAsian ? 'eastAsia' : isRightToLeft || complex ? 'bidi' : 'val'
  const font = eastAsian ? ` w:eastAsia="${eastAsian}"` : complex ? ` w:cs="${complex}"` : ''
  return { isRightToLeft, font, element: `<w:lang w:${kind}="${tag.replace(/[^\w-]/g, '')}"/>` }
}

// Fonts that come with Word. One sign has other forms in Chinese, Japanese and Korean fonts.
const EAST_ASIAN: Readonly<Record<string, string>> = {
  Hans: 'SimSun',
  Hant: 'PMingLiU',
  Bopo: 'PMingLiU',
  Jpan: 'Yu Mincho',
  Kore: 'Batang',
}

// What Word calls complex though it runs from left to right.
const COMPLEX: Readonly<Record<string, string>> = Object.fromEntries([
  ...'Deva Beng Guru Gujr Orya Taml Telu Knda Mlym Sinh'
    .split(' ')
    .map((script) => [script, 'Nirmala UI'] as const),
  ...'Thai Laoo Khmr'.split(' ').map((script) => [script, 'Leelawadee UI'] as const),
  ['Mymr', 'Myanmar Text'],
  ['Tibt', 'Microsoft Himalaya'],
])
