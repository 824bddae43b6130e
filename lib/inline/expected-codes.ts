import type { Content } from '@/lib/model/content'
import type { ExpectedCodes } from './code-errors'
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
  const { content: model } = trimGlue(isPaired ? source : machine)
  return { model, mayUndress: !isPaired, besides }
}
