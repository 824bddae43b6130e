import type { CodeMeaning } from '@/lib/model/content'
import { isElement, type XmlElement } from '../xml/nodes'
import { isOn, isWord, wordAttribute, wordChild } from './names'

/**
 * The properties of a run. `raw` is the whole element as it stands; `key` what a reader could see of
 * it, so that runs of equal keys are one text: without proofing marks, languages, and notes of changes.
 */
export interface RunFormat {
  readonly raw: string
  readonly key: string
  readonly properties: readonly Property[]
  /** The note of an earlier change of format that was tracked; empty where there is none. */
  readonly change: string
}

export interface Property {
  readonly local: string
  readonly raw: string
  readonly means: CodeMeaning
}

export const PLAIN: RunFormat = { raw: '', key: '', properties: [], change: '' }

/** The format of a run of `text`; `known` holds those that were met. */
export function formatOf(run: XmlElement, text: string, known: Map<string, RunFormat>): RunFormat {
  const element = wordChild(run, 'rPr')
  if (!element) return PLAIN
  const raw = text.slice(element.start, element.end)
  const found = known.get(raw)
  if (found) return found
  const properties = element.children.filter(isElement).flatMap((node) => {
    const one = propertyOf(node, text)
    return one ? [one] : []
  })
  const noted = wordChild(element, 'rPrChange')
  const change = noted ? text.slice(noted.start, noted.end) : ''
  const format = { raw, key: properties.map((one) => one.raw).join(''), properties, change }
  known.set(raw, format)
  return format
}

/** What of a format is not in another: what somebody who reads sees of the difference. */
export function meaningsOf(format: RunFormat, base: RunFormat): CodeMeaning[] {
  const inBase = new Set(base.properties.map(({ raw }) => raw))
  const means = format.properties.filter(({ raw }) => !inBase.has(raw)).map((one) => one.means)
  return means.length === 0 ? ['style'] : [...new Set(means)]
}

/** Whether spaces of this format can be told from others. */
export function isSeenOnSpaces({ properties }: RunFormat): boolean {
  return properties.some(({ local }) => SEEN_ON_SPACES.has(local))
}

/** Properties as an element, in the order that the schema wants. */
export function formatElement(
  properties: readonly { readonly local: string; readonly raw: string }[],
  prefix: string,
): string {
  const ordered = properties.toSorted((a, b) => rank(a.local) - rank(b.local))
  return ordered.length === 0
    ? ''
    : `<${prefix}rPr>${ordered.map(({ raw }) => raw).join('')}</${prefix}rPr>`
}

function propertyOf(element: XmlElement, text: string): Property | null {
  if (isWord(element, ...UNSEEN)) return null
  const raw = text.slice(element.start, element.end)
  const { local } = element
  if (!isWord(element)) return { local, raw, means: 'markup' }
  if (local !== 'rFonts') return { local, raw, means: meaningOf(element) }
  const fonts = raw.replace(HINT, '')
  const isHintAlone = element.attributes.every((one) => one.local === 'hint')
  return isHintAlone ? null : { local, raw: fonts, means: 'font' }
}

function meaningOf(element: XmlElement): CodeMeaning {
  const means = MEANINGS[element.local] ?? 'markup'
  if (element.local === 'vertAlign')
    return wordAttribute(element, 'val') === 'subscript' ? 'subscript' : 'superscript'
  return SWITCHES.has(element.local) && !isOn(element) ? 'style' : means
}

const UNSEEN = ['lang', 'noProof', 'rPrChange', 'ins', 'del', 'moveFrom', 'moveTo']
const HINT = /\s+[\w.-]+:hint\s*=\s*(?:"[^"]*"|'[^']*')/
const SEEN_ON_SPACES = new Set([
  'u',
  'strike',
  'dstrike',
  'highlight',
  'shd',
  'bdr',
  'em',
  'fitText',
])
const SWITCHES = new Set([
  'b',
  'bCs',
  'i',
  'iCs',
  'u',
  'strike',
  'dstrike',
  'smallCaps',
  'caps',
  'vanish',
])

const MEANINGS: Readonly<Record<string, CodeMeaning>> = {
  b: 'bold',
  bCs: 'bold',
  i: 'italic',
  iCs: 'italic',
  u: 'underline',
  strike: 'strike',
  dstrike: 'strike',
  smallCaps: 'smallCaps',
  caps: 'allCaps',
  vanish: 'hidden',
  highlight: 'highlight',
  shd: 'highlight',
  color: 'color',
  sz: 'size',
  szCs: 'size',
  rFonts: 'font',
  rStyle: 'style',
  rtl: 'direction',
}

// ECMA-376, part 1, 17.3.2.28; what is not in it comes last.
const ORDER =
  'rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid vanish webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl cs em lang eastAsianLayout specVanish oMath'.split(
    ' ',
  )

function rank(local: string): number {
  const at = ORDER.indexOf(local)
  return at < 0 ? ORDER.length : at
}
