import { ok, type Result } from '@/lib/model/result'
import { readXml, type XmlOptions, type XmlVisitor } from './read'
import { scanXml } from './scan'

/**
 * Reads XML, and gives what its visitor made of it. The fast reader goes first; where it gives up, a new
 * visitor begins anew with the other, so `begin` must not share what visitors gather. Fails as `readXml`.
 */
export function visitXml<Made>(
  text: string,
  begin: () => { readonly visitor: XmlVisitor; readonly made: Made },
  options: XmlOptions = {},
): Result<Made> {
  const fast = begin()
  if (scanXml(text, fast.visitor, options)) return ok(fast.made)
  const { visitor, made } = begin()
  const read = readXml(text, visitor, options)
  return read.ok ? ok(made) : read
}
