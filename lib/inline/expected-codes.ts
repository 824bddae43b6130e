import type { Content } from '@/lib/model/content'
import { codeErrors, type ExpectedCodes, hasCodeErrors } from './code-errors'
import { isInline } from './code-pairs'
import { trimGlue } from './content'

/** What the files of a document say about the inline codes of its targets. */
export interface CodeRules {
  /** Does one file hold both sides? */
  readonly isPaired: boolean
  /** Can the target's file hold a code of the source's? */
  readonly takesSourceCodes: boolean
}

/** What the codes of a segment's target are held to, by the slices of the imported texts. */
export function expectedCodes(
  { isPaired, takesSourceCodes }: CodeRules,
  { source, machine }: { readonly source: Content; readonly machine: Content },
): ExpectedCodes {
  const besides = !isPaired && takesSourceCodes ? source.codes.filter(isInline) : []
  const own = trimGlue(machine).content
  if (!isPaired) return { model: own, mayUndress: true, besides }
  const bySource = { model: trimGlue(source).content, mayUndress: false, besides }
  // Where the file's own target has them all in order, it tells better than the source where they belong.
  const isModel = own.codes.length > 0 && !hasCodeErrors(codeErrors(own, bySource))
  return isModel ? { ...bySource, model: own } : bySource
}
