import { concat, slice } from '@/lib/inline/content'
import { CODE, type Content } from '@/lib/model/content'
import type { Fix } from '@/lib/model/finding'

/** A content with a fix applied. Of the codes in its place those stay that the fix has room for. */
export function withFix(content: Content, fix: Fix): Content {
  const { codes } = slice(content, fix.start, fix.end)
  let count = 0
  const text = fix.text.replaceAll(CODE, () => {
    count += 1
    return count > codes.length ? '' : CODE
  })
  return concat(
    slice(content, 0, fix.start),
    { text, codes: codes.slice(0, count) },
    slice(content, fix.end),
  )
}
