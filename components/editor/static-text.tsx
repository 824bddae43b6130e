import type { ReactNode } from 'react'
import type { Code, Content } from '@/lib/model/content'
import { CODE } from '@/lib/model/content'
import { codeSign, codeTitle } from './code-sign'

/**
 * A text as it stands, its codes as chips: what a row shows when nobody types in it. Exactly one
 * node a stretch of text or a code, so that a place on the screen can be told as an offset.
 */
export function StaticText({ content }: { readonly content: Content }): ReactNode {
  if (content.codes.length === 0) return content.text
  return content.text
    .split(CODE)
    .map((text, n) => <StretchAfterCode key={n} code={content.codes[n - 1]} text={text} />)
}

function StretchAfterCode({
  code,
  text,
}: {
  readonly code?: Code | undefined
  readonly text: string
}) {
  return (
    <>
      {code && <CodeChip code={code} />}
      {text}
    </>
  )
}

/** One code: a pill with its number or name, ¶ for the beginning of a unit, ↵ for a line end. */
export function CodeChip({ code }: { readonly code: Code }) {
  return (
    <span className="code-chip" data-code={code.kind} title={codeTitle(code)}>
      {codeSign(code)}
    </span>
  )
}
