/**
 * A copy of a text, as long as the original, in the spelling that sentencex-wasm understands best.
 *
 * It cuts nowhere between quotation marks, and takes for one what is none: the apostrophe of
 * `Jr.'s`, the mark that both opens and closes in Swedish (`”Ja.” Han teg.`).
 */
export function baseView(text: string): string {
  return paired(paired(text.replace(APOSTROPHE, '’'), '”', '“', /[“„"]/), '»', '«', /[«“”"]/)
}

// Also the opening mark inside a word, which French typists leave: `l‘usine`.
const APOSTROPHE = /'(?<=[\p{L}\p{N}.]')(?=\p{L})|‘(?<=\p{L}‘)(?=\p{L})/gu

/** Where `closer` stands on both sides and no `others` open, every other one opens. */
function paired(text: string, closer: string, opener: string, others: RegExp): string {
  if (!text.includes(closer) || others.test(text)) return text
  let count = 0
  return text.replaceAll(closer, () => (count++ % 2 === 0 ? opener : closer))
}
