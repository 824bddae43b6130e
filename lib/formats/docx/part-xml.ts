import { fail, ok, type Result } from '@/lib/model/result'
import { readXml, type XmlVisitor } from '../xml/read'
import { scanXml } from '../xml/scan'
import type { PartText } from './part-text'

/**
 * Reads a part, and gives what its visitor made of it. The fast reader goes first; where it gives up, a
 * new visitor begins anew, so `begin` must not share what visitors gather. Fails with `docx.malformed`
 * {part, line, reason}, `docx.doctype`, `docx.tooDeep` and `docx.attributeTooLong`, each with the part.
 */
export function readPartXml<Made>(
  part: PartText,
  begin: () => { readonly visitor: XmlVisitor; readonly made: Made },
): Result<Made> {
  const fast = begin()
  if (scanXml(part.text, fast.visitor)) return ok(fast.made)
  const { visitor, made } = begin()
  const read = readXml(part.text, visitor)
  if (read.ok) return ok(made)
  const { code, args } = read.failure
  return fail(code.replace(/^xml\./, 'docx.'), { ...args, part: part.name })
}
