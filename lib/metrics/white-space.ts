/**
 * The words between white space, as Python's `str.split()` gives them: sacreBLEU counts by them.
 * JavaScript's `\s` lacks the control characters of this list and has U+FEFF besides.
 */
export function splitWords(text: string): string[] {
  return text.split(WHITE_SPACE).filter((word) => word !== '')
}

/** The text without white space, by the same list. */
export function withoutSpaces(text: string): string {
  return text.replaceAll(WHITE_SPACE, '')
}

const WHITE_SPACE = /[\t-\r\x1c-\x20\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+/g
