/** Whose words a document's text has. */
export interface AuthorshipAnswer {
  /** Of the newest action that is counted. */
  readonly seq: number
  /** Words of the text as it stands by author, a person's id or null for the machine; the most first. */
  readonly words: readonly { readonly author: string | null; readonly count: number }[]
  /** How many words the machine wrote, and how many of them are still there. */
  readonly machine: { readonly written: number; readonly alive: number }
}
