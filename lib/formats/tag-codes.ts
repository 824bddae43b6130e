import type { Code, CodeMeaning } from '@/lib/model/content'

/** A tag inside a text, as it stands in the file. */
export interface Tag {
  /** In lower case, without its slash. */
  readonly name: string
  readonly kind: 'open' | 'close' | 'alone'
  readonly data: string
}

type InlineCode = Extract<Code, { kind: 'inline' }>

/** Numbers the tags of one text in their order, and pairs each end with the last start of its name. */
export function tagCoder(): (tag: Tag) => InlineCode {
  const open: { readonly id: string; readonly name: string }[] = []
  let count = 0
  return (tag) => {
    const from = tag.kind === 'close' ? open.findLastIndex(({ name }) => name === tag.name) : -1
    const id = open[from]?.id ?? String(++count)
    if (from >= 0) open.splice(from, 1)
    if (tag.kind === 'open') open.push({ id, name: tag.name })
    // Nobody nests so deep to be understood.
    if (open.length > 200) open.shift()
    return tagCode(tag, id)
  }
}

function tagCode({ name, kind, data }: Tag, id: string): InlineCode {
  const role = kind === 'alone' ? {} : { role: kind }
  return {
    kind: 'inline',
    id,
    data,
    display: name,
    ...role,
    means: [MEANINGS.get(name) ?? 'markup'],
  }
}

const MEANINGS: ReadonlyMap<string, CodeMeaning> = new Map([
  ...meaning('bold', 'b strong'),
  ...meaning('italic', 'i em cite dfn var'),
  ...meaning('underline', 'u ins'),
  ...meaning('strike', 's del strike'),
  ...meaning('superscript', 'sup'),
  ...meaning('subscript', 'sub'),
  ...meaning('highlight', 'mark'),
  ...meaning('size', 'big small'),
  ...meaning('font', 'font'),
  ...meaning('style', 'span c'),
  ...meaning('direction', 'bdi bdo'),
  ...meaning('language', 'lang'),
  ...meaning('code', 'code kbd samp tt'),
  ...meaning('link', 'a'),
  ...meaning('image', 'img picture'),
  ...meaning('object', 'svg math object video audio canvas iframe embed map'),
  ...meaning('field', 'input select textarea'),
  ...meaning('lineBreak', 'br'),
  ...meaning('hyphen', 'wbr'),
])

function meaning(means: CodeMeaning, names: string): [string, CodeMeaning][] {
  return names.split(' ').map((name) => [name, means])
}
