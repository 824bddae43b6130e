import { fail, type Result } from '@/lib/model/result'
import type { XmlVisitor } from '../xml/read'
import { visitXml } from '../xml/visit'
import type { PartText } from './part-text'

/**
 * Reads a part as `visitXml` does. Fails with `docx.malformed` {part, line, reason}, `docx.doctype`,
 * `docx.tooDeep` and `docx.attributeTooLong`, each with the part.
 */
export function readPartXml<Made>(
  part: PartText,
  begin: () => { readonly visitor: XmlVisitor; readonly made: Made },
): Result<Made> {
  const read = visitXml(part.text, begin)
  if (read.ok) return read
  const { code, args } = read.failure
  return fail(code.replace(/^xml\./, 'docx.'), { ...args, part: part.name })
}
