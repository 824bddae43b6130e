/** The number of the line, from 1, in which an offset of a text stands. */
export function lineOf(text: string, offset: number): number {
  return (text.slice(0, offset).match(/\r\n|[\r\n]/g) ?? []).length + 1
}
