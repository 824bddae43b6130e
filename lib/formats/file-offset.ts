import { plainText, slice } from '@/lib/inline/content'
import type { Unit } from '@/lib/model/file'

/**
 * Where an offset in a unit's content lies in the decoded file (UTF-16); null where the file has no
 * plain text. A line end inside the unit counts one in the content and may be two in the file.
 */
export function fileOffset({ content, fileStart }: Unit, offset: number): number | null {
  return fileStart === null ? null : fileStart + plainText(slice(content, 0, offset)).length
}
