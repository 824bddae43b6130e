/** A segment as one of our tables shows it. */
export interface SegmentBack {
  /** Its id, or its number in digits. */
  readonly key: string
  /** What its text may be: see `asWritten`. */
  readonly texts: readonly string[]
  /** Its source; null where the table does not show it. */
  readonly source: string | null
}

/** A stretch of a shown target. */
export interface ShownStretch {
  readonly text: string
  readonly isInserted: boolean
}

/**
 * A target as it stands in a table: as shown, and without the signs that stand there for markup that
 * was put in, which look like text.
 */
export function asWritten(stretches: readonly ShownStretch[]): string[] {
  const shown = stretches.map(({ text }) => text).join('')
  const unsigned = stretches.map(({ text, isInserted }) => (isInserted ? withoutSigns(text) : text))
  return [shown, unsigned.join('')]
}

function withoutSigns(text: string): string {
  return text.replaceAll(/[¶↵]|‹[^›]*›/g, '')
}
