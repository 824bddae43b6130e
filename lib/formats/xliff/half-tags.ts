import { escapeAttribute } from '../xml/escape'
import type { XliffVersion } from './root'
import { tagAt } from './tags'

/** One of the two tags of an element. */
export interface HalfTag {
  readonly id: string
  readonly isOpen: boolean
  /** With its colon. */
  readonly prefix: string
  readonly local: string
}

/**
 * One tag as an element of its own, which need not nest: of `<pc>` it is `<sc/>` or `<ec/>`, of
 * `<mrk>` `<sm/>` or `<em/>`, of `<g>` `<bx/>` or `<ex/>`. `opening` is the pair's start tag, null
 * where it is not known; `isPaired` says whether the other half stands in the text. What XLIFF does not
 * know, such as `<b>` of a page, becomes that too. Null where there is no such element, as for `<mrk>`
 * of XLIFF 1.2.
 */
export function halfElement(
  { id, isOpen, prefix, local }: HalfTag,
  opening: string | null,
  isPaired: boolean,
  version: XliffVersion,
): string | null {
  const key = `${local}${version}`
  const half = Object.hasOwn(HALVES, key) ? HALVES[key] : undefined
  const tag = { id, isOpen, prefix, local }
  if (!half) return key === 'mrk1' ? null : unknownTag(tag, isPaired, version)
  const own = opening === null ? [] : attributesOf(opening)
  const attributes = isOpen ? half.open(own, id, isPaired) : half.close(own, id, isPaired)
  const written = attributes.map(([name, quoted]) => ` ${name}=${quoted}`).join('')
  return `<${prefix}${isOpen ? half.names[0] : half.names[1]}${written}/>`
}

/** Whether a tag is of an element that XLIFF has, in any version. */
export function isOfXliff({ local }: HalfTag): boolean {
  return ['pc', 'mrk', 'g'].includes(local)
}

/** The tag alone: what attributes it had are those of markup that XLIFF has no place for. */
function unknownTag(
  { id, isOpen, prefix, local }: HalfTag,
  isPaired: boolean,
  version: XliffVersion,
): string {
  const own = quoted(id)
  const tag = quoted(`<${isOpen ? '' : '/'}${local}>`)
  if (version === 1)
    return `<${prefix}${isOpen ? 'bx' : 'ex'} id=${own} rid=${own} equiv-text=${tag}/>`
  const isolation = isPaired ? '' : ' isolated="yes"'
  return isOpen
    ? `<${prefix}sc id=${own} equiv=${tag}${isolation}/>`
    : `<${prefix}ec ${isPaired ? 'startRef' : 'id'}=${own} equiv=${tag}${isolation}/>`
}

/** Name and value, the value in its quotes and as it is escaped in the file. */
type Attribute = readonly [name: string, quoted: string]

type Make = (own: readonly Attribute[], id: string, isPaired: boolean) => readonly Attribute[]

const HALVES: Readonly<
  Record<string, { names: readonly [string, string]; open: Make; close: Make }>
> = {
  pc2: {
    names: ['sc', 'ec'],
    open: (own, _, isPaired) => [...endedBy(own, 'Start', 'End'), ...isolated(isPaired)],
    close: (own, id, isPaired) => [
      ...(isPaired ? [['startRef', quoted(id)] as const] : [['id', quoted(id)] as const]),
      ...endedBy(
        own.filter(([name]) => name.endsWith('End')),
        'End',
      ),
      ...isolated(isPaired),
    ],
  },
  mrk2: {
    names: ['sm', 'em'],
    open: (own) => own,
    close: (_, id) => [['startRef', quoted(id)]],
  },
  g1: {
    names: ['bx', 'ex'],
    open: (own, id) => [...own, ['rid', quoted(id)]],
    close: (_, id) => [
      ['id', quoted(id)],
      ['rid', quoted(id)],
    ],
  },
}

/** `dispStart` and `dispEnd` of a pair are `disp` of its halves. */
function endedBy(own: readonly Attribute[], ending: string, other?: string): Attribute[] {
  return own
    .filter(([name]) => other === undefined || !name.endsWith(other))
    .map(([name, value]) => [name.replace(new RegExp(`${ending}$`), ''), value])
}

function isolated(isPaired: boolean): Attribute[] {
  return isPaired ? [] : [['isolated', '"yes"']]
}

function quoted(value: string): string {
  return `"${escapeAttribute(value)}"`
}

function attributesOf(opening: string): Attribute[] {
  return tagAt(opening, 0).attributes.map(({ name, valueStart, end }) => [
    name,
    opening.slice(valueStart - 1, end),
  ])
}
