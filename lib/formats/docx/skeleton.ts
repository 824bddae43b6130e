/**
 * Where the units of a Word file stand. Offsets are UTF-16 in the decoded part; a namespace scope is
 * the declarations that hold there, as they are written in a start tag.
 */
export interface DocxSkeleton {
  readonly parts: readonly string[]
  readonly scopes: readonly string[]
  readonly units: readonly UnitPlace[]
}

export interface UnitPlace {
  readonly id: string
  /** Numbers of its part and its scope. */
  readonly part: number
  readonly scope: number
  readonly start: number
  readonly end: number
  /** Nothing follows it where it stands: in its cell, text box, note, or in the body. */
  readonly isEnd?: true
  /** The file needs a paragraph here: it is emptied rather than removed. */
  readonly isNeeded?: true
  /** In a text box. */
  readonly isInBox?: true
  /** Start and end of the same paragraph in the older form of a drawing. */
  readonly twin?: readonly [number, number]
}
