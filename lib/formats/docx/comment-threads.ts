import { fail, ok, type Result } from '@/lib/model/result'
import { extended, type NewPart, type Parts, rootOf } from './add-parts'
import { prefixOf } from './names'
import { type Package, textOf } from './package'
import type { PartText } from './part-text'

/** Where a comment stands in what people say to each other. */
export interface Thread {
  readonly id: string
  /** The comment that it answers; null for one that begins. */
  readonly parent: string | null
  readonly isResolved: boolean
}

export interface NamedThread extends Thread {
  /** The name of the last paragraph of the comment: a number below 80000000, in hexadecimal. */
  readonly paragraph: string
}

interface Numbered {
  readonly id: number
  readonly comment: { readonly thread?: Thread }
}

/** By the number of a comment, where any of them answers another or is settled; nothing otherwise. */
export function threadsOf(
  numbered: readonly Numbered[],
  parts: readonly (PartText | null)[],
): ReadonlyMap<number, NamedThread> {
  const isTalk = numbered.some(({ comment: { thread } }) => thread?.parent || thread?.isResolved)
  if (!isTalk) return new Map()
  const known = new Set(parts.flatMap((part) => (part ? paragraphsIn(part) : [])))
  let last = FIRST
  const next = (): string => {
    for (;;) {
      const name = (last += 1).toString(16).toUpperCase()
      if (!known.has(name)) return name
    }
  }
  return new Map(
    numbered.flatMap(({ id, comment: { thread } }) =>
      thread ? [[id, { ...thread, paragraph: next() }] as const] : [],
    ),
  )
}

const FIRST = 0x5a000000

/** The names of paragraphs in a part, which may be megabytes long: it is gone through once. */
function paragraphsIn({ text }: PartText): string[] {
  return Array.from(text.matchAll(PARAGRAPH), ([, name = '']) => name.toUpperCase())
}

const PARAGRAPH = /paraId\s*=\s*["']([\dA-Fa-f]{8})["']/g

/** The part that says which comment answers which, as it is from now on, or as one to be made. */
export function threadParts(
  { zip, relations }: Package,
  threads: ReadonlyMap<number, NamedThread>,
): Result<{ parts: Parts; made: readonly NewPart[] }> {
  if (threads.size === 0) return ok({ parts: new Map(), made: [] })
  const target = relations.find((one) => one.type === 'commentsExtended' && !one.isExternal)?.target
  const known = target === undefined ? ok(null) : textOf(zip, target)
  if (!known.ok) return known
  if (!known.value) {
    const list = threadsXml(threads, 'w15:')
    const xml = `<w15:commentsEx xmlns:w15="${WORD_2012}">${list}</w15:commentsEx>`
    const made = [{ name: 'commentsExtended', type: TYPE, contentType: CONTENT_TYPE, xml }]
    return ok({ parts: new Map(), made })
  }
  const root = rootOf(known.value)
  if (!root) return fail('docx.notWord')
  const parts = extended(known.value, root, threadsXml(threads, prefixOf(root)))
  return parts.ok ? ok({ parts: parts.value, made: [] }) : parts
}

const WORD_2012 = 'http://schemas.microsoft.com/office/word/2012/wordml'
const TYPE = 'http://schemas.microsoft.com/office/2011/relationships/commentsExtended'
const CONTENT_TYPE =
  'application/vnd.openxmlformats-officedocument.wordprocessingml.commentsExtended+xml'

function threadsXml(threads: ReadonlyMap<number, NamedThread>, prefix: string): string {
  const paragraphs = new Map([...threads.values()].map(({ id, paragraph }) => [id, paragraph]))
  // Attributes have no namespace by default: a part without a prefix would need one for them.
  const name = prefix === '' ? 'w15:' : prefix
  const declared = prefix === '' ? ` xmlns:w15="${WORD_2012}"` : ''
  return [...threads.values()]
    .map(({ paragraph, parent, isResolved }) => {
      const answered = parent === null ? null : (paragraphs.get(parent) ?? null)
      return threadXml({ paragraph, answered, isResolved }, name, declared)
    })
    .join('')
}

interface Threaded {
  readonly paragraph: string
  /** The last paragraph of the comment that it answers. */
  readonly answered: string | null
  readonly isResolved: boolean
}

/** What says where a comment stands; `name` is the prefix of Word 2012 with its colon. */
export function threadXml(
  { paragraph, answered, isResolved }: Threaded,
  name = 'w15:',
  declared = '',
): string {
  const to = answered === null ? '' : ` ${name}paraIdParent="${answered}"`
  const done = isResolved ? 1 : 0
  return `<${name}commentEx${declared} ${name}paraId="${paragraph}"${to} ${name}done="${done}"/>`
}
