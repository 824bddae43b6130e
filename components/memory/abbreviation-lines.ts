/** The abbreviations of a text that has one in each line; blank lines count for nothing. */
export function abbreviationsIn(text: string): string[] {
  return text
    .split(/\r\n|[\r\n]/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
}

/** The same as a text to be edited. */
export function linesOf(abbreviations: readonly string[]): string {
  return abbreviations.join('\n')
}
