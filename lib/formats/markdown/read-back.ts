import { CODE, type Content } from '@/lib/model/content'
import { spelledOf } from '../spelling'
import { atomsOf } from './inline'
import { lineTree } from './tree'

/**
 * Whether the text of a block, as it is written, is read as a content: the same words and the same codes
 * between them. White space is not compared, as little of it is seen.
 */
export function isReadAs(written: string, content: Content, labels: ReadonlySet<string>): boolean {
  // The marks of a quotation or list that lines begin with are no part of the text.
  const { text, base, nodes } = lineTree(written.replace(/(\r\n|[\r\n])[ \t>]*/g, '$1'), labels)
  const read = spelledOf(atomsOf(text, base, nodes))?.content
  return read !== undefined && shapeOf(read) === shapeOf(content)
}

/** Words without white space, with a sign for each code that Markdown would read as one. */
function shapeOf({ text, codes }: Content): string {
  let n = 0
  const signed = text.replaceAll(CODE, () => {
    const code = codes[n++]
    return code?.kind === 'inline' ? `\0${code.role ?? ''} ${code.means?.join(' ') ?? ''}\0` : ' '
  })
  return signed.replace(/\s+/g, '')
}
