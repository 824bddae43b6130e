import { ok, type Result } from '@/lib/model/result'
import type { XmlElement } from '../xml/nodes'
import { isWord, wordAttribute, wordChild } from './names'
import type { PartText } from './part-text'
import { readPartXml } from './part-xml'

/** What the styles of a document say of paragraphs. */
export interface Styles {
  isHeading(paragraph: XmlElement): boolean
  isListItem(paragraph: XmlElement): boolean
}

interface Style {
  readonly name: string
  readonly basedOn: string | null
  readonly level: string | null
  readonly list: string | null
}

/** Reads `styles.xml`; null where a document has none. */
export function stylesIn(part: PartText | null): Result<Styles> {
  if (!part) return ok(stylesOf(new Map()))
  const read = readPartXml(part, () => {
    const made = new Map<string, Style>()
    const take = (element: XmlElement) => {
      made.set(wordAttribute(element, 'styleId') ?? '', styleOf(element))
    }
    return { made, visitor: { open: (element) => isWord(element, 'style'), take } }
  })
  return read.ok ? ok(stylesOf(read.value)) : read
}

function stylesOf(styles: ReadonlyMap<string, Style>): Styles {
  return {
    isHeading: (paragraph) => {
      const own = levelOf(propertiesOf(paragraph))
      if (own !== null) return isLevel(own)
      const chain = chainOf(paragraph, styles)
      const level = chain.find((style) => style.level !== null)?.level ?? null
      return level === null ? chain.some(({ name }) => HEADING.test(name)) : isLevel(level)
    },
    isListItem: (paragraph) => {
      const own = listOf(propertiesOf(paragraph))
      const list = own ?? chainOf(paragraph, styles).find((style) => style.list !== null)?.list
      return list !== undefined && list !== null && list !== '0'
    },
  }
}

// Names of built-in styles are English in every file, whatever they are called on the screen.
const HEADING = /^(?:heading \d|title|subtitle)$/i

function styleOf(element: XmlElement): Style {
  const value = (local: string) => {
    const child = wordChild(element, local)
    return child && wordAttribute(child, 'val')
  }
  const properties = wordChild(element, 'pPr')
  return {
    ...{ name: value('name') ?? '', basedOn: value('basedOn') },
    ...{ level: levelOf(properties), list: listOf(properties) },
  }
}

function propertiesOf(paragraph: XmlElement): XmlElement | null {
  return wordChild(paragraph, 'pPr')
}

function levelOf(properties: XmlElement | null): string | null {
  const level = properties && wordChild(properties, 'outlineLvl')
  return level && wordAttribute(level, 'val')
}

/** Level 9 is the body text. */
function isLevel(level: string): boolean {
  return /^[0-8]$/.test(level)
}

function listOf(properties: XmlElement | null): string | null {
  const numbering = properties && wordChild(properties, 'numPr')
  const id = numbering && wordChild(numbering, 'numId')
  return id && wordAttribute(id, 'val')
}

/** The style of a paragraph and those that it is based on; a circle ends where it closes. */
function chainOf(paragraph: XmlElement, styles: ReadonlyMap<string, Style>): Style[] {
  const properties = propertiesOf(paragraph)
  const named = properties && wordChild(properties, 'pStyle')
  const chain: Style[] = []
  let style = styles.get((named && wordAttribute(named, 'val')) ?? '')
  while (style && !chain.includes(style)) {
    chain.push(style)
    style = style.basedOn === null ? undefined : styles.get(style.basedOn)
  }
  return chain
}
