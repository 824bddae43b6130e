import type { View } from './view'

/** The segments around one, itself left out: near enough to speak of the same things. */
export function nearSegments(view: View): readonly View[] {
  const found: View[] = []
  for (let at = view.previous, n = 0; at && n < REACH; at = at.previous, n += 1) found.push(at)
  for (let at = view.next, n = 0; at && n < REACH; at = at.next, n += 1) found.push(at)
  return found
}

const REACH = 30
