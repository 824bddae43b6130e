import { fail, type Result } from '@/lib/model/result'
import type { XmlVisitor } from '../xml/read'
import { visitXml } from '../xml/visit'
import type { PartText } from './part-text'

/**
 * Reads a part as `visitXml` does. Fails with `docx.malformed` {part, line}, `docx.doctype`,
 * `docx.tooDeep` and `docx.attributeTooLong`, each with the part.
 */
export function readPartXml<Made>(
  part: PartText,
  begin: () => { readonly visitor: XmlVisitor; readonly made: Made },
): Result<Made> {
  const read = visitXml(part.text, begin)
  if (read.ok) return read
  const { code, args } = read.failure
  return fail(OWN[code] ?? 'docx.malformed', { ...args, part: part.name })
}

// A person cannot mend what is inside a Word file: why it is not well-formed helps nobody.
const OWN: Readonly<Record<string, string | undefined>> = {
  'xml.doctype': 'docx.doctype',
  'xml.tooDeep': 'docx.tooDeep',
  'xml.attributeTooLong': 'docx.attributeTooLong',
}
