/**
 * A text as it may stand in a cell. Spreadsheets compute what begins with `= + - @`, a tab or a
 * carriage return: such a text gets an apostrophe before it, which they take for "this is text".
 */
export function neutralised(text: string): string {
  return COMPUTED.test(text) ? `'${text}` : text
}

/** The text that a cell stands for: undoes `neutralised`, whatever the text was. */
export function restored(cell: string): string {
  return NEUTRALISED.test(cell) ? cell.slice(1) : cell
}

// Apostrophes that stand there already count as part of the text, or restoring would take one of them.
const COMPUTED = /^'*[=+\-@\t\r]/
const NEUTRALISED = /^'+[=+\-@\t\r]/
