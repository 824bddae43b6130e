import type { Code } from '@/lib/model/content'
import { isInline } from './code-pairs'

/** Codes as they are named inside a sentence, such as `‹b›` and `‹/b›`; of many the first. */
export function codeLabels(codes: readonly Code[]): string {
  const labels = codes.slice(0, MOST).map(codeLabel)
  return [...labels, ...(codes.length > MOST ? ['…'] : [])].join(' ')
}

function codeLabel(code: Code): string {
  if (!isInline(code)) return code.kind
  const name = code.display.length > LONGEST ? `${code.display.slice(0, LONGEST)}…` : code.display
  return code.role === 'close' ? `‹/${name}›` : `‹${name}›`
}

const MOST = 6
const LONGEST = 24
