'use client'

import type { ContextType, ReactNode } from 'react'
import { AnnotationsContext } from '../annotations/use-annotations'
import { CommentsContext } from '../comments/use-comments'
import { HitsContext } from '../find/hits-store'
import { FindingsContext } from '../findings/use-findings'
import { KeysContext } from './key-hint'
import { SelectionContext } from './selection/selection-store'

interface WorkbenchContextsProps {
  readonly keys: ContextType<typeof KeysContext>
  readonly annotations: ContextType<typeof AnnotationsContext>
  readonly comments: ContextType<typeof CommentsContext>
  readonly selection: ContextType<typeof SelectionContext>
  readonly hits: ContextType<typeof HitsContext>
  readonly findings: ContextType<typeof FindingsContext>
  readonly children: ReactNode
}

/** What parts far below read without being told through every part between. */
export function WorkbenchContexts({
  keys,
  annotations,
  comments,
  selection,
  hits,
  findings,
  children,
}: WorkbenchContextsProps) {
  return (
    <KeysContext value={keys}>
      <CommentsContext value={comments}>
        <SelectionContext value={selection}>
          <HitsContext value={hits}>
            <FindingsContext value={findings}>
              <AnnotationsContext value={annotations}>{children}</AnnotationsContext>
            </FindingsContext>
          </HitsContext>
        </SelectionContext>
      </CommentsContext>
    </KeysContext>
  )
}
