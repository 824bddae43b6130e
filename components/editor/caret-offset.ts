/**
 * Offset in a Content of a place inside the element that shows it with `StaticText`: text counts by
 * UTF-16 code units, a chip counts one. Null when the place is outside.
 */
export function offsetIn(root: Element, node: Node, within: number): number | null {
  if (!root.contains(node)) return null
  let offset = 0
  for (const leaf of leavesOf(root)) {
    if (leaf === node) return offset + (leaf instanceof Text ? within : 0)
    if (leaf.contains(node)) return offset + 1
    offset += leaf instanceof Text ? leaf.data.length : 1
  }
  return offset
}

/** The place under the pointer, as an offset in the Content that `root` shows. */
export function offsetAtPoint(root: Element, x: number, y: number): number | null {
  const place = placeAt(x, y)
  return place ? offsetIn(root, place.offsetNode, place.offset) : null
}

/** Safari came to `caretPositionFromPoint` late; there, a click sets no caret in the source. */
function placeAt(x: number, y: number): CaretPosition | null {
  return 'caretPositionFromPoint' in document ? document.caretPositionFromPoint(x, y) : null
}

function* leavesOf(root: Node): Generator<Text | Element> {
  for (const child of root.childNodes) {
    if (child instanceof Text) yield child
    else if (child instanceof Element && child.classList.contains('code-chip')) yield child
    else yield* leavesOf(child)
  }
}
