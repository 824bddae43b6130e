/**
 * Rows of figures that grow together, for lists of millions whose length is not known beforehand.
 * Written to through `columns` after `reserve`; `size` is how many rows there are.
 */
export class Rows {
  size = 0
  columns: readonly Int32Array[]

  constructor(width: number, capacity = 1 << 12) {
    this.columns = Array.from({ length: width }, () => new Int32Array(capacity))
  }

  /** Makes room for `count` more rows. What `columns` gave before is stale afterwards. */
  reserve(count: number) {
    const [first] = this.columns
    if (!first || this.size + count <= first.length) return
    const capacity = Math.max(this.size + count, first.length * 2)
    this.columns = this.columns.map((column) => {
      const wider = new Int32Array(capacity)
      wider.set(column)
      return wider
    })
  }

  /** A column as far as it is written. */
  column(at: number): Int32Array {
    return (this.columns[at] ?? NONE).subarray(0, this.size)
  }
}

const NONE = new Int32Array(0)
