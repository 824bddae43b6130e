import { concat, concatAll, slice } from '@/lib/inline/content'
import { CODE, type Code, type Content } from '@/lib/model/content'
import type { Fix } from '@/lib/model/finding'

/**
 * A content with fixes applied, whose places are those of its text as it was checked; they must not
 * overlap. Of the codes in a place those stay that the fix has room for: U+FFFC for one, a line feed
 * for a line end. A fix may bring codes of its own.
 */
export function fixedContent(content: Content, fixes: readonly Fix[]): Content {
  const parts: Content[] = []
  let end = 0
  for (const fix of fixes.toSorted((a, b) => a.start - b.start)) {
    parts.push(slice(content, end, fix.start), inPlaceOf(slice(content, fix.start, fix.end), fix))
    end = fix.end
  }
  return concatAll([...parts, slice(content, end)])
}

function inPlaceOf({ codes }: Content, { text, codes: own }: Fix): Content {
  const lineEnds = codes.filter(({ kind }) => kind === 'lineEnd')
  const others = own ? [...own] : codes.filter(({ kind }) => kind !== 'lineEnd')
  const one = (code: Code | undefined, rest: string): Content =>
    code ? { text: CODE, codes: [code] } : { text: rest, codes: [] }
  return concat(
    ...text.split(PLACES).map((part) => {
      if (part === CODE) return one(others.shift(), '')
      return part === '\n' ? one(lineEnds.shift(), ' ') : { text: part, codes: [] }
    }),
  )
}

const PLACES = /([\n\uFFFC])/
