import { plainText } from '@/lib/inline/content'
import { CODE } from '@/lib/model/content'
import type { Unit } from '@/lib/model/file'

/**
 * Tells where offsets in a unit's content lie in the decoded file (UTF-16); null where the file has
 * no plain text. A line end inside the unit counts one in the content and may be two in the file.
 */
export function fileOffsets({ content, fileStart }: Unit): (offset: number) => number | null {
  if (fileStart === null) return () => null
  const longer = content.codes.map((code) => plainText({ text: CODE, codes: [code] }).length - 1)
  if (longer.every((by) => by === 0)) return (offset) => fileStart + offset
  let shift = 0
  let n = 0
  const shifts = Array.from({ length: content.text.length + 1 }, (_, at) => {
    const here = shift
    if (content.text[at] === CODE) shift += longer[n++] ?? 0
    return here
  })
  return (offset) => fileStart + offset + (shifts[offset] ?? shift)
}
