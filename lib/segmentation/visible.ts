/** A text without its inline codes, and the way back. */
export interface Visible {
  readonly shown: string
  /** The offset in the whole text of a sentence that begins at this offset of `shown`. */
  readonly offsetOf: (start: number) => number
}

/**
 * `text` without the U+FFFC of inline codes, so that markup does not hide a full stop from the
 * space after it. A sentence begins before the codes that stand right before its first word.
 */
export function visible(text: string): Visible {
  if (!text.includes('\ufffc')) return { shown: text, offsetOf: (start) => start }
  const offsets: number[] = []
  let shown = ''
  for (let at = 0; at < text.length; at += 1) {
    if (text[at] === '\ufffc') continue
    offsets.push(at)
    shown += text[at] ?? ''
  }
  return { shown, offsetOf: (start) => (start === 0 ? 0 : (offsets[start - 1] ?? 0) + 1) }
}
