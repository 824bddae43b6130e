/** Text between two tags. `>` only matters in `]]>`; a carriage return would be read as a line feed. */
export function escapeText(text: string): string {
  return text.replaceAll(/[&<>\r]/g, (character) => ESCAPES[character] ?? character)
}

/** The value of an attribute in either kind of quotes. */
export function escapeAttribute(text: string): string {
  return text.replaceAll(/[&<>"'\r\n\t]/g, (character) => ESCAPES[character] ?? character)
}

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
  '\r': '&#13;',
  '\n': '&#10;',
  '\t': '&#9;',
}

/** Raw text of a well-formed file with its entities read; line ends stay as they are. */
export function unescapeXml(raw: string): string {
  return raw.includes('&')
    ? raw.replaceAll(ENTITY, (entity, name: string) => charOf(name, entity))
    : raw
}

const ENTITY = /&(#x[\da-fA-F]+|#\d+|amp|lt|gt|quot|apos);/g

function charOf(name: string, entity: string): string {
  if (!name.startsWith('#')) return NAMED[name] ?? entity
  const code = name.startsWith('#x') ? parseInt(name.slice(2), 16) : parseInt(name.slice(1), 10)
  return code <= 0x10ffff ? String.fromCodePoint(code) : entity
}

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/**
 * Offset of the first character that XML 1.0 cannot hold, not even as a reference; null when it can
 * hold them all (Extensible Markup Language 1.0, production 2).
 */
export function notXml(text: string): number | null {
  const at = text.search(NOT_XML)
  return at < 0 ? null : at
}

const NOT_XML = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|\p{Cs}/u
