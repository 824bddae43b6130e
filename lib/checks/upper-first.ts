/** The first letter of a word as a capital, by the rules of a language: İ of a Turkish i. */
export function upperFirst(word: string, lang: string): string {
  const [first = ''] = word
  return first.toLocaleUpperCase(lang)
}
