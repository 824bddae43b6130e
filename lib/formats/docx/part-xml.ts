import { fail, type Result } from '@/lib/model/result'
import { readXml, type XmlVisitor } from '../xml/read'
import type { PartText } from './part-text'

/**
 * Reads a part; fails with `docx.malformed` {part, line, reason}, `docx.doctype`, `docx.tooDeep` and
 * `docx.attributeTooLong`, each with part and line.
 */
export function readPartXml(part: PartText, visitor: XmlVisitor): Result<true> {
  const read = readXml(part.text, visitor)
  if (read.ok) return read
  const { code, args } = read.failure
  return fail(code.replace(/^xml\./, 'docx.'), { ...args, part: part.name })
}
