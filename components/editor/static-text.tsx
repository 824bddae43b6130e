'use client'

import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { isInline } from '@/lib/inline/code-pairs'
import { dressOf } from '@/lib/inline/dress'
import type { Code, Content } from '@/lib/model/content'
import { CODE } from '@/lib/model/content'
import { chipAttributes, codeSign } from './code-sign'

export interface StaticTextProps {
  readonly content: Content
  /** How each stretch between its codes looks, where the text is part of a longer one. */
  readonly dress?: readonly string[]
}

/**
 * A text as it stands, its codes as chips, and what is between them as it will look: what a row shows
 * when nobody types in it. A stretch is one text node, a code one chip, so that a place on the screen
 * can be told as an offset.
 */
export function StaticText({ content, dress }: StaticTextProps): ReactNode {
  if (content.codes.length === 0) return <Dressed dress={dress?.[0]}>{content.text}</Dressed>
  const looks = dress ?? (content.codes.some(isInline) ? dressOf(content) : [])
  return content.text.split(CODE).map((text, n) => (
    <StretchAfterCode key={n} code={content.codes[n - 1]} dress={looks[n]}>
      {text}
    </StretchAfterCode>
  ))
}

interface StretchProps {
  readonly dress: string | undefined
  readonly children: ReactNode
}

/** What stands between two codes, as it will look. */
export function Dressed({ dress = '', children }: StretchProps): ReactNode {
  if (dress === '') return children
  return (
    <span className="dressed" data-dress={dress}>
      {children}
    </span>
  )
}

function StretchAfterCode({
  code,
  dress,
  children,
}: StretchProps & { readonly code: Code | undefined }) {
  return (
    <>
      {code && <CodeChip code={code} />}
      <Dressed dress={dress}>{children}</Dressed>
    </>
  )
}

/** One code: a pill with its number or name, ¶ for the beginning of a unit, ↵ for a line end. */
export function CodeChip({ code }: { readonly code: Code }) {
  const { t } = useTranslation('codes')
  const { class: className, ...attributes } = chipAttributes(code, t)
  return (
    <span className={className} {...attributes}>
      {codeSign(code)}
    </span>
  )
}
