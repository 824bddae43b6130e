'use client'

import './authorship.css'
import { useMemo } from 'react'
import type { Content } from '@/lib/model/content'
import { CommentedText } from '../comments/commented-text'
import type { FindingLine } from '../findings/lines'
import { colourOf } from '../history/avatar'
import type { DrawnError } from '../annotations/error-stretch'
import type { Desk } from '../review/desk'
import type { Authorship } from './use-authorship'
import { usePeople } from './use-people'
import { useStretchWords } from './use-stretch-words'

export interface WrittenTextProps {
  readonly desk: Desk
  readonly content: Content
  readonly segment: string
  readonly lang: string
  readonly authorship: Authorship
  readonly lines: readonly FindingLine[]
  readonly errors: readonly DrawnError[]
}

/** The text of the active row; while it is asked for, each person's words have that person's line. */
export function WrittenText(props: WrittenTextProps) {
  const { desk, content, segment, lang, authorship, lines, errors } = props
  const { blamed, times } = authorship
  const words = useStretchWords(usePeople(desk), times)
  const marks = useMemo(
    () =>
      (blamed?.spans ?? []).flatMap(({ start, end, by }) => {
        if (by.author === null) return []
        const className = `written written-${colourOf(by.author)}`
        return [{ start, end, className, title: words(by) }]
      }),
    [blamed, words],
  )
  return <CommentedText {...{ content, segment, lang, marks, lines, errors }} />
}
