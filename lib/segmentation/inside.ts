/**
 * Whether a place stands inside quotation marks or brackets that were opened not long before. Marks
 * are often lost in machine translation, so that one opened further away than this is not believed.
 */
export function isInside(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - REACH), at)
  const straight = before.match(/"/g)?.length ?? 0
  if (straight % 2 === 1) return true
  return PAIRS.some(([opener, closers]) => isOpen(before, opener, closers))
}

const REACH = 300
const PAIRS: readonly (readonly [string, string])[] = [
  ['“', '”'],
  ['„', '“”"'],
  ['«', '»'],
  ['(', ')'],
  ['[', ']'],
]

function isOpen(before: string, opener: string, closers: string): boolean {
  const opened = before.lastIndexOf(opener)
  if (opened < 0) return false
  return !Array.from(closers).some((closer) => before.indexOf(closer, opened + 1) >= 0)
}
