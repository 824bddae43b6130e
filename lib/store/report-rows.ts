/* Tables of the report: see `schema.ts`. */

/** Active time of a person in a segment, in one stay at the review screen. */
export interface ActiveTimeRow {
  document: string
  person: string
  /** Made by the browser, for each stay: what it sends again replaces what it sent before. */
  session: string
  segment: string
  /** The person's own calendar day. */
  day: string
  ms: number
}

/** What checks find in the machine's text of the live segments: a cache, which may be thrown away. */
export interface MachineFindingsRow {
  document: string
  /** Of the checks and their settings. */
  version: string
  /** The last action by which segments came or went: there are others after it. */
  links_seq: number
  /** JSON of MachineFinding lists by segment. */
  body: string
}
