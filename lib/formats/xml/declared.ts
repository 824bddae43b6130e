/**
 * The encoding that an XML declaration names; null where there is none. UTF-16 is told by its bytes:
 * a file that names it and can be read as ASCII is not in it.
 */
export function declaredEncoding(start: string): string | null {
  const [, name = null] = DECLARATION.exec(start) ?? []
  return name === null || /^utf-?16/i.test(name) ? null : name
}

const DECLARATION = /^\s*<\?xml\s[^>]*?\bencoding\s*=\s*["']([\w.:-]+)["']/
