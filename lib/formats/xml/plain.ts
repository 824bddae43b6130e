import { unescapeXml } from './escape'

/* What of XML is plain enough for the fast reader. */

// XML knows four kinds of white space, `\s` of other languages many more.
export const SPACE = String.raw`[ \t\r\n]`
export const NAME = String.raw`[A-Za-z_][\w.-]*`
export const EQUALS = `${SPACE}*=${SPACE}*`
export const INSTRUCTION = new RegExp(String.raw`^<\?(?!xml)[A-Za-z_]\w*${SPACE}`, 'i')
export const DECLARATION = new RegExp(
  String.raw`^<\?xml${SPACE}+version${EQUALS}(?:"1\.0"|'1\.0')` +
    String.raw`(?:${SPACE}+encoding${EQUALS}(?:"[A-Za-z][\w.-]*"|'[A-Za-z][\w.-]*'))?` +
    String.raw`(?:${SPACE}+standalone${EQUALS}(?:"(?:yes|no)"|'(?:yes|no)'))?${SPACE}*\?>$`,
)
const PUBLIC_ID = String.raw`(?:"[^"'<>[\]]*"|'[^"'<>[\]]*')`
export const DOCTYPE = new RegExp(
  `<!DOCTYPE${SPACE}+${NAME}(?:${SPACE}+(?:SYSTEM|PUBLIC${SPACE}+${PUBLIC_ID})${SPACE}+${PUBLIC_ID})?${SPACE}*>`,
  'y',
)
export const NOT_XML = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/

/** A text with its entities read; null where one is not known or stands for what is no XML. */
export function withEntities(raw: string): string | null {
  if (!raw.includes('&')) return raw
  if (raw.replaceAll(ENTITY, '').includes('&')) return null
  const text = unescapeXml(raw)
  return NOT_XML.test(text) || /\p{Cs}/u.test(text) ? null : text
}

// Numbers that may stand for no character at all are left to the other.
const ENTITY = /&(?:#x(?:[\da-fA-F]{1,5}|10[\da-fA-F]{4})|#\d{1,6}|amp|lt|gt|quot|apos);/g
