/** What a reader has chosen; it stands in the address. */
export interface ReadingChoice {
  readonly view: 'clean' | 'changes' | 'sides'
  readonly unapproved: 'current' | 'machine'
  readonly marks: 'on' | 'off'
}

export const READING_VIEWS = ['clean', 'changes', 'sides'] as const

/** The choice of an address, or the usual one where it says nothing that is known. */
export function readingChoice(asked: Readonly<Record<string, unknown>>): ReadingChoice {
  return {
    view: READING_VIEWS.find((view) => view === asked.view) ?? 'clean',
    unapproved: asked.unapproved === 'machine' ? 'machine' : 'current',
    marks: asked.marks === 'off' ? 'off' : 'on',
  }
}

/** The address of a choice, on the page itself: only what is not usual stands in it. */
export function addressOf(choice: ReadingChoice): string {
  const usual = readingChoice({})
  const query = new URLSearchParams(
    Object.entries(choice).filter(([name, value]) => value !== usual[name as keyof ReadingChoice]),
  ).toString()
  return query === '' ? 'read' : `read?${query}`
}
